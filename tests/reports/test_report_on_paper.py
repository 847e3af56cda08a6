"""The report as PDF: its text can be searched, every number stands in it, and no name becomes Typst."""

from __future__ import annotations

import re

import pytest
from pypdf import PdfReader
from sample_report import HOSTILE, every_figure, sample

from kaibo.reports.model import Figure
from kaibo.reports.writers import pdf
from kaibo.reports.writers.fitting import clean, told
from kaibo.reports.writers.wording import exact, said


@pytest.fixture(scope="module", params=["zh", "en"])
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, PdfReader]:
    path = tmp_path_factory.mktemp("paper") / "report.pdf"
    pdf.write(sample(), request.param, path)
    return request.param, PdfReader(path)


def letters(reader: PdfReader) -> str:
    """The text without the spaces and breaks that a layout puts in."""
    return re.sub(r"\s", "", "".join(page.extract_text() for page in reader.pages))


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_every_figure_can_be_found(written: tuple[str, PdfReader]) -> None:
    language, reader = written
    text = letters(reader)
    for figure in every_figure(sample()):
        assert squeezed(said(figure, language)) in text


def test_the_exact_value_and_source_of_what_is_said_stand_at_the_end(written: tuple[str, PdfReader]) -> None:
    language, reader = written
    text = letters(reader)
    first: Figure = sample().chapters[0].pages[0].title.figures[0]
    for part in (told(first.name, language), exact(first, language), first.passport):
        assert squeezed(part) in text


def test_names_come_out_as_they_are(written: tuple[str, PdfReader]) -> None:
    _, reader = written
    text = letters(reader)
    plain = [name for name in HOSTILE if not re.search("[\u0600-\u06ff]", name)]
    for name in plain:
        assert squeezed(clean(name)) in text


def test_contents_lead_to_the_chapters(written: tuple[str, PdfReader]) -> None:
    language, reader = written
    chapters = [told(chapter.name, language) for chapter in sample().chapters]
    outline = [entry["/Title"] for entry in reader.outline if not isinstance(entry, list)]
    assert outline[: len(chapters)] == chapters
    assert reader.metadata is not None
    assert reader.metadata.title == told(sample().name, language)


def test_a_long_table_repeats_its_heads(written: tuple[str, PdfReader]) -> None:
    language, reader = written
    head = "商品商品编号成交金额订单数" if language == "zh" else "ProductProductidGMVOrders"
    pages = [squeezed(page.extract_text()) for page in reader.pages]
    assert sum(head in page for page in pages) >= 3
