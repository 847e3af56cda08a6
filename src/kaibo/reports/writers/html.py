"""The report as one HTML file: its style and charts are inside, nothing is fetched, nothing needs a script."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path

from lxml import etree

from kaibo.accounts.api import CompanyLook
from kaibo.reports.model import Chapter, Page, Report
from kaibo.reports.writers.fitting import clean, told
from kaibo.reports.writers.flowing import flowing
from kaibo.reports.writers.inks import Inks, by_day, by_night
from kaibo.reports.writers.notes import moment, named, period, period_label
from kaibo.reports.writers.texts import label
from kaibo.reports.writers.web.blocks import Blocks
from kaibo.reports.writers.web.elements import Element, el
from kaibo.reports.writers.web.figures import Figures
from kaibo.reports.writers.wording import exact

PLAIN = CompanyLook()
STYLE = Path(__file__).parent / "web" / "report.css"
NOTHING_FROM_OUTSIDE = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
)


def write(report: Report, language: str, path: Path, *, look: CompanyLook = PLAIN) -> None:
    path.write_bytes(page(report, language, look=look))


def page(report: Report, language: str, *, inside: bool = False, look: CompanyLook = PLAIN) -> bytes:
    """The file's bytes. `inside` Kaibo numbers lead to their passports there."""
    report = flowing(report)
    figures = Figures(language, inside=inside)
    blocks = Blocks(figures)
    chapters = [_chapter(chapter, at, blocks) for at, chapter in enumerate(report.chapters, 1)]
    body = el(
        "body", _cover(report, language, look), _contents(report, language), el("main", chapters), _notes(figures)
    )
    whole = el("html", _head(report, language, look), body, lang="zh-CN" if language == "zh" else "en")
    made: bytes = etree.tostring(whole, method="html", encoding="utf-8", doctype="<!doctype html>")
    return made


def _head(report: Report, language: str, look: CompanyLook) -> Element:
    guard = el("meta", http_equiv="Content-Security-Policy", content=NOTHING_FROM_OUTSIDE)
    view = el("meta", name="viewport", content="width=device-width, initial-scale=1")
    title = el("title", f"{told(report.name, language)} · {clean(report.company)}")
    style = el("style", STYLE.read_text("utf-8") + _own_colours(look))
    return el(
        "head", el("meta", charset="utf-8"), guard, view, el("meta", name="generator", content="Kaibo"), title, style
    )


def _own_colours(look: CompanyLook) -> str:
    day, night = _rules(by_day(look)), _rules(by_night(look))
    if not day:
        return ""
    return f"{day}\n@media (prefers-color-scheme: dark) {{ {night} }}\n@media print {{ {day} }}\n"


def _rules(inks: Inks) -> str:
    root = "".join(f"--{name}: {colour}; " for name, colour in inks.items() if not name.startswith("on"))
    words = "".join(f".f-{name} {{ fill: {colour}; }} " for name, colour in inks.items() if name.startswith("on"))
    return f":root {{ {root}}} {words}" if inks else ""


def _cover(report: Report, language: str, look: CompanyLook) -> Element:
    facts = el(
        "dl",
        el("dt", label(period_label(report), language)), el("dd", period(report)),
        el("dt", label("as_of", language)), el("dd", moment(report)),
    )  # fmt: skip
    name = el("h1", told(report.name, language))
    logo = f"data:image/png;base64,{b64encode(look.logo).decode()}" if look.logo else ""
    picture = el("img", src=logo, alt=clean(report.company), class_="logo") if logo else None
    return el("header", picture, el("p", el("bdi", clean(report.company)), class_="company"), name, facts)


def _contents(report: Report, language: str) -> Element:
    entries = [
        el("li", el("a", told(chapter.name, language), href=f"#c{at}"), el("ol", [
            el("li", el("a", told(page.title.text, language), href=f"#c{at}p{nth}"))
            for nth, page in enumerate(chapter.pages, 1)
        ]))
        for at, chapter in enumerate(report.chapters, 1)
    ]  # fmt: skip
    title = label("contents", language)
    return el("nav", el("h2", title), el("ol", entries), aria_label=title)


def _chapter(chapter: Chapter, at: int, blocks: Blocks) -> Element:
    pages = [_page(page, f"c{at}p{nth}", blocks) for nth, page in enumerate(chapter.pages, 1)]
    return el("section", el("h2", told(chapter.name, blocks.language)), pages, id=f"c{at}")


def _page(page: Page, anchor: str, blocks: Blocks) -> Element:
    title = el("h3", told(page.title.text, blocks.language))
    return el("article", title, blocks.backing(page.title), [blocks.block(block) for block in page.blocks], id=anchor)


def _notes(figures: Figures) -> Element | None:
    """A row for each number's passport."""
    if not figures.notes.figures:
        return None
    language = figures.language
    head = el("tr", [el("th", label(key, language)) for key in ("note", "figure", "exact", "passport")])
    rows = []
    for number, figure in enumerate(figures.notes.figures, 1):
        passport = clean(figure.passport)
        source = el("a", passport, href=f"/passport?{passport}") if figures.inside else el("code", passport)
        cells = (str(number), el("bdi", named(figure, language)), exact(figure, language), source)
        rows.append(el("tr", [el("td", cell) for cell in cells], id=f"n{number}"))
    table = el("div", el("table", el("thead", head), el("tbody", rows)), class_="scroll")
    said = el("p", label("passports_open", language), class_="under")
    return el("section", el("h2", label("passports", language)), said, table, id="passports")
