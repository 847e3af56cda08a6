"""A report whose findings a model has said in other words, wherever these tell the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec
from msgspec import structs

from kaibo.kit.chat import Model, NoAnswer, model
from kaibo.kit.log import logger
from kaibo.reports.model import Block, Chapter, Chart, Grid, Page, Report, Text, Words
from kaibo.reports.rewording.checking import tells_the_same

ASK = """You edit the headlines of a live-commerce team's work report. You get a JSON object: under each key a headline
in Chinese (zh) and the same in English (en). Say each more fluently, as a native speaker would to the team's owner.
Change no number, unit, name, direction or order of facts; add nothing, leave nothing out, make none longer.
Answer with one JSON object of the same keys and fields, and nothing else."""
FENCE = re.compile(r"^```\w*\s*|\s*```$")


def reworded(report: Report) -> Report:
    """The report as it is where the installation names no model, or the model does not answer."""
    asked = model()
    findings = {str(number): words.text for number, words in enumerate(_findings(report))}
    if asked is None or not findings:
        return report
    try:
        said = _said(asked, findings)
    except NoAnswer as why:
        logger().warning("report not reworded", why=str(why))
        return report
    names = sorted(_names(report))
    taken = {key: said[key] for key, text in findings.items() if key in said and _same(text, said[key], names)}
    logger().info("report reworded", findings=len(findings), taken=len(taken))
    return _with(report, {findings[key]: text for key, text in taken.items()})


def _said(asked: Model, findings: dict[str, Text]) -> dict[str, Text]:
    answer = asked.answer(ASK, msgspec.json.encode(findings).decode())
    try:
        return msgspec.json.decode(FENCE.sub("", answer.strip()), type=dict[str, Text])
    except msgspec.DecodeError as error:
        raise NoAnswer("unreadable") from error


def _same(before: Text, after: Text, names: list[str]) -> bool:
    return tells_the_same(before.zh, after.zh, names) and tells_the_same(before.en, after.en, names)


def _findings(report: Report) -> Iterator[Words]:
    """Titles drawn by a rule."""
    return (page.title for chapter in report.chapters for page in chapter.pages if page.title.rule)


def _names(report: Report) -> set[str]:
    """What tables, charts and figures call things: hosts, products, channels, metrics."""
    pages = [page for chapter in report.chapters for page in chapter.pages]
    called = {name for page in pages for block in page.blocks for name in _called(block)}
    called |= {figure.name for page in pages for figure in page.title.figures}
    return {word for name in called for word in (name.zh, name.en) if word}


def _called(block: Block) -> Iterable[Text]:
    if isinstance(block, Grid):
        return (cell for row in block.rows for cell in row if isinstance(cell, Text))
    return block.places if isinstance(block, Chart) else ()


def _with(report: Report, texts: dict[Text, Text]) -> Report:
    return structs.replace(report, chapters=tuple(_chapter(chapter, texts) for chapter in report.chapters))


def _chapter(chapter: Chapter, texts: dict[Text, Text]) -> Chapter:
    return structs.replace(chapter, pages=tuple(_page(page, texts) for page in chapter.pages))


def _page(page: Page, texts: dict[Text, Text]) -> Page:
    text = texts.get(page.title.text) if page.title.rule else None
    return structs.replace(page, title=structs.replace(page.title, text=text)) if text else page
