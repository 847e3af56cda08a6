"""抖店: a JSON array of {tag, msg_id, data}, signed by md5 or HMAC over app id, body and secret. Money is in fen."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from typing import Any

from kaibo.connectors.webhooks.pushed import (
    Answer,
    Fate,
    Forged,
    Pushed,
    Secrets,
    Told,
    Unreadable,
    an_object,
    parsed,
    same,
)
from kaibo.connectors.webhooks.telling import order_told, refund_told
from kaibo.connectors.webhooks.values import count, word

_QUIET = frozenset({"102", "103", "104", "105", "107", "108", "109", "110", "111"}) | {
    str(tag) for tag in range(201, 216)
}
"""Shipping, addresses and later steps of an after-sale."""


class Doudian:
    key, zh, en = "doudian", "抖店", "Doudian"
    words: tuple[str, ...] = ("app_secret",)
    needs_app = True

    def opened(self, pushed: Pushed, app: str, secrets: Secrets) -> bytes:
        secret = secrets["app_secret"]
        signed = app.encode() + pushed.body + secret.encode()
        if "sha256" in pushed.header("sign-method").lower().replace("-", ""):
            right = hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()
        else:
            right = hashlib.md5(signed).hexdigest()
        if not same(pushed.header("event-sign").lower(), right) or pushed.header("app-id") not in {"", app}:
            raise Forged
        return pushed.body

    def told(self, plain: bytes, pushed: Pushed) -> list[Told]:
        messages = parsed(plain)
        if not isinstance(messages, list):
            raise Unreadable
        return [_one(each) for each in messages]

    def answer(self, plain: bytes, told: Sequence[Told]) -> Answer:
        return Answer(body=b'{"code":0,"msg":"success"}')


def _one(message: Any) -> Told:
    if not isinstance(message, dict):
        return Told(Fate.BROKEN)
    tag, number = str(message.get("tag", "")), word(message.get("msg_id"))
    if tag == "0":
        return Told(Fate.TEST, tag, number)
    try:
        return _known(tag, number, message) or Told(Fate.QUIET if tag in _QUIET else Fate.UNKNOWN, tag, number)
    except Unreadable:
        return Told(Fate.BROKEN, tag, number)


def _known(tag: str, number: str, message: dict[str, Any]) -> Told | None:
    if tag not in {"100", "101", "106", "200"}:
        return None
    data = an_object(message.get("data"))
    shop = {"account": word(data.get("shop_id"))}
    order = data.get("p_id")
    if tag == "100":
        return order_told("order_placed", tag, number, order, at=data.get("create_time"), **shop)
    if tag == "101":
        paid = count(data.get("pay_amount"))
        priced = {"amount": paid, "currency": "CNY"} if paid is not None else {}
        return order_told("purchase", tag, number, order, at=data.get("pay_time"), **shop, **priced)
    if tag == "106":
        return order_told("order_closed", tag, number, order, at=data.get("cancel_time"), **shop)
    asked = count(data.get("refund_amount"))
    priced = {"amount": asked, "currency": "CNY"} if asked is not None else {}
    at = data.get("apply_time")
    return refund_told(tag, number, data.get("aftersale_id"), order=word(order), at=at, **shop, **priced)
