"""Shopify: base64 of HMAC-SHA256 over the body; the topic is a header. Money is text in major units."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Sequence
from typing import Any

from kaibo.connectors.webhooks.pushed import Answer, Fate, Forged, Pushed, Secrets, Told, an_object, parsed, same
from kaibo.connectors.webhooks.telling import order_told, refund_told, stock_told
from kaibo.connectors.webhooks.values import count, money, word
from kaibo.events.api import Signal

_ORDERS = {"orders/create": "order_placed", "orders/cancelled": "order_closed"}
_PAID, _REFUND, _STOCK = "orders/paid", "refunds/create", "inventory_levels/update"
_QUIET = ("orders/", "products/", "customers/", "shop/", "fulfillments/", "app/", "refunds/", "inventory_")
"""Also what the law asks to be told (customers/redact …): no person of theirs is kept here."""


class Shopify:
    key, zh, en = "shopify", "Shopify", "Shopify"
    words: tuple[str, ...] = ("client_secret",)
    needs_app = False

    def opened(self, pushed: Pushed, app: str, secrets: Secrets) -> bytes:
        right = hmac.new(secrets["client_secret"].encode(), pushed.body, hashlib.sha256).digest()
        if not same(pushed.header("x-shopify-hmac-sha256"), base64.b64encode(right).decode()):
            raise Forged
        return pushed.body

    def told(self, plain: bytes, pushed: Pushed) -> list[Told]:
        topic, number = pushed.header("x-shopify-topic"), word(pushed.header("x-shopify-webhook-id"))
        data = an_object(parsed(plain))
        shop = {"account": word(pushed.header("x-shopify-shop-domain"))}
        if topic == _PAID:
            return [_paid(number, data, shop)]
        if topic == _REFUND:
            return [_refunded(number, data, shop)]
        if topic == _STOCK:
            at = data.get("updated_at")
            return [stock_told(topic, number, data.get("inventory_item_id"), data.get("available"), at=at, **shop)]
        if topic in _ORDERS:
            at = data.get("cancelled_at") or data.get("created_at")
            return [order_told(_ORDERS[topic], topic, number, data.get("id"), at=at, **shop)]
        return [Told(Fate.QUIET if topic.startswith(_QUIET) else Fate.UNKNOWN, topic, number)]

    def answer(self, plain: bytes, told: Sequence[Told]) -> Answer:
        return Answer()


def _paid(number: str, data: dict[str, Any], shop: dict[str, str]) -> Told:
    """A line each: what was paid for it, after its discounts."""
    currency = str(data.get("currency") or "")
    at = data.get("processed_at") or data.get("updated_at")
    signals: list[Signal] = []
    for line in data.get("line_items") or [{}]:
        units = count(line.get("quantity"))
        one = {"amount": _line(line, currency), "currency": currency, "quantity": units}
        named = {"product": word(line.get("product_id")), "at": at, **shop, **one}
        told = order_told("purchase", _PAID, number, data.get("id"), **named)
        signals += [_with_line(each, word(line.get("id"))) for each in told.signals]
    return Told(Fate.TOLD, _PAID, number, signals)


def _with_line(signal: Signal, line: str) -> Signal:
    if not line:
        return signal
    fields = {name: getattr(signal, name) for name in signal.__struct_fields__}
    return Signal(**{**fields, "id": f"{signal.id}:{line}"})


def _line(line: dict[str, Any], currency: str) -> int | None:
    price, units = money(line.get("price"), currency), count(line.get("quantity"))
    if price is None or units is None:
        return None
    off = [money(each.get("amount"), currency) or 0 for each in line.get("discount_allocations") or []]
    return price * units - sum(off)


def _refunded(number: str, data: dict[str, Any], shop: dict[str, str]) -> Told:
    """What was paid back: the transactions that went through."""
    back = [each for each in data.get("transactions") or [] if each.get("kind") == "refund"]
    currency = str(back[0].get("currency") or "") if back else ""
    amounts = [money(each.get("amount"), currency) or 0 for each in back if each.get("status") in {"success", None}]
    priced = {"amount": sum(amounts), "currency": currency} if amounts and currency else {}
    at, order = data.get("processed_at") or data.get("created_at"), word(data.get("order_id"))
    return refund_told(_REFUND, number, data.get("id"), order=order, at=at, **shop, **priced)
