"""What people write in a report's places: kept by subject and slot, every version of it."""

from __future__ import annotations

from msgspec import structs

from kaibo.reports.editions.asking import OF_SHOWS
from kaibo.reports.editions.readers import rows_of, scope_of
from kaibo.reports.model import Block, Chapter, Page, Report, Written
from kaibo.reports.models import Edition, Writing


def texts_of(edition: Edition) -> dict[str, Writing]:
    """The text that holds, by slot."""
    found = Writing.objects.filter(kind=edition.kind, subject=edition.subject, reader=rows_of(scope_of(edition)))
    return {each.slot: each for each in found.order_by("version")}


def with_texts(report: Report, texts: dict[str, Writing]) -> Report:
    """The report with these texts in its places."""
    return structs.replace(report, chapters=tuple(_chapter(each, texts) for each in report.chapters))


def slots_of(report: Report) -> list[Written]:
    """The places to write in, in the order of the report, each once."""
    pages = [page for chapter in report.chapters for page in chapter.pages]
    places = [block for page in pages for block in page.blocks if isinstance(block, Written)]
    return list({each.slot: each for each in places}.values())


def _chapter(chapter: Chapter, texts: dict[str, Writing]) -> Chapter:
    return structs.replace(chapter, pages=tuple(_page(each, texts) for each in chapter.pages))


def _page(page: Page, texts: dict[str, Writing]) -> Page:
    return structs.replace(page, blocks=tuple(_block(each, texts) for each in page.blocks))


def _block(block: Block, texts: dict[str, Writing]) -> Block:
    if isinstance(block, Written) and block.slot in texts:
        return structs.replace(block, text=texts[block.slot].text)
    return block


def versions_of(edition: Edition, slot: str) -> list[Writing]:
    """All that was written in a slot, newest first."""
    found = Writing.objects.filter(
        kind=edition.kind, subject=edition.subject, reader=rows_of(scope_of(edition)), slot=slot
    )
    return list(found.order_by("-version"))


def offered(edition: Edition) -> dict[str, Writing]:
    """What was last written in the same slots of an earlier report of the kind, to begin from."""
    earlier = Writing.objects.filter(kind=edition.kind, reader=rows_of(scope_of(edition))).exclude(
        subject=edition.subject
    )
    of_shows = edition.kind in OF_SHOWS
    if not of_shows:
        earlier = earlier.filter(subject__lt=edition.subject)
    ordered = earlier.order_by("at" if of_shows else "subject", "version")
    return {each.slot: each for each in ordered if each.text}
