"""`kaibo report`: the work report that writes itself."""

from __future__ import annotations

from pathlib import Path

import click

from kaibo.accounts.api import CLI, company_look
from kaibo.kit.i18n import Language
from kaibo.reports.api import FORMATS, Report, Text, as_json, month_report, write
from kaibo.site.cli.ready import data


@click.command()
@click.argument("kind", type=click.Choice(["month"]))
@click.argument("subject", metavar="2026-09")
@click.option("--formats", default="", help="输出成文件，用逗号隔开 / write files, by commas: " + ",".join(FORMATS))
@click.option("--out", "folder", type=click.Path(file_okay=False, path_type=Path), default=Path(), help="目录 / where")
@click.option("--language", type=click.Choice(["zh", "en"]), default="zh", show_default=True, help="语言 / language")
@click.option("--json", "as_object", is_flag=True, help="输出 JSON / print one JSON object")
def report(kind: str, subject: str, formats: str, folder: Path, language: Language, as_object: bool) -> None:
    """一个月的直播工作汇报 / The work report of a month.

    不写 --formats 时列出各页的标题 / without --formats the titles of its pages are printed.
    """
    with data():
        made = month_report(subject, CLI.scope)
        look = company_look()
    paths = [write(made, form.strip(), language, folder, look) for form in formats.split(",") if form.strip()]
    if as_object:
        click.echo(as_json(made))
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
