"""All slides of a report, in order."""

from __future__ import annotations

from datetime import UTC
from typing import Any

from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

from kaibo.accounts.api import CompanyLook
from kaibo.kit.i18n import Language
from kaibo.reports.model import Chapter, Grid, Page, Report
from kaibo.reports.writers.fitting import clean, cut, lines, told
from kaibo.reports.writers.pptx.cards import draw_cards
from kaibo.reports.writers.pptx.chart import draw_chart
from kaibo.reports.writers.pptx.draw import Line, Look, put
from kaibo.reports.writers.pptx.front import add_slide, contents, cover, divider
from kaibo.reports.writers.pptx.layout import Part, parts, places
from kaibo.reports.writers.pptx.look import INK, MARK, SMALL, TITLE, Box, ems
from kaibo.reports.writers.pptx.notes import write_notes
from kaibo.reports.writers.pptx.stage import Stage, stage
from kaibo.reports.writers.pptx.table import draw_table
from kaibo.reports.writers.pptx.texts import draw_texts
from kaibo.reports.writers.pptx.theme import paint

_FIRST_CHAPTER = 3
_KICKER, _LOGO = 0.5, 2.2
"""From where a head leaves room for the chapter's name above it, and what the logo takes of that."""


def slides(report: Report, language: Language, company: CompanyLook) -> Deck:
    name = told(report.name, language)
    ground = stage(company, " · ".join(word for word in (clean(report.company), name) if word))
    made = ground.deck
    _describe(made, report, name)
    planned = [(chapter, [(page, parts(page, language)) for page in chapter.pages]) for chapter in report.chapters]
    starts, at = [], _FIRST_CHAPTER
    for _, pages in planned:
        starts.append(at)
        at += 1 + sum(len(each) for _, each in pages)
    cover(ground, report, language)
    links = contents(ground, list(zip(report.chapters, starts, strict=True)), language)
    for number, ((chapter, pages), link) in enumerate(zip(planned, links, strict=True), start=1):
        link.click_action.target_slide = divider(ground, chapter, number, language)
        for page, each in pages:
            for place, part in enumerate(each):
                _slide(ground, chapter, page, part, f" ({place + 1}/{len(each)})" if len(each) > 1 else "", language)
    _speak(made, language)
    if any(slide.has_notes_slide for slide in made.slides):
        paint(made.notes_master.part, company.tones.series)
    return made


def _slide(ground: Stage, chapter: Chapter, page: Page, part: Part, count: str, language: Language) -> None:
    head = ground.head
    slide = add_slide(ground, *_finding(page, count, language, ground), head)
    if head.top >= _KICKER:
        kicker = cut(told(chapter.name, language), ems(head.width - _LOGO, SMALL) - 1)
        box = Box(head.left, head.top - 0.32, head.width - _LOGO, 0.28)
        put(slide, box, [Line(kicker, Look(size=SMALL, bold=True, colour=MARK))])
    at = places(part, language)
    if part.cards:
        draw_cards(slide, at.cards, part.cards, language)
    for large, box in zip(part.large, at.large, strict=True):
        if isinstance(large, Grid):
            draw_table(slide, box, large, language)
        else:
            draw_chart(slide, box, large, language)
    draw_texts(slide, at.texts, part.texts, language)
    write_notes(slide, page, part, at, language)


def _finding(page: Page, count: str, language: Language, ground: Stage) -> tuple[str, Look]:
    """At most two lines, smaller where it is long; in the colour that the company's own master gives a title."""
    said, wide = told(page.title.text, language), ground.head.width
    size = next((size for size in (TITLE, 22, 20) if lines(said + count, ems(wide, size) - 1) <= 2), 20)
    look = Look(size=size, bold=True, colour=None if ground.own else INK)
    return cut(said, 2 * ems(wide, size) - 8) + count, look


def _describe(made: Deck, report: Report, name: str) -> None:
    about = made.core_properties
    about.title, about.author, about.last_modified_by = name[:250], clean(report.company)[:250], "Kaibo"
    about.created = about.modified = report.as_of.astimezone(UTC).replace(tzinfo=None)


def _speak(made: Deck, language: Language) -> None:
    """The language of every text, so that nothing is underlined as misspelt."""
    own, other = ("zh-CN", "en-US") if language == "zh" else ("en-US", "zh-CN")
    for slide in made.slides:
        for run in _runs(slide):
            run.set("lang", own)
            run.set("altLang", other)


def _runs(slide: Slide) -> list[Any]:
    return list(slide._element.iter(qn("a:rPr"), qn("a:endParaRPr")))
