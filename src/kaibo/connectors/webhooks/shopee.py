"""Shopee: `Authorization` is HMAC-SHA256 over the called address, a bar and the body; an empty 2xx."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from typing import Any

from kaibo.connectors.webhooks.pushed import Answer, Fate, Forged, Pushed, Secrets, Told, an_object, parsed, same
from kaibo.connectors.webhooks.telling import order_told
from kaibo.connectors.webhooks.values import word

VERIFY, ORDER = "0", "3"
_STATUS = {"UNPAID": "order_placed", "READY_TO_SHIP": "purchase", "CANCELLED": "order_closed"}
_QUIET = frozenset({"1", "2", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "15"})


class Shopee:
    key, zh, en = "shopee", "Shopee", "Shopee"
    words: tuple[str, ...] = ("partner_key",)
    needs_app = False

    def opened(self, pushed: Pushed, app: str, secrets: Secrets) -> bytes:
        given, key = pushed.header("authorization").strip().lower(), secrets["partner_key"].encode()
        rights = [hmac.new(key, f"{each}|".encode() + pushed.body, hashlib.sha256) for each in pushed.addresses]
        if not any(same(given, right.hexdigest()) for right in rights):
            raise Forged
        return pushed.body

    def told(self, plain: bytes, pushed: Pushed) -> list[Told]:
        message = an_object(parsed(plain))
        topic, number = str(message.get("code", "")), word(message.get("msg_id"))
        if topic == VERIFY:
            return [Told(Fate.TEST, topic, number)]
        if topic != ORDER:
            return [Told(Fate.QUIET if topic in _QUIET else Fate.UNKNOWN, topic, number)]
        return [_order(number, message)]

    def answer(self, plain: bytes, told: Sequence[Told]) -> Answer:
        return Answer()


def _order(number: str, message: dict[str, Any]) -> Told:
    data = an_object(message.get("data"))
    kind = _STATUS.get(str(data.get("status")))
    if kind is None:
        return Told(Fate.QUIET, ORDER, number)
    at = data.get("update_time") or message.get("timestamp")
    order = data.get("ordersn") or data.get("order_sn")
    return order_told(kind, ORDER, number, order, at=at, account=word(message.get("shop_id")))
