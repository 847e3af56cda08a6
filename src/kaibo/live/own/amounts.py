"""A run without what was sold for how much, for those who may not see it. Prices stay: viewers see them too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.live.parts import COUNTS, ROOM

AMOUNTS = "metrics.numbers.read"


def view_of(caller: Caller) -> str:
    """How somebody in the control room sees a run: `room`, or `counts` for who may see no amounts."""
    return ROOM if caller.may(AMOUNTS) else COUNTS


def without(*places: str | int) -> Callable[[Any], Any]:
    """Null in these places of a value, or of each of its rows; those in {"append": rows} too."""

    def taken(value: Any) -> Any:
        if isinstance(value, dict) and set(value) == {"append"}:
            return {"append": taken(value["append"])}
        if isinstance(value, list) and value and not isinstance(value[0], int):
            return [_blank(each, places) for each in value]
        return _blank(value, places) if value else value

    return taken


def _blank(row: Any, places: tuple[str | int, ...]) -> Any:
    if isinstance(row, dict):
        return {**row, **dict.fromkeys(places, None)}
    return [None if place in places else each for place, each in enumerate(row)]
