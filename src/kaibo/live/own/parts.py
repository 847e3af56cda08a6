"""run, clock, segments, totals, minutes, products, marks, cues, people, sources and usual."""

from __future__ import annotations

from typing import Any

from kaibo.compliance.api import Law, law
from kaibo.live.clock.timing import clock
from kaibo.live.own.amounts import without
from kaibo.live.own.deciding import deciding
from kaibo.live.own.people import people
from kaibo.live.own.shelf import products
from kaibo.live.own.sources import sources
from kaibo.live.own.targets import reached, targets
from kaibo.live.own.words import findings
from kaibo.live.parts import part
from kaibo.live.reading import run_shown
from kaibo.live.room import LiveRoom
from kaibo.live.shows import shows_of
from kaibo.live.state import minute_rows, totals

EVERY_SCREEN = (
    "wall",
    "prompter",
    "overlay_price",
    "overlay_countdown",
    "overlay_stock",
    "overlay_gifts",
    "overlay_vote",
    "overlay_lottery",
    "overlay_correction",
    "overlay_ai",
)


_ON_SCREENS = ("title", "state", "host", "account_name", "platform", "planned_at", "started_at", "ended_at", "currency")


def _outside(run: dict[str, Any]) -> dict[str, Any]:
    """What a signed screen may know of the run."""
    return {name: run[name] for name in _ON_SCREENS}


@part("run", screens=EVERY_SCREEN, pruned=_outside)
def _run(room: LiveRoom) -> Any:
    show = room.kept("show", lambda: shows_of([room.run]).get(room.id, ""))
    return room.kept("run", lambda: run_shown(room.run, show))


@part("clock", screens=("wall", "prompter", "overlay_countdown"))
def _clock(room: LiveRoom) -> Any:
    return clock(room)


@part("segments", screens=("wall", "prompter"), counted=without("goal_amount", "gmv"))
def _segments(room: LiveRoom) -> Any:
    kept = law()
    return [{**segment_shown(each, kept), **reached(room, each)} for each in room.rows.segments]


@part("targets", screens=("wall",), counted=without("amount"))
def _targets(room: LiveRoom) -> Any:
    return targets(room)


@part("totals", screens=("wall",), counted=without("gmv", "refunds"))
def _totals(room: LiveRoom) -> Any:
    return totals(room.state, room.until.timestamp())


@part("minutes", rows="0", screens=("wall",), counted=without(9))
def _minutes(room: LiveRoom) -> Any:
    return minute_rows(room.state, room.run.currency)


@part("usual", screens=("wall",), counted=without(2))
def _usual(room: LiveRoom) -> Any:
    return room.memory.get("usual")


_ON_AIR = ("product", "name", "price", "anchor", "currency", "stock", "low", "sold_out", "pitching")


def _for_sale(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What the host may say of the shelf: no sums."""
    return [{name: row[name] for name in (*_ON_AIR, "offer")} for row in rows if row["name"]]


def _pitched(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What viewers may see: the product that is being talked of."""
    return [{name: row[name] for name in _ON_AIR} for row in rows if row["pitching"]]


@part(
    "products",
    screens=("wall", "prompter", "overlay_price", "overlay_stock"),
    pruned_for={"prompter": _for_sale, "overlay_price": _pitched, "overlay_stock": _pitched},
    counted=without("gmv"),
)
def _products(room: LiveRoom) -> Any:
    return products(room)


@part("deciding")
def _deciding(room: LiveRoom) -> Any:
    return deciding(room)


@part("marks")
def _marks(room: LiveRoom) -> Any:
    return room.kept("marks", lambda: [mark_shown(each) for each in room.rows.marks])


def _to_host(change: Any) -> Any:
    if isinstance(change, dict):
        return {"append": _to_host(change["append"])}
    return [cue for cue in change if cue["to"] in {"host", "all"}]


@part("cues", rows="id", screens=("prompter",), pruned=_to_host)
def _cues(room: LiveRoom) -> Any:
    return room.kept("cues", lambda: [cue_shown(each) for each in room.rows.cues])


@part("people")
def _people(room: LiveRoom) -> Any:
    return people(room)


@part("sources")
def _sources(room: LiveRoom) -> Any:
    return sources(room)


def segment_shown(segment: Any, kept: Law | None = None) -> dict[str, Any]:
    copied = ("id", "position", "kind", "title", "product", "scene", "planned_s", "started_at", "ended_at", "state")
    told = {
        name: getattr(segment, name) for name in (*copied, "goal_orders", "goal_amount", "phrases", "planned", "reason")
    }
    return {**told, "findings": findings(segment.phrases, segment.started_at, kept)}


def mark_shown(mark: Any) -> dict[str, Any]:
    return {name: getattr(mark, name) for name in ("id", "at", "kind", "text", "segment", "product", "by")}


def cue_shown(cue: Any) -> dict[str, Any]:
    return {name: getattr(cue, name) for name in ("id", "to", "text", "by", "at", "seen")}
