"""Lazada: signed as TikTok Shop signs; a 200 within half a second. Its lines have numbers of their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kaibo.connectors.webhooks.pushed import Answer, Fate, Pushed, Secrets, Told, an_object, parsed
from kaibo.connectors.webhooks.telling import order_told, refund_told, stock_told
from kaibo.connectors.webhooks.tiktok_shop import signed_by_key
from kaibo.connectors.webhooks.values import count, word

ORDER, STOCK, REVERSE = "0", "6", "10"
_STATUS = {"unpaid": "order_placed", "pending": "purchase", "canceled": "order_closed"}
_ASKED = ("RTM_INIT", "RTW_INIT", "REFUND_INIT")
_QUIET = frozenset({"1", "2", "3", "4", "5", "7", "8", "14", "21"})


class Lazada:
    key, zh, en = "lazada", "Lazada", "Lazada"
    words: tuple[str, ...] = ("app_secret",)
    needs_app = True

    def opened(self, pushed: Pushed, app: str, secrets: Secrets) -> bytes:
        return signed_by_key(pushed, app, secrets["app_secret"])

    def told(self, plain: bytes, pushed: Pushed) -> list[Told]:
        message = an_object(parsed(plain))
        topic = str(message.get("message_type", ""))
        if topic not in {ORDER, STOCK, REVERSE}:
            return [Told(Fate.QUIET if topic in _QUIET else Fate.UNKNOWN, topic)]
        return [_known(topic, message)]

    def answer(self, plain: bytes, told: Sequence[Told]) -> Answer:
        return Answer()


def _known(topic: str, message: dict[str, Any]) -> Told:
    data = an_object(message.get("data"))
    when = {"at": data.get("status_update_time") or message.get("timestamp"), "account": word(message.get("seller_id"))}
    if topic == STOCK:
        parts = [count(data.get(f"{name}_quantity")) for name in ("real", "withhold", "occupy")]
        left = parts[0] - (parts[1] or 0) - (parts[2] or 0) if parts[0] is not None else None
        sku = {"sku": word(data.get("seller_sku"))}
        return stock_told(topic, "", data.get("sku_id"), left, data=sku, **when)
    line, order = data.get("trade_order_line_id"), word(data.get("trade_order_id"))
    if topic == REVERSE:
        if data.get("reverse_status") not in _ASKED:
            return Told(Fate.QUIET, topic)
        number = data.get("reverse_order_line_id") or data.get("reverse_order_id")
        return refund_told(topic, "", number, order=order, **when)
    kind = _STATUS.get(str(data.get("order_status")).lower())
    if kind is None:
        return Told(Fate.QUIET, topic)
    return order_told(kind, topic, "", line or order, data={"order": order}, **when)
