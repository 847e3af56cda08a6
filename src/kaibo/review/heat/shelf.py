"""The phrase library beside the shows: which phrase of it was said, and what each changed."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.live.api import Run
from kaibo.live.api import within as runs_within
from kaibo.planning.api import phrase_library, phrase_pattern
from kaibo.review.heat.across import MEASURES, RUNS, differences, effect_shown
from kaibo.review.heat.effects import effects
from kaibo.review.replay.said import same


def finder(caller: Caller) -> Callable[[str], dict[str, Any] | None]:
    """Finds a phrase in the library as `same` tells it: word for word, or with its slots filled in."""
    known = [(each, phrase_pattern(each["text"])) for each in phrase_library(caller).phrases]
    exact = {same(each["text"]): each for each, _ in known}

    @cache
    def found(key: str) -> dict[str, Any] | None:
        return exact.get(key) or next((each for each, way in known if way and way.fullmatch(key)), None)

    return found


def measured(caller: Caller) -> dict[str, Any]:
    """What the library's phrases changed in the caller's newest shows that are over; those that none had are left
    out."""
    runs = list(runs_within(caller.scope).filter(state=Run.State.ENDED).order_by("-started_at")[:RUNS])
    found = finder(caller)

    def name_of(key: str) -> str | None:
        row = found(key)
        return row["key"] if row else None

    told = differences(runs, caller.scope, name_of)
    changed = {name: effects([told.told[key][name] for key in told.shows]) for name in MEASURES}
    rows = [
        {
            "key": key,
            "shows": told.shows[key],
            "effects": {name: effect_shown(changed[name][at]) for name in MEASURES},
        }
        for at, key in enumerate(told.shows)
    ]
    return {"runs": len(runs), "rows": rows}
