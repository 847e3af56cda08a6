"""Speaker notes: the finding in full, and where each number on the slide is from."""

from __future__ import annotations

from collections.abc import Iterator

from pptx.slide import Slide

from kaibo.kit.i18n import Language, say
from kaibo.kit.units import Unit
from kaibo.reports.model import Figure, Grid, Page, Words
from kaibo.reports.writers.fitting import told
from kaibo.reports.writers.pptx.columns import cell_text
from kaibo.reports.writers.pptx.layout import Part, Places
from kaibo.reports.writers.pptx.table import table_rows
from kaibo.reports.writers.wording import exact


def write_notes(slide: Slide, page: Page, part: Part, places: Places, language: Language) -> None:
    texts = [told(text.text, language) for text in part.texts if isinstance(text, Words)]
    known = list(dict.fromkeys(_lines(page, part, places, language)))
    lines = [told(page.title.text, language), *texts]
    if known:
        lines += ["", say(language, "reports.document.sources"), *known]
    frame = slide.notes_slide.notes_text_frame
    assert frame is not None, "the notes master always has a text place"
    frame.text = "\n".join(lines)


def _lines(page: Page, part: Part, places: Places, language: Language) -> Iterator[str]:
    for figure in page.title.figures:
        yield _line("", figure, language)
    for card in part.cards:
        for figure in (card.figure, *card.beside):
            yield _line("", figure, language)
    for text in part.texts:
        for figure in text.figures if isinstance(text, Words) else ():
            yield _line("", figure, language)
    for large, box in zip(part.large, places.large, strict=True):
        if isinstance(large, Grid):
            for row in (*table_rows(large, box, language).rows, large.total):
                first = cell_text(row[0], language) if row and not isinstance(row[0], Figure) else ""
                for cell in row:
                    if isinstance(cell, Figure):
                        yield _line(first, cell, language)


def _line(of: str, figure: Figure, language: Language) -> str:
    name = " · ".join(word for word in (of, told(figure.name, language)) if word)
    seconds = f" ({figure.value:f} s)" if figure.unit is Unit.DURATION and figure.value is not None else ""
    value = f"{name}: {exact(figure, language)}{seconds}"
    return f"{value} | {figure.passport}" if figure.passport else value
