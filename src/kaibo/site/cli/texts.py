"""`kaibo check-text`: a script against the law."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from datetime import date
from importlib import import_module
from pathlib import Path

import click

from kaibo.compliance.checking import Book, Finding, check
from kaibo.compliance.reading import read_file
from kaibo.kit.errors import KaiboError
from kaibo.site.boot import boot
from kaibo.site.cli.days import Day

WORDS = {
    "allowed": "已放行 / allowed",
    "blocking": "禁止 / blocking",
    "must_fix": "必改 / must fix",
    "suspected": "疑似 / suspected",
}


@click.command("check-text")
@click.argument("file", default="-", type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path))
@click.option("--category", default=None, help="类目，如 cosmetics、health_food / a category, such as cosmetics")
@click.option("--on", type=Day(), default=None, help="按哪一天的法规 / the day whose law counts")
@click.option(
    "--pack",
    "packs",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="再加一个规则包 / a rule pack beside the house's",
)
@click.option(
    "--company", is_flag=True, help="再按本公司的规则包和放行清单 / with the company's own packs and allow-list"
)
@click.option("--json", "as_json", is_flag=True, help="输出 JSON / print one JSON object")
def check_text(
    file: Path, category: str | None, on: date | None, packs: tuple[Path, ...], company: bool, as_json: bool
) -> None:
    """检查文案里的违禁词 / Check a text for what the law forbids. Exit status 1 when something is blocking."""
    text = _text(file)
    found = _found(text, category, on, packs, company=company)
    if as_json:
        click.echo(json.dumps({"findings": [asdict(each) for each in found]}, ensure_ascii=False))
    else:
        _tell(text, found)
    if any(each.severity == "blocking" for each in found):
        raise click.exceptions.Exit(1)


def _found(
    text: str, category: str | None, on: date | None, packs: tuple[Path, ...], *, company: bool
) -> list[Finding]:
    own = [rule for path in packs for rule in read_file(path)]
    if not company:
        return check(text, category, on, book=Book(own))
    boot()
    kept = import_module("kaibo.compliance.law").law()
    book = Book([*kept.book.own, *own]) if own else kept.book
    return check(text, category, on, book=book, allowances=kept.allowances)


def _text(file: Path) -> str:
    try:
        raw = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise KaiboError("compliance.not_utf8", status=422, file=file.name) from error


def _tell(text: str, found: list[Finding]) -> None:
    for each in found:
        line = text.count("\n", 0, each.start) + 1
        column = each.start - (text.rfind("\n", 0, each.start) + 1) + 1
        place = f"{line}:{column}  {each.text}" if each.text else "—"
        click.echo(f"{place}  [{WORDS[each.severity]}]  {each.law}\n    {each.suggestion.zh}\n    {each.suggestion.en}")
    click.echo(f"{len(found)} 处 / findings: {len(found)}")
