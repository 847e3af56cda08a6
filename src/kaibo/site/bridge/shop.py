"""The shop of a show that is played again: its orders take units from the stock ledger, as a shop's system would."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kaibo.events.api import Signal
from kaibo.site.bridge.stock_door import StockDoor

DONE = {
    ("", "order_placed"): "reserve",
    ("", "purchase"): "reserve",
    ("held", "purchase"): "confirm",
    ("held", "order_closed"): "release",
    ("sold", "refund"): "return",
}
"""What an order does to its units, by how they stand and what is told of it."""
BECOMES = {"reserve": "held", "confirm": "sold", "release": "released", "return": "returned"}
REFUSED = "refused"
UNPAID, UNTOLD = "订单未付款关闭 / order not paid", "演练结束 / rehearsal over"
HOLD_S, LONGEST_HOLD = 3600, 24 * 3600
"""Seconds that units wait for their payment: longer than any platform lets an order wait, at most what is allowed."""
_LONGEST = 128
_SERVER = 500
Key = tuple[str, str]
"""Order and product."""


@dataclass
class Line:
    """A product of an order: how its units stand in the ledger, and under which reservation."""

    item: str
    units: int
    state: str = ""
    reservation: str = ""


def shop_at(door: StockDoor, speed: float) -> Shop | None:
    """A shop for a show played at this speed; None where the key may not touch the stock, or nothing is kept."""
    items = door.items()
    return Shop(door, items, hold_s=min(LONGEST_HOLD, max(HOLD_S, round(HOLD_S / speed)))) if items else None


class Shop:
    """An order that the ledger refuses is not told: who finds nothing left orders nothing. Products that nobody keeps
    in stock are told as they are. `hold_s`: how long units wait for their payment."""

    def __init__(self, door: StockDoor, items: dict[str, str], *, hold_s: int) -> None:
        self._door, self._items, self._hold_s = door, items, hold_s
        self._lines: dict[Key, Line] = {}

    def counts(self) -> dict[str, int]:
        """Order lines by how they stand: held, sold, released, returned, refused."""
        return dict(Counter(line.state for line in self._lines.values() if line.state))

    def serve(self, signals: Sequence[Signal]) -> list[Signal] | None:
        """Those that may be told, once the ledger has written what they mean; None where nobody answers: then the same
        may be asked again."""
        waiting = [each for each in signals if self._known(each)]
        while waiting:
            waiting_next = self._round(waiting)
            if waiting_next is None:
                return None
            waiting = waiting_next
        return [each for each in signals if not self._refused(each)]

    def close(self) -> None:
        """Give back what still waits for its payment."""
        held = [line for line in self._lines.values() if line.state == "held"]
        if held and self._door.many([_release(line, UNTOLD) for line in held]) is not None:
            for line in held:
                line.state = "released"

    def _round(self, signals: Sequence[Signal]) -> list[Signal] | None:
        """The first step of each order line, in one request; returns what is left to do."""
        steps: dict[Key, tuple[Signal, str]] = {}
        later: list[Signal] = []
        for signal in signals:
            key = _key(signal)
            if key in steps:
                later.append(signal)
            elif step := DONE.get((self._line(signal).state, signal.kind)):
                steps[key] = (signal, step)
                if step == "reserve" and signal.kind == "purchase":
                    later.append(signal)
        if not steps:
            return []
        answers = self._door.many([self._command(signal, step) for signal, step in steps.values()])
        if answers is None or any(answer["status"] >= _SERVER for answer in answers):
            return None
        for (key, (_, step)), answer in zip(steps.items(), answers, strict=True):
            self._heard(self._lines[key], step, answer)
        return later

    def _heard(self, line: Line, step: str, answer: dict[str, Any]) -> None:
        if answer["status"] < 300:
            line.state = BECOMES[step]
            line.reservation = answer["answer"].get("reservation", line.reservation)
        else:
            line.state = REFUSED

    def _command(self, signal: Signal, step: str) -> dict[str, Any]:
        line = self._line(signal)
        if step == "reserve":
            wanted = {"item": line.item, "quantity": line.units}
            told = {"key": _name("order", signal), "lines": [wanted], "seconds": self._hold_s}
            return told | {"order": signal.order, "person": signal.person}
        if step == "confirm":
            return {"reservation": line.reservation, "order": signal.order}
        if step == "release":
            return _release(line, UNPAID)
        back = {"key": _name("back", signal), "reservation": line.reservation}
        return back | {"item": line.item, "quantity": line.units, "why": "退款 / refund"}

    def _line(self, signal: Signal) -> Line:
        key = _key(signal)
        if key not in self._lines:
            self._lines[key] = Line(self._items[signal.product], max(1, signal.quantity or 1))
        return self._lines[key]

    def _known(self, signal: Signal) -> bool:
        return bool(signal.order) and signal.product in self._items

    def _refused(self, signal: Signal) -> bool:
        line = self._lines.get(_key(signal)) if signal.order else None
        return line is not None and line.state == REFUSED


def _key(signal: Signal) -> Key:
    return signal.order, signal.product


def _name(what: str, signal: Signal) -> str:
    """The same whenever the same is asked again."""
    return f"{what}|{signal.order}|{signal.product}"[:_LONGEST]


def _release(line: Line, why: str) -> dict[str, Any]:
    return {"reservation": line.reservation, "why": why}
