"""The passport of a figure on the screen: its formula with the numbers in it, its window, and who told them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, NamedTuple

from kaibo.kit.errors import KaiboError, there
from kaibo.live.own.amounts import AMOUNTS
from kaibo.live.room import LiveRoom
from kaibo.live.state import INTERACTIONS, LiveState, stayed, totals

Part = dict[str, Any]
"""name, value, unit (count, seconds or money), currency."""


class Figure(NamedTuple):
    """`kinds` of signals that make it; `how` its parts give it: last, sum, ratio, distinct or money."""

    kinds: tuple[str, ...]
    how: str
    parts: Callable[[LiveState, float], list[Part]]
    value: Callable[[dict[str, Any]], Any]


def passport(room: LiveRoom, name: str, *, amounts: bool) -> dict[str, Any]:
    """Of one of FIGURES. `value` is null where no source tells of it. Raises KaiboError: 404 for another name, 403 for
    an amount that the caller may not see."""
    found = there(FIGURES.get(name))
    if found.how == "money" and not amounts:
        raise KaiboError("accounts.not_allowed", status=403, permission=AMOUNTS)
    at = room.until.timestamp()
    value = found.value(totals(room.state, at))
    told = {"figure": name, "how": found.how, "value": value, "at": room.at, "since": room.run.started_at}
    level = datetime.fromtimestamp(room.state.online_at, UTC) if found.how == "last" and value is not None else None
    parts = found.parts(room.state, at) if value is not None else []
    return {**told, "level_at": level, "parts": parts, "tellers": tellers(room.state, found.kinds)}


def tellers(state: LiveState, kinds: tuple[str, ...]) -> list[dict[str, Any]]:
    """Sources that told of it: how many signals, and when the newest came."""
    rows = []
    for source, told in sorted(state.tellers.items()):
        own = [told[kind] for kind in kinds if kind in told]
        if own:
            newest = max(each.newest_at for each in own)
            rows.append({"source": source, "signals": sum(each.signals for each in own), "newest_at": newest})
    return rows


def count_part(name: str, value: int) -> Part:
    return {"name": name, "value": value, "unit": "count", "currency": ""}


def _times(*kinds: str) -> Callable[[LiveState, float], list[Part]]:
    return lambda state, at: [count_part(kind, state.times[kind]) for kind in kinds if kind in state.times]


def _orders(state: LiveState, at: float) -> list[Part]:
    return [count_part("purchase", len(state.sold)), count_part("order", len(state.orders))]


def _money(state: LiveState, at: float) -> list[Part]:
    sums = [{"name": "gmv", "value": sum_, "unit": "money", "currency": each} for each, sum_ in state.gmv.items()]
    return [count_part("purchase", len(state.sold)), *sums]


def _stay(state: LiveState, at: float) -> list[Part]:
    seconds = {"name": "stayed", "value": max(0.0, stayed(state, at)), "unit": "seconds", "currency": ""}
    return [seconds, *_times("room_enter")(state, at)]


def _conversion(state: LiveState, at: float) -> list[Part]:
    return [count_part("order", len(state.orders)), *_times("room_enter")(state, at)]


def _rate(told: dict[str, Any]) -> float | None:
    parts = told["conversion"]
    return parts["numerator"] / parts["denominator"] if parts else None


FIGURES = {
    "online": Figure(
        ("online_count",),
        "last",
        lambda state, at: [count_part("online_count", state.online)],
        lambda told: told["online"],
    ),
    "entered": Figure(("room_enter",), "sum", _times("room_enter"), lambda told: told["entered"]),
    "stay": Figure(("room_enter", "room_leave"), "ratio", _stay, lambda told: told["stay_s"]),
    "interactions": Figure(INTERACTIONS, "sum", _times(*INTERACTIONS), lambda told: told["interactions"]),
    "follows": Figure(("follow",), "sum", _times("follow"), lambda told: told["follows"]),
    "clicks": Figure(("view_item",), "sum", _times("view_item"), lambda told: told["clicks"]),
    "orders": Figure(("purchase",), "distinct", _orders, lambda told: told["orders"]),
    "gmv": Figure(("purchase",), "money", _money, lambda told: None if told["gmv"] is None else len(told["gmv"])),
    "conversion": Figure(("purchase", "room_enter"), "ratio", _conversion, _rate),
}
"""As the screen names them."""
