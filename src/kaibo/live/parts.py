"""Parts: the keys of a run's snapshot, each made by a function that is registered once.

A topic puts its parts in `kaibo/live/<topic>/parts.py`; they are found there by themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kaibo.live.room import LiveRoom

Make = Callable[["LiveRoom"], Any]
Prune = Callable[[Any], Any]
"""Takes the value as it is sent: whole, or `{"append": rows}`."""
ROOM = "room"
"""The view of people in the control room."""
COUNTS = "counts"
"""The view of those of them who may not see what was sold for how much."""


@dataclass(frozen=True)
class Part:
    """`rows` names what tells the rows of a list apart (a key, or a place as text): then only new and changed rows are
    sent, as `{"append": [...]}`. `screens`: the kinds of signed screens that see it, after `pruned` has taken from it
    what such a screen doesn't need (`pruned_for`: of one kind of screen). `people`: whether the control room sees it;
    `counted` takes the amounts from it for those who may not see them.
    """

    key: str
    make: Make
    rows: str = ""
    screens: frozenset[str] = frozenset()
    people: bool = True
    pruned: Prune | None = None
    pruned_for: Mapping[str, Prune] = field(default_factory=dict)
    counted: Prune | None = None

    def seen_by(self, view: str) -> bool:
        """`view` is "room", "counts" or the kind of a signed screen."""
        return self.people if view in {ROOM, COUNTS} else view in self.screens

    def shown(self, value: Any, view: str) -> Any:
        if view == COUNTS:
            return value if self.counted is None else self.counted(value)
        prune = self.pruned_for.get(view, self.pruned)
        return value if view == ROOM or prune is None else prune(value)


_parts: dict[str, Part] = {}


def part(
    key: str,
    *,
    rows: str = "",
    screens: tuple[str, ...] = (),
    people: bool = True,
    pruned: Prune | None = None,
    pruned_for: Mapping[str, Prune] | None = None,
    counted: Prune | None = None,
) -> Callable[[Make], Make]:
    """Register `fn(room) -> JSON-able`: it is called each second while somebody looks at the run, and its value is sent
    when it differs from the one before. It reads what `room` holds; what it asks of a database it keeps by
    `room.kept(key, fn)`, which asks again only when the run's revision moved.

    Raises ValueError for a key that is registered twice.
    """

    def register(make: Make) -> Make:
        if key in _parts:
            raise ValueError(f"part {key} is registered twice")
        _parts[key] = Part(key, make, rows, frozenset(screens), people, pruned, pruned_for or {}, counted)
        return make

    return register


def parts() -> dict[str, Part]:
    return _parts
