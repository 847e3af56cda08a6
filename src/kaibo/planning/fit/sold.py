"""What each show sold of the plan's categories, and what others sold to as many viewers in the same slot."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kaibo.metrics.api import Query, Row, answer_kept, ask
from kaibo.planning.fit.arithmetic import Part
from kaibo.planning.models import Plan
from kaibo.planning.proposals.history import History, Past
from kaibo.planning.proposals.slots import near

REST = "-"
"""The plan's goods of which nobody told a category, together."""


@dataclass(frozen=True)
class Sold:
    """Of one show and category: money in major units, and minutes its goods were pitched, None where no file tells."""

    gmv: float
    pitched: float | None


Shelf = dict[str, dict[str, Sold]]
"""By show and category."""


def wanted(plan: Plan) -> dict[str, list[str]]:
    """The plan's products by category, in the order of its items."""
    found: dict[str, list[str]] = defaultdict(list)
    for item in plan.items.order_by("position", "id"):
        found[item.category or REST].append(item.product)
    return dict(found)


def questions(told: History, goods: Mapping[str, Sequence[str]]) -> dict[str, Query]:
    """Of a named category every product counts, of the rest the plan's own."""
    shows = [each.id for each in told.shows]
    asked = {}
    if named := [name for name in goods if name != REST]:
        asked["category"] = _asked(told, "category", {"show": shows, "category": named})
    if REST in goods:
        asked["product"] = _asked(told, "product", {"show": shows, "product": goods[REST]})
    return asked


def sold(told: History, goods: Mapping[str, Sequence[str]]) -> Shelf:
    """Shows without the category in them aren't in it."""
    found: Shelf = defaultdict(dict)
    for by, rows in answer_kept(questions(told, goods)).items():
        for row in rows:
            name = REST if by == "product" else str(row.dimensions["category"])
            show = str(row.dimensions["show"])
            one = _sold(row)
            if one:
                found[show][name] = _added(found[show].get(name), one)
    return dict(found)


def parts(shows: Sequence[Past], shelf: Shelf) -> dict[str, dict[str, list[Part]]]:
    """By host and category what a show sold and what the others' rate in its slot would have given: per viewer, or per
    hour where fewer than half the shows tell their views. Slots in which nobody else sold are left out."""
    by_views = 2 * sum("views" in each.numbers for each in shows) >= len(shows)
    found: dict[str, dict[str, list[Part]]] = defaultdict(lambda: defaultdict(list))
    traffic = {each.id: _traffic(each, by_views=by_views) for each in shows}
    for each in shows:
        for name, one in shelf.get(each.id, {}).items() if each.host and traffic[each.id] else ():
            others = [
                (there[name].gmv, traffic[other.id])
                for other in shows
                if other.host and other.host != each.host and near(other.start.hour, each.start.hour)
                and traffic[other.id] and name in (there := shelf.get(other.id, {}))
            ]  # fmt: skip
            if expected := _rate(others) * traffic[each.id]:
                found[each.host][name].append((one.gmv, expected))
    return {host: dict(cells) for host, cells in found.items()}


def _rate(others: Sequence[Part]) -> float:
    below = sum(each[1] for each in others)
    return sum(each[0] for each in others) / below if below else 0.0


def _traffic(show: Past, *, by_views: bool) -> float:
    return show.numbers.get("views", 0.0) * show.hours if by_views else show.hours


def _asked(told: History, by: str, filters: dict[str, list[str] | Sequence[str]]) -> Query:
    keys = ("gmv", "pitch_time") if by == "product" else ("gmv",)
    question = ask(keys, by=("show", by), window=told.question.window, filters=filters)
    return replace(question, scope=told.question.scope)


def _sold(row: Row) -> Sold | None:
    gmv, pitched = row.numbers["gmv"].value, row.numbers.get("pitch_time")
    minutes = float(pitched.value) / 60 if pitched and pitched.value is not None else None
    return Sold(float(gmv), minutes) if gmv is not None else None


def _added(one: Sold | None, other: Sold) -> Sold:
    if one is None:
        return other
    minutes = None if one.pitched is None or other.pitched is None else one.pitched + other.pitched
    return Sold(one.gmv + other.gmv, minutes)
