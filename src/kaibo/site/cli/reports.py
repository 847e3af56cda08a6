"""`kaibo report`: the work report that writes itself."""

from __future__ import annotations

from pathlib import Path

import click

from kaibo.accounts.api import CLI, company_look
from kaibo.kit.i18n import Language
from kaibo.reports.api import FORMATS, KINDS, Report, Text, as_json, make_now, report_of, write
from kaibo.site.cli.finding import show_id
from kaibo.site.cli.ready import data

OF_SHOWS = ("show", "shows")


@click.command()
@click.argument("kind", type=click.Choice(list(KINDS)))
@click.argument("subjects", nargs=-1, required=True, metavar="2026-09|2026|ID…")
@click.option("--formats", default="", help="输出成文件，用逗号隔开 / write files, by commas: " + ",".join(FORMATS))
@click.option("--out", "folder", type=click.Path(file_okay=False, path_type=Path), default=Path(), help="目录 / where")
@click.option("--language", type=click.Choice(["zh", "en"]), default="zh", show_default=True, help="语言 / language")
@click.option("--json", "as_object", is_flag=True, help="输出 JSON / print one JSON object")
def report(
    kind: str, subjects: tuple[str, ...], formats: str, folder: Path, language: Language, as_object: bool
) -> None:
    """月报、年终总结、一场的复盘或多场对比 / The report of a month, a year, a show, or some shows compared.

    month 2026-09 · year 2026 · show 场次 ID / a show's id, ours or the platform's · shows ID ID … 2–12

    不写 --formats 时列出各页的标题 / without --formats the titles of its pages are printed.
    每次都会留存一个版本，网页“报告”里看得到 / each time an edition is kept, to be seen on the page Reports.
    """
    with data():
        named = map(show_id, subjects) if kind in OF_SHOWS else subjects
        edition = make_now(CLI, kind, ",".join(named))
        made = report_of(edition)
        look = company_look()
    paths = [write(made, form.strip(), language, folder, look) for form in formats.split(",") if form.strip()]
    if as_object:
        click.echo(as_json(made, edition=edition.id))
    elif paths:
        click.echo("\n".join(map(str, paths)))
    else:
        click.echo("\n".join(_outline(made, language)))


def _outline(made: Report, language: Language) -> list[str]:
    lines = [f"{made.company} {_said(made.name, language)}"]
    for number, chapter in enumerate(made.chapters, 1):
        lines.append(f"\n{number:02d} {_said(chapter.name, language)}")
        lines += [f"   {_said(page.title.text, language)}" for page in chapter.pages]
    return lines


def _said(words: Text, language: Language) -> str:
    return words.zh if language == "zh" else words.en
