"""Editions as pages see them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.jobs.api import Job, latest
from kaibo.kit.table import Ask, Page
from kaibo.planning.api import plan_titles
from kaibo.reports.editions.again import last_time
from kaibo.reports.editions.asking import OF_PLAN, OF_SHOWS
from kaibo.reports.editions.comparing import moved_on
from kaibo.reports.editions.content import decoded, plain
from kaibo.reports.editions.files import report_of
from kaibo.reports.editions.readers import open_to
from kaibo.reports.editions.writings import offered, slots_of, texts_of
from kaibo.reports.models import Edition
from kaibo.shows.api import titles_of

Json = dict[str, Any]
COPIED = ("id", "kind", "subject", "number", "state", "made_by", "made_at", "as_of")
OTHERS = 30


def editions(caller: Caller, ask: Ask, *, kind: str = "", subject: str = "") -> Page[Json]:
    """The editions a caller may open, newest first."""
    given = {name: value for name, value in (("kind", kind), ("subject", subject)) if value}
    found = open_to(caller).filter(**given).order_by("-made_at", "-id")
    return Page(shown_all(found[ask.offset : ask.offset + ask.limit]), found.count())


def shown_all(found: Iterable[Edition]) -> list[Json]:
    every = list(found)
    titles = titles_of(id for each in every if each.kind in OF_SHOWS for id in each.subject.split(","))
    titles |= plan_titles(each.subject for each in every if each.kind == OF_PLAN)
    return [{**shown(each), "about": _about(each, titles)} for each in every]


def _about(edition: Edition, titles: dict[str, str]) -> str:
    """The month or year, or what its shows or its plan are called."""
    return "、".join(titles.get(id, id) for id in edition.subject.split(","))


def shown(edition: Edition) -> Json:
    """An edition without its content."""
    told: Json = {name: getattr(edition, name) for name in COPIED}
    running = latest(edition.id) if edition.state in Edition.OPEN else None
    return {
        **told,
        "about": edition.subject,
        "name": edition.name or None,
        "part": not edition.scope["all"],
        "progress": running.progress or None if running else None,
        "error": _said(edition.error),
    }


def whole(caller: Caller, edition: Edition) -> Json:
    """An edition with its content, and what people wrote in it."""
    ready = edition.state == Edition.State.READY
    others = open_to(caller).filter(kind=edition.kind, subject=edition.subject, state=Edition.State.READY)
    return {
        "edition": shown_all([edition])[0],
        "report": plain(report_of(edition)) if ready else None,
        "slots": slots(edition) if ready else [],
        "moved_on": ready and moved_on(edition),
        "again": _again(last_time(edition)),
        "others": shown_all(others.exclude(id=edition.id).order_by("-made_at")[:OTHERS]),
    }


def slots(edition: Edition) -> Sequence[Json]:
    """The places to write in, with the text that holds and what an earlier report had there."""
    texts, earlier = texts_of(edition), offered(edition)
    found = []
    for place in slots_of(decoded(edition.report)):
        text, before = texts.get(place.slot), earlier.get(place.slot)
        found.append(
            {
                "slot": place.slot,
                "ask": plain(place.ask),
                "text": text.text if text else "",
                "version": text.version if text else 0,
                "by": text.by if text else "",
                "at": text.at if text else None,
                "earlier": {"subject": before.subject, "text": before.text} if before else None,
            }
        )
    return found


def _again(job: Job | None) -> Json | None:
    if job is None:
        return None
    found = job.result or {}
    numbers = {"same": found.get("same"), "other": found.get("other")}
    return {"state": job.state, "at": job.ended_at, **numbers, "error": _said(job.error)}


def _said(error: Json | None) -> Json | None:
    return {"zh": error["message_zh"], "en": error["message_en"]} if error else None
