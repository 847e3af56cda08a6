"""The review of one show 场次复盘, from what its review page shows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from kaibo.accounts.api import Scope, company
from kaibo.kit import clock
from kaibo.metrics.api import Visible, visible
from kaibo.reports.building import records
from kaibo.reports.building.show import actions, core, goods, traffic
from kaibo.reports.building.show.shown import Shown
from kaibo.reports.building.wording import plain, text
from kaibo.reports.model import Chapter, Page, Report, Text
from kaibo.review.api import notes_of, review
from kaibo.shows.api import Show, show_of

CHAPTERS: tuple[tuple[str, Callable[[Shown], list[Page]]], ...] = (
    ("show_results", core.pages),
    ("show_traffic", traffic.pages),
    ("show_goods", goods.pages),
    ("show_actions", actions.pages),
)


def show_report(subject: str, scope: Scope, at: datetime | None = None, seen: Visible | None = None) -> Report:
    """The review of a show by our id, at this moment, of what was visible to the engine (None: now).

    Raises KaiboError (404) for a show outside the reader's scope.
    """
    now = at or clock.now()
    show = records.rows("shows", lambda: [show_of(subject, scope)])[0]
    notes = records.rows("notes", lambda: notes_of([show]))
    shown = {**review(subject, scope, seen or visible(), show), "notes": notes}
    day = show.business_day or now.date()
    return Report(
        kind="show",
        subject=subject,
        name=text("show_report", show=_name(show)),
        company=company().name,
        first=day,
        last=day,
        as_of=clock.local(now, company().zone),
        chapters=tuple(Chapter(key, text(f"chapter.{key}"), tuple(pages(shown))) for key, pages in CHAPTERS),
    )


def _name(show: Show) -> Text:
    """Its day, its host and its title, as far as they are known."""
    host = "" if show.host in show.title else show.host
    words = (str(show.business_day or ""), host, show.title or show.account.name)
    return plain(" ".join(word for word in words if word))
