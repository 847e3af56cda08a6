"""The phrases of a show, and what they changed in every show of the caller's that had them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from kaibo.accounts.api import Caller, Scope
from kaibo.live.api import Run, parts_of, shows_of
from kaibo.live.api import within as runs_within
from kaibo.planning.api import phrase_library, phrase_pattern
from kaibo.review.broadcast import Broadcast, broadcast_of
from kaibo.review.heat.effects import Effect, difference, effects
from kaibo.review.heat.minutes import Measure, Minutes, minutes
from kaibo.review.heat.stretches import Stretch, of_parts
from kaibo.review.models import Replay
from kaibo.review.replay.said import Said, said_by, said_in, same

WORKS_S = 180
"""So many seconds from its first word a phrase is held to work, where a transcript tells when it was said."""
RUNS = 40
"""So many runs back the same phrase is looked for."""
MEASURES: tuple[Measure, ...] = ("interactions", "clicks", "orders", "left")
SCENES = {
    "opening": "opening",
    "product": "shape",
    "benefit": "benefit",
    "interaction": "interact",
    "closing": "closing",
}
"""Of a segment's kind the library's scene that its phrases are offered for; `keep` for the others."""
Places = dict[str, list[tuple[Stretch, str]]]
Found = dict[str, dict[Measure, list[float]]]


def phrases(id: str, caller: Caller) -> list[dict[str, Any]]:
    """In the order in which they were to be said. Raises KaiboError (404) outside the caller's scope."""
    scope = caller.scope
    broadcast = broadcast_of(id, scope)
    if broadcast.run is None:
        return []
    own = _places(broadcast.run, minutes(broadcast, scope))
    if not own:
        return []
    said = said_in(broadcast)
    found = _differences(broadcast, own, scope)
    kept = _kept(own, caller)
    told = {name: effects([found[key][name] for key in own]) for name in MEASURES}
    return [
        {
            "key": key,
            "text": stretches[0][1],
            "scene": SCENES.get(stretches[0][0].kind, "keep"),
            "library": kept.get(key),
            "said": None if said is None else len(said.moments(key)),
            "segments": list(dict.fromkeys(stretch.title for stretch, _ in stretches)),
            "effects": {name: _shown(told[name][at]) for name in MEASURES},
        }
        for at, (key, stretches) in enumerate(own.items())
    ]


def _places(run: Run, told: Minutes) -> Places:
    """By phrase the segments it belongs to, and how it is written there."""
    found: Places = defaultdict(list)
    for stretch in of_parts(parts_of(run), told):
        for text in dict.fromkeys(stretch.phrases):
            if key := same(text):
                found[key].append((stretch, text))
    return dict(found)


def _differences(broadcast: Broadcast, own: Iterable[str], scope: Scope) -> Found:
    """Of each phrase: one number a show and measure."""
    wanted = set(own)
    found: Found = {key: {name: [] for name in MEASURES} for key in wanted}
    for run, said in _runs(broadcast, scope):
        told = minutes(Broadcast(None, run), scope)
        for key, stretches in _places(run, told).items():
            if key in wanted:
                places = _said_at(key, stretches, told, said)
                for name in MEASURES:
                    off = difference(told.values.get(name, []), places)
                    if off is not None:
                        found[key][name].append(off)
    return found


def _said_at(key: str, stretches: Sequence[tuple[Stretch, str]], told: Minutes, said: Said | None) -> list[slice]:
    """The minutes in which a phrase worked: after it was said, where a transcript tells; else its whole segments."""
    if said is None:
        return [told.span(stretch.first, stretch.last) for stretch, _ in stretches]
    return [told.span(at, at + WORKS_S) for at in said.moments(key)]


def _runs(broadcast: Broadcast, scope: Scope) -> list[tuple[Run, Said | None]]:
    """This run, and the newest others of the caller's on the same platform that are over; each with its transcript."""
    assert broadcast.run is not None
    over = runs_within(scope).filter(account__platform=broadcast.account.platform, state=Run.State.ENDED)
    runs = [broadcast.run, *over.exclude(id=broadcast.run.id).order_by("-started_at")[: RUNS - 1]]
    shows = shows_of(runs)
    kept = {each.show: each for each in Replay.objects.filter(show__in=[*shows.values(), *(run.id for run in runs)])}
    return [(run, said_by(kept.get(shows.get(run.id, "")) or kept.get(run.id), run.started_at)) for run in runs]


def _kept(wanted: Iterable[str], caller: Caller) -> dict[str, dict[str, Any]]:
    """By phrase its place in the library, where it is there: word for word, or with its slots filled in."""
    known = [(each, phrase_pattern(each["text"])) for each in phrase_library(caller).phrases]
    exact = {same(each["text"]): each for each, _ in known}
    found = {}
    for key in wanted:
        row = exact.get(key) or next((each for each, way in known if way and way.fullmatch(key)), None)
        if row:
            found[key] = {"key": row["key"], "retired": row["retired"]}
    return found


def _shown(effect: Effect | None) -> dict[str, Any] | None:
    return vars(effect) if effect else None
