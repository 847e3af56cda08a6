"""TikTok Shop: `Authorization` is HMAC-SHA256 over app key and body; numbered types; an empty 200 within 3 s."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from typing import Any

from kaibo.connectors.webhooks.pushed import Answer, Fate, Forged, Pushed, Secrets, Told, an_object, parsed, same
from kaibo.connectors.webhooks.telling import order_told, refund_told, stock_told
from kaibo.connectors.webhooks.values import word

ORDER, CANCELLED, RETURNED, STOCK = "1", "11", "12", "27"
_STATUS = {
    "UNPAID": "order_placed",
    "ON_HOLD": "purchase",
    "AWAITING_SHIPMENT": "purchase",
    "CANCELLED": "order_closed",
    "CANCEL": "order_closed",
}
_REFUNDS = {"REFUND", "RETURN_AND_REFUND"}
_QUIET = frozenset(str(number) for number in (*range(2, 8), *range(13, 26), *range(33, 56)))


def signed_by_key(pushed: Pushed, app: str, secret: str) -> bytes:
    """HMAC-SHA256 over app key and body; Lazada signs likewise. Raises Forged."""
    right = hmac.new(secret.encode(), app.encode() + pushed.body, hashlib.sha256).hexdigest()
    if not same(pushed.header("authorization").strip().lower(), right):
        raise Forged
    return pushed.body


class TikTokShop:
    key, zh, en = "tiktok", "TikTok Shop", "TikTok Shop"
    words: tuple[str, ...] = ("app_secret",)
    needs_app = True

    def opened(self, pushed: Pushed, app: str, secrets: Secrets) -> bytes:
        return signed_by_key(pushed, app, secrets["app_secret"])

    def told(self, plain: bytes, pushed: Pushed) -> list[Told]:
        message = an_object(parsed(plain))
        topic, number = str(message.get("type", "")), word(message.get("tts_notification_id"))
        known = _known(topic, number, message) if topic in {ORDER, CANCELLED, RETURNED, STOCK} else None
        return [known or Told(Fate.QUIET if topic in _QUIET else Fate.UNKNOWN, topic, number)]

    def answer(self, plain: bytes, told: Sequence[Told]) -> Answer:
        return Answer()


def _known(topic: str, number: str, message: dict[str, Any]) -> Told:
    data, shop = an_object(message.get("data")), word(message.get("shop_id"))
    from_shop = {"at": data.get("update_time") or message.get("timestamp"), "account": shop}
    order = data.get("order_id")
    if topic == STOCK:
        left = an_object(data.get("inventory_distribution")).get("available_quantity")
        sku = {"sku": word(data.get("sku_id")), "status": word(data.get("current_inventory_status"))}
        return stock_told(topic, number, data.get("product_id"), left, data=sku, **from_shop)
    if topic == RETURNED:
        if data.get("return_type") not in _REFUNDS or not str(data.get("return_status")).endswith("_PENDING"):
            return Told(Fate.QUIET, topic, number)
        return refund_told(topic, number, data.get("return_id"), order=word(order), **from_shop)
    if topic == CANCELLED:
        done = str(data.get("cancel_status", data.get("cancellations_status", ""))).endswith(("SUCCESS", "COMPLETE"))
        kind = "order_closed" if done else None
    else:
        kind = _STATUS.get(str(data.get("order_status")))
    return order_told(kind, topic, number, order, **from_shop) if kind else Told(Fate.QUIET, topic, number)
