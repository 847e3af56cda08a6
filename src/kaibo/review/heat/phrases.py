"""The phrases of a show, and what they changed in every show of the caller's that had them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kaibo.accounts.api import Caller, Scope
from kaibo.live.api import Run
from kaibo.live.api import within as runs_within
from kaibo.review.broadcast import Broadcast, broadcast_of
from kaibo.review.heat.across import MEASURES, RUNS, differences, effect_shown, places_of
from kaibo.review.heat.effects import effects
from kaibo.review.heat.minutes import minutes
from kaibo.review.heat.shelf import finder
from kaibo.review.replay.said import said_in

SCENES = {
    "opening": "opening",
    "product": "shape",
    "benefit": "benefit",
    "interaction": "interact",
    "closing": "closing",
}
"""Of a segment's kind the library's scene that its phrases are offered for; `keep` for the others."""


def phrases(id: str, caller: Caller) -> list[dict[str, Any]]:
    """In the order in which they were to be said. Raises KaiboError (404) outside the caller's scope."""
    scope = caller.scope
    broadcast = broadcast_of(id, scope)
    if broadcast.run is None:
        return []
    own = places_of(broadcast.run, minutes(broadcast, scope))
    if not own:
        return []
    said = said_in(broadcast)
    found = differences(_runs(broadcast, scope), scope, lambda key: key if key in own else None)
    kept = _kept(own, caller)
    told = {name: effects([found.told[key][name] for key in own]) for name in MEASURES}
    return [
        {
            "key": key,
            "text": stretches[0][1],
            "scene": SCENES.get(stretches[0][0].kind, "keep"),
            "library": kept.get(key),
            "said": None if said is None else len(said.moments(key)),
            "segments": list(dict.fromkeys(stretch.title for stretch, _ in stretches)),
            "effects": {name: effect_shown(told[name][at]) for name in MEASURES},
        }
        for at, (key, stretches) in enumerate(own.items())
    ]


def _runs(broadcast: Broadcast, scope: Scope) -> list[Run]:
    """This run, and the newest others of the caller's on the same platform that are over."""
    assert broadcast.run is not None
    over = runs_within(scope).filter(account__platform=broadcast.account.platform, state=Run.State.ENDED)
    return [broadcast.run, *over.exclude(id=broadcast.run.id).order_by("-started_at")[: RUNS - 1]]


def _kept(wanted: Iterable[str], caller: Caller) -> dict[str, dict[str, Any]]:
    """By phrase its place in the library, where it is there."""
    found = finder(caller)
    rows = {key: row for key in wanted if (row := found(key))}
    return {key: {"key": row["key"], "retired": row["retired"]} for key, row in rows.items()}
