"""What goes to the screens of one run: snapshots, changes, and the last minute's changes for who comes back."""

from __future__ import annotations

import secrets
from collections import deque
from typing import Any

import orjson

from kaibo.live.parts import parts

KEPT = 80
"""Ticks that are kept for who comes back with a Last-Event-ID."""
QUIET = 5
"""Ticks after which a run on air tells that it is still there: the time alone."""
Values = dict[str, Any]


class View:
    """One run as one kind of reader sees it. `n` counts the ticks in which something changed for it; ids of another
    view, or of another start of the program, are never mistaken for this one's.
    """

    def __init__(self, name: str, values: Values) -> None:
        self.name = name
        self.n, self._mark = 0, secrets.token_hex(4)
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
        return f"{self._mark}.{self.n}"

    def snapshot(self) -> bytes:
        """The whole, as of the last tick."""
        if self._whole is None:
            self._whole = _frame("snapshot", self.id, self._own(self._values))
        return self._whole

    def since(self, last_id: str) -> list[bytes]:
        """What a reader missed: changes after the id it saw last, or the whole where these are no longer kept."""
        mark, _, told = last_id.partition(".")
        oldest = self._ring[0][0] if self._ring else self.n + 1
        if mark != self._mark or not told.isdecimal() or not oldest - 1 <= int(told) <= self.n:
            return [self.snapshot()]
        return [frame for n, frame in self._ring if n > int(told)]

    def _own(self, values: Values) -> Values:
        return shown(values, self.name)


def changes(old: Values, new: Values) -> Values:
    """Keys whose value differs, each with its new value, or with its new and changed rows where that is enough."""
    known = parts()
    found: Values = {}
    for key, value in new.items():
        if key not in old or old[key] != value:
            by = known[key].rows if key in known else ""
            found[key] = _rows(old.get(key), value, by) if by else value
    return found


def shown(values: Values, view: str) -> Values:
    """Of whole values or of changes what a view sees."""
    known = parts()
    return {
        key: known[key].shown(value, view) if key in known else value
        for key, value in values.items()
        if key not in known or known[key].seen_by(view)
    }


def _rows(old: Any, new: Any, by: str) -> Any:
    """{"append": rows}: rows that differ, which replace those with the same `by`, and new ones behind them. The whole
    list where it got shorter, or something came before or went away from between what stays."""
    if not isinstance(old, list) or not isinstance(new, list) or len(new) < len(old):
        return new
    place: Any = int(by) if by.isdecimal() else by
    before = {row[place]: row for row in old}
    after = [row[place] for row in new]
    kept = [key for key in after if key in before]
    if after[: len(kept)] != kept or list(before)[len(before) - len(kept) :] != kept or (before and not kept):
        return new
    return {"append": [row for row in new if before.get(row[place]) != row]}


def _frame(event: str, id: str, body: Values) -> bytes:
    data = orjson.dumps(body, option=orjson.OPT_UTC_Z | orjson.OPT_NON_STR_KEYS)
    return b"event: %b\nid: %b\ndata: %b\n\n" % (event.encode(), id.encode(), data)
