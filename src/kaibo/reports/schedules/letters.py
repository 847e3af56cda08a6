"""A report as a letter: its headline findings in words, where to open it, and its files."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kaibo.kit.address import public_url
from kaibo.kit.i18n import Language, say
from kaibo.notify.api import Attachment, Letter, supply
from kaibo.reports.editions.files import edition_file, file_name, report_of
from kaibo.reports.model import Report, Words
from kaibo.reports.models import Edition

FINDINGS = 8
SUPPLY = "reports.edition"


def letter_of(edition: Edition, formats: list[str], language: Language) -> Letter:
    report = report_of(edition)
    name = str(edition.name.get(language) or edition.subject)
    url = public_url()
    found = tuple(f"- {line}" for line in headlines(report, language))
    lines = found or (say(language, "reports.letter.nothing"),)
    if not url:
        lines = (*lines, say(language, "reports.letter.open"))
    return Letter(
        title=f"{report.company} {name}".strip(),
        lines=lines,
        link=f"{url}/reports/{edition.id}" if url else "",
        link_words=say(language, "reports.letter.link") if url else "",
        attachments=tuple(_attached(edition, form, language) for form in formats),
    )


def headlines(report: Report, language: Language) -> list[str]:
    """The findings that title the pages, each backed by figures; of every chapter at most three."""
    return [_said(title, language) for title in _findings(report)][:FINDINGS]


def _findings(report: Report) -> Iterator[Words]:
    for chapter in report.chapters:
        backed = [page.title for page in chapter.pages if page.title.figures]
        yield from backed[:3]


def _said(words: Words, language: Language) -> str:
    return words.text.en if language == "en" else words.text.zh


def _attached(edition: Edition, form: str, language: Language) -> Attachment:
    ref = {"edition": edition.id, "form": form, "language": language}
    return Attachment(SUPPLY, ref, file_name(edition, form, language))


@supply(SUPPLY)
def edition_as_file(ref: dict[str, Any]) -> bytes:
    """The file as it is now, with what people wrote in the edition meanwhile."""
    edition = Edition.objects.get(id=ref["edition"])
    return edition_file(edition, ref["form"], ref["language"]).read_bytes()
