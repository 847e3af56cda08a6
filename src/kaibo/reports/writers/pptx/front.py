"""Cover, contents and the slide before each chapter."""

from __future__ import annotations

from typing import Any

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.slide import Slide
from pptx.util import Inches

from kaibo.kit.i18n import Language, say
from kaibo.reports.model import Chapter, Report
from kaibo.reports.writers.fitting import clean, cut, lines, told
from kaibo.reports.writers.notes import days_said
from kaibo.reports.writers.pptx.draw import QUIET, Line, Look, put
from kaibo.reports.writers.pptx.draw import say as write
from kaibo.reports.writers.pptx.logo import put_on_cover
from kaibo.reports.writers.pptx.look import HEIGHT, MARGIN, MARK, NIGHT, PAPER, WIDTH, Box, ems
from kaibo.reports.writers.pptx.own_cover import own_cover
from kaibo.reports.writers.pptx.stage import Stage

_FINDINGS = 6


def add_slide(stage: Stage, title: str, look: Look, box: Box) -> Slide:
    """A slide whose title stands in its real title place, so that outlines and screen readers know it."""
    slide = stage.deck.slides.add_slide(stage.layout)
    for shape in list(slide.placeholders):
        if shape.placeholder_format.idx:
            shape._element.getparent().remove(shape._element)
    place = slide.shapes.title
    assert place is not None, "the layout has a title place"
    place.left, place.top, place.width, place.height = map(Inches, (box.left, box.top, box.width, box.height))
    place.text_frame.word_wrap = True
    write(place.text_frame, [Line(title, look)])
    return slide


def cover(stage: Stage, report: Report, language: Language) -> None:
    name, told_ = told(report.name, language), _dates(report, language)
    if stage.cover is not None:
        own_cover(stage.deck, stage.cover, name, [clean(report.company), *told_])
        return
    wide = WIDTH - 3.2
    size = next((size for size in (44, 40, 34, 28) if lines(name, ems(wide, size) - 1) <= 2), 24)
    title = cut(name, 2 * ems(wide, size) - 3)
    slide = add_slide(stage, title, Look(size=size, bold=True, colour=PAPER), Box(1.4, 2.2, wide, 1.9))
    _night(slide, stage)
    _mark(slide, Box(1.4, 4.3, 1.1, 0.06), *stage.mark)
    if stage.look.logo and not stage.own:
        put_on_cover(slide, stage.look.logo)
    company = cut(clean(report.company), ems(wide, 18) - 1)
    put(slide, Box(1.4, 1.2, wide, 0.5), [Line(company, Look(size=18, colour=PAPER))])
    put(slide, Box(1.4, 4.6, wide, 0.9), [Line(line, Look(size=14, colour=PAPER, after=4)) for line in told_])


def _dates(report: Report, language: Language) -> list[str]:
    return [
        days_said(report, language),
        say(language, "reports.document.as_of", at=f"{report.as_of:%Y-%m-%d %H:%M}"),
    ]


def contents(stage: Stage, chapters: list[tuple[Chapter, int]], language: Language) -> list[Any]:
    """Chapters with the number of their first slide; what it returns is made a link once those slides are there."""
    title = say(language, "reports.document.contents")
    slide = add_slide(stage, title, Look(size=30, bold=True), Box(MARGIN + 0.4, 0.8, 6, 0.8))
    _mark(slide, Box(MARGIN, 0.9, 0.09, 0.6))
    rows = -(-len(chapters) // 2) if len(chapters) > 6 else len(chapters)
    columns = 2 if len(chapters) > rows else 1
    high = min(0.82, 5.0 / max(rows, 1))
    links = []
    for at, (chapter, number) in enumerate(chapters):
        column = Box(MARGIN + 0.4, 1.9, WIDTH - 2 * MARGIN - 0.4, 5.0).columns(columns, 0.6)[at // rows]
        box = Box(column.left, column.top + (at % rows) * high, column.width, high * 0.8)
        name = cut(told(chapter.name, language), ems(column.width - 1.7, 20) - 1)
        ordinal = Line(f"{at + 1:02}", Look(size=20, bold=True, colour=MARK))
        put(slide, Box(box.left, box.top, 0.8, box.height), [ordinal])
        links.append(put(slide, Box(box.left + 0.8, box.top, box.width - 1.6, box.height), [Line(name, Look(size=20))]))
        page = Box(box.right - 0.8, box.top, 0.8, box.height)
        put(slide, page, [Line(str(number), Look(size=16, side="right", light=QUIET))])
    return links


def divider(stage: Stage, chapter: Chapter, number: int, language: Language) -> Slide:
    """The chapter's name, and its findings in a line each."""
    wide = WIDTH - 3.2
    name = cut(told(chapter.name, language), ems(wide, 36) - 1)
    slide = add_slide(stage, name, Look(size=36, bold=True, colour=PAPER), Box(1.4, 1.9, wide, 0.9))
    _night(slide, stage)
    colour, light = stage.mark
    ordinal = Look(size=36, bold=True, colour=colour, light=light)
    put(slide, Box(1.4, 1.0, 3, 0.8), [Line(f"{number:02}", ordinal)])
    _mark(slide, Box(1.4, 2.95, 1.1, 0.06), *stage.mark)
    said = dict.fromkeys(told(page.title.text, language) for page in chapter.pages)
    findings = [cut(each, ems(wide, 15) * 0.93 - 2) for each in list(said)[:_FINDINGS]]
    look = Look(size=15, colour=PAPER, after=8, mark="•", mark_colour=PAPER if stage.night else MARK)
    put(slide, Box(1.4, 3.35, wide, 3.2), [Line(finding, look) for finding in findings])
    return slide


def _night(slide: Slide, stage: Stage) -> None:
    """Dark from edge to edge, without the layout's foot line."""
    slide._element.set("showMasterSp", "0")
    background = slide.background.fill
    background.solid()
    background.fore_color.theme_color = NIGHT
    _mark(slide, Box(0, 0, 0.28, HEIGHT), *stage.mark)


def _mark(slide: Slide, box: Box, colour: MSO_THEME_COLOR = MARK, light: float = 0.0) -> None:
    put(slide, box, [], fill=colour, fill_light=light)
