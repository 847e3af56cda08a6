"""What goes to the screens of one run: snapshots, changes, and the last minute's changes for who comes back."""

from __future__ import annotations

import secrets
from collections import deque
from typing import Any

import orjson

from kaibo.live.parts import Part, parts

BOOT = secrets.token_hex(4)
"""Ids of another start of the program are never mistaken for those of this one."""
KEPT = 80
"""Ticks that are kept for who comes back with a Last-Event-ID."""
QUIET = 5
"""Ticks after which a run on air tells that it is still there: the time alone."""
Values = dict[str, Any]


class View:
    """One run as one kind of reader sees it. `n` counts the ticks in which something changed for it."""

    def __init__(self, name: str, values: Values) -> None:
        self.name = name
        self.n = 0
        self._values = values
        self._ring: deque[tuple[int, bytes]] = deque(maxlen=KEPT)
        self._whole: bytes | None = None
        self._quiet = 0

    def turn(self, values: Values, changes: Values, *, on_air: bool) -> bytes | None:
        """The frame of a tick, None where nothing of it is for this view; on air it is never quiet for long. Must be
        called with every tick."""
        self._values = values
        body = {key: change for key, change in self._own(changes).items() if key != "at"}
        self._quiet = 0 if body else self._quiet + 1
        if not body and not (on_air and self._quiet % QUIET == 0):
            return None
        self.n, self._whole = self.n + 1, None
        frame = _frame("change", self.id, {"at": values["at"], **body})
        self._ring.append((self.n, frame))
        return frame

    @property
    def id(self) -> str:
        return f"{BOOT}.{self.n}"

    def snapshot(self) -> bytes:
        """The whole, as of the last tick."""
        if self._whole is None:
            self._whole = _frame("snapshot", self.id, self._own(self._values))
        return self._whole

    def since(self, last_id: str) -> list[bytes]:
        """What a reader missed: changes after the id it saw last, or the whole where these are no longer kept."""
        boot, _, told = last_id.partition(".")
        oldest = self._ring[0][0] if self._ring else self.n + 1
        if boot != BOOT or not told.isdecimal() or not oldest - 1 <= int(told) <= self.n:
            return [self.snapshot()]
        return [frame for n, frame in self._ring if n > int(told)]

    def _own(self, values: Values) -> Values:
        known = parts()
        return {
            key: _pruned(known[key], value, self.name) if key in known else value
            for key, value in values.items()
            if key not in known or known[key].seen_by(self.name)
        }


def changes(old: Values, new: Values) -> Values:
    """Keys whose value differs, each with its new value, or with its new and changed rows where that is enough."""
    known = parts()
    found: Values = {}
    for key, value in new.items():
        if key not in old or old[key] != value:
            by = known[key].rows if key in known else ""
            found[key] = _rows(old.get(key), value, by) if by else value
    return found


def _rows(old: Any, new: Any, by: str) -> Any:
    """{"append": rows}: rows that are new or differ; one whose `by` is known replaces that. The whole list where one in
    the middle went away."""
    if not isinstance(old, list) or not isinstance(new, list):
        return new
    place: Any = int(by) if by.isdecimal() else by
    before = {row[place]: row for row in old}
    after = [row[place] for row in new]
    kept = [key for key in before if key in set(after)]
    if [key for key in after if key in before] != kept or not _is_tail(list(before), kept):
        return new
    return {"append": [row for row in new if before.get(row[place]) != row]}


def _is_tail(before: list[Any], kept: list[Any]) -> bool:
    """Whether only the oldest went away."""
    return not kept or before[-len(kept) :] == kept


def _pruned(part: Part, change: Any, view: str) -> Any:
    return part.shown(change, view)


def _frame(event: str, id: str, body: Values) -> bytes:
    data = orjson.dumps(body, option=orjson.OPT_UTC_Z | orjson.OPT_NON_STR_KEYS)
    return b"event: %b\nid: %b\ndata: %b\n\n" % (event.encode(), id.encode(), data)
