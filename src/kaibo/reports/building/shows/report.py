"""The comparison of some shows, chosen by whoever asks: the first is set against the others."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from kaibo.accounts.api import Scope
from kaibo.kit import clock
from kaibo.metrics.api import Visible, visible
from kaibo.reports.building import rules
from kaibo.reports.building.flow import note_table
from kaibo.reports.building.shows import apart, cuts, results
from kaibo.reports.building.shows.several import Several, look_up
from kaibo.reports.building.wording import missing, text, written
from kaibo.reports.model import Chapter, Page, Report, Text


def _next(several: Several) -> list[Page]:
    """What people wrote of these shows, and what they take from it."""
    notes = note_table(several, several.notes) if several.notes else missing("shows_notes")
    asked = (written("shows_learned"), written("shows_next"))
    return [Page(rules.plainly("notes"), (notes,)), Page(rules.plainly("show_next"), asked)]


CHAPTERS: tuple[tuple[str, Callable[[Several], list[Page]]], ...] = (
    ("shows_results", results.pages),
    ("shows_apart", apart.pages),
    ("shows_channels", cuts.channels),
    ("shows_products", cuts.products),
    ("show_actions", _next),
)


def shows_report(subject: str, scope: Scope, at: datetime | None = None, seen: Visible | None = None) -> Report:
    """Two shows to twelve by our ids with commas between, at this moment, of what was visible to the engine (None:
    now).

    Raises KaiboError (404) for a show outside the reader's scope.
    """
    now = at or clock.now()
    several = look_up(subject, scope, seen or visible())
    days = sorted(show.business_day for show in several.shows if show.business_day)
    first, last = (days[0], days[-1]) if days else (now.date(), now.date())
    return Report(
        kind="shows",
        subject=subject,
        name=_name(several, _span(first, last) if days else ""),
        company=several.company.name,
        first=first,
        last=last,
        as_of=clock.local(now, several.company.zone),
        chapters=tuple(Chapter(key, text(f"chapter.{key}"), tuple(pages(several))) for key, pages in CHAPTERS),
    )


def _span(first: date, last: date) -> str:
    if first == last:
        return str(first)
    return f"{first} – {last:%m-%d}" if first.year == last.year else f"{first} – {last}"


def _name(several: Several, days: str) -> Text:
    return text("shows_report" if days else "shows_report_undated", count=len(several.shows), days=days)
