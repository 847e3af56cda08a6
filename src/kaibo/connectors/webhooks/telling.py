"""Orders, refunds and stock as business signals. Their ids say what happened to what, so that a platform that tells
the same twice, in whatever words, has one effect."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from kaibo.connectors.webhooks.pushed import Fate, Told, Unreadable
from kaibo.connectors.webhooks.values import count, moment, word
from kaibo.events.api import Signal


def order_told(kind: str, topic: str, message: object, order: object, **more: Any) -> Told:
    """An order placed, paid (`purchase`) or closed."""
    number = word(order)
    if not number:
        raise Unreadable
    return _told(topic, message, Signal(id=f"{kind}:{number}", kind=kind, order=number, **_kept(more)))


def refund_told(topic: str, message: object, refund: object, **more: Any) -> Told:
    """A refund that was asked for; later steps of the same refund add nothing."""
    number = word(refund)
    if not number:
        raise Unreadable
    return _told(topic, message, Signal(id=f"refund:{number}", kind="refund", **_kept(more)))


def stock_told(topic: str, message: object, product: object, left: object, **more: Any) -> Told:
    """How many of a product can still be sold."""
    number, level = word(product), count(left)
    if not number or level is None:
        raise Unreadable
    kept = _kept(more)
    at: datetime = kept["at"]
    name = word(message) or f"{number}:{int(at.timestamp())}:{level}"
    signal = Signal(id=f"stock:{name}"[:128], kind="stock_changed", product=number, quantity=level, **kept)
    return _told(topic, message, signal)


def _told(topic: str, message: object, signal: Signal) -> Told:
    return Told(Fate.TOLD, topic, word(message), [signal])


def _kept(more: dict[str, Any]) -> dict[str, Any]:
    """Only what is known: missing is left out, never zero. `at` may be a number of seconds or milliseconds."""
    kept = {name: value for name, value in more.items() if name == "at" or (value is not None and value != "")}
    return {**kept, "at": moment(kept.get("at"))}
