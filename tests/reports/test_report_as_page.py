"""The report as one HTML file: every number stands in it, and no name becomes markup."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html as parser
from sample_report import HOSTILE, every_figure, sample

from kaibo.reports.writers import html
from kaibo.reports.writers.fitting import clean, told
from kaibo.reports.writers.wording import exact, said

LANGUAGES = ("zh", "en")


def read(path: Path) -> parser.HtmlElement:
    return parser.document_fromstring(path.read_bytes(), parser=parser.HTMLParser(encoding="utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_is_read_and_pointed_at(tmp_path: Path, language: str) -> None:
    report = sample()
    html.write(report, language, tmp_path / "report.html")
    page = read(tmp_path / "report.html")
    shown = {(n.text_content(), n.get("title").split("\n")[0]) for n in page.find_class("n")}
    for figure in every_figure(report):
        assert (said(figure, language), f"{told(figure.name, language)}: {exact(figure, language)}") in shown


def test_a_figure_leads_to_its_passport(tmp_path: Path) -> None:
    report = sample()
    html.write(report, "zh", tmp_path / "report.html")
    page = read(tmp_path / "report.html")
    rows = {row.get("id"): row.text_content() for row in page.xpath("//tr[@id]")}
    links = page.xpath("//a[@class='n']")
    assert len({figure.passport for figure in every_figure(report) if figure.passport}) == len(rows)
    for link in links:
        assert link.get("title").split("\n")[1] in rows[link.get("href").removeprefix("#")]


def test_inside_kaibo_a_figure_opens_its_passport() -> None:
    page = parser.document_fromstring(html.page(sample(), "zh", inside=True))
    assert page.xpath("//a[@class='n']/@href")[0].startswith("/passport?key=")


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_stay_text_and_nothing_is_fetched(tmp_path: Path, language: str) -> None:
    html.write(sample(), language, tmp_path / "report.html")
    page = read(tmp_path / "report.html")
    cells = {cell.text_content() for cell in page.xpath("//td")}
    assert {clean(name) for name in HOSTILE} <= cells
    assert not page.xpath("//script | //b | //i | //img | //link | //iframe")
    assert not [a for a in page.xpath("//@href | //@src") if not a.startswith("#")]
    assert not re.search(r"url\(|@import", page.xpath("string(//style)"))


def test_a_chart_has_its_values_to_read(tmp_path: Path) -> None:
    html.write(sample(), "zh", tmp_path / "report.html")
    page = read(tmp_path / "report.html")
    values = [cell.text_content() for cell in page.xpath("//figure//td")]
    assert "¥300,000.00" in values
    assert "—" in values
    assert "9-1 · 成交金额: ¥300,000.00" in page.xpath("//svg//title/text()")
