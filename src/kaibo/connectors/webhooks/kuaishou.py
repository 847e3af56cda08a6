"""快手: the body is base64 of AES-CBC (zero start, PKCS5) by the message secret; a heartbeat says `test`. Fen."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from typing import Any

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.padding import PKCS7

from kaibo.connectors.webhooks.pushed import Answer, Fate, Forged, Pushed, Secrets, Told, Unreadable, an_object, parsed
from kaibo.connectors.webhooks.telling import order_told, refund_told
from kaibo.connectors.webhooks.values import count, word

_START = bytes(16)
_ORDERS = {
    "kwaishop_order_addOrder": "order_placed",
    "kwaishop_order_paySuccess": "purchase",
    "kwaishop_order_orderFail": "order_closed",
}
_REFUND = "kwaishop_aftersales_addRefund"
_OTHERS = ("kwaishop_order_", "kwaishop_aftersales_")
_AMOUNTS = ("totalFee", "orderTotalFee", "paymentFee")


class Kuaishou:
    key, zh, en = "kuaishou", "快手小店", "Kuaishou shop"
    words: tuple[str, ...] = ("message_secret",)
    needs_app = True

    def opened(self, pushed: Pushed, app: str, secrets: Secrets) -> bytes:
        """Whoever holds the secret can write what opens to a message of this app."""
        plain = _decrypted(pushed.body, secrets["message_secret"])
        try:
            message = an_object(parsed(plain))
        except Unreadable as error:
            raise Forged from error
        if message.get("appKey", app) != app:
            raise Forged
        return plain

    def told(self, plain: bytes, pushed: Pushed) -> list[Told]:
        message = an_object(parsed(plain))
        topic, number = word(message.get("event")), word(message.get("msgId") or message.get("eventId"))
        if message.get("test") is True:
            return [Told(Fate.TEST, topic, number)]
        if topic in _ORDERS or topic == _REFUND:
            return [_known(topic, number, message)]
        return [Told(Fate.QUIET if topic.startswith(_OTHERS) else Fate.UNKNOWN, topic, number)]

    def answer(self, plain: bytes, told: Sequence[Told]) -> Answer:
        return Answer(body=b'{"result":1}')


def _known(topic: str, number: str, message: dict[str, Any]) -> Told:
    info = an_object(message.get("info"))
    told = {"at": message.get("updateTime") or message.get("createTime"), "account": word(info.get("sellerId"))}
    if topic == _REFUND:
        fee = count(info.get("refundFee"))
        priced = {"amount": fee, "currency": "CNY"} if fee is not None else {}
        order = word(info.get("oid") or info.get("orderId"))
        return refund_told(topic, number, info.get("refundId"), order=order, **told, **priced)
    fees = [count(info.get(name)) for name in _AMOUNTS if info.get(name) is not None]
    paid = topic == "kwaishop_order_paySuccess" and fees and fees[0] is not None
    priced = {"amount": fees[0], "currency": "CNY"} if paid else {}
    return order_told(_ORDERS[topic], topic, number, info.get("oid") or message.get("bizId"), **told, **priced)


def _decrypted(body: bytes, secret: str) -> bytes:
    """Raises Forged for what this secret does not open."""
    try:
        key, sealed = base64.b64decode(secret, validate=True), base64.b64decode(body.strip(), validate=True)
        opening = Cipher(algorithms.AES(key), modes.CBC(_START)).decryptor()
        padded = opening.update(sealed) + opening.finalize()
        bare = PKCS7(128).unpadder()
        return bare.update(padded) + bare.finalize()
    except (ValueError, binascii.Error) as error:
        raise Forged from error
