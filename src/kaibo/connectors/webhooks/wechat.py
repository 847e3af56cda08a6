"""视频号小店: WXBizMsgCrypt, sha1 over sorted token, time, nonce and cipher text; AES-256-CBC inside. Fen."""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Sequence
from typing import Any

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from lxml import etree

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
from kaibo.connectors.webhooks.values import word

_BEFORE, _LENGTH = 16, 4
_ORDERS = {
    "channels_ec_order_new": "order_placed",
    "channels_ec_order_pay": "purchase",
    "channels_ec_order_cancel": "order_closed",
}
_REFUND = "channels_ec_aftersale_update"
_ASKED = "USER_CREATED"
_OTHERS = ("channels_ec_", "product_", "head_supplier_", "user_")


class WeChat:
    key, zh, en = "wechat", "视频号小店", "WeChat Channels shop"
    words: tuple[str, ...] = ("token", "aes_key")
    needs_app = True

    def opened(self, pushed: Pushed, app: str, secrets: Secrets) -> bytes:
        """A GET asks the address to prove itself: what it wants echoed is in the query."""
        sealed = pushed.query.get("echostr") or _sealed(pushed.body)
        parts = sorted([secrets["token"], pushed.query.get("timestamp", ""), pushed.query.get("nonce", ""), sealed])
        right = hashlib.sha1("".join(parts).encode()).hexdigest()
        if not same(pushed.query.get("msg_signature", ""), right):
            raise Forged
        return _decrypted(sealed, secrets["aes_key"], app)

    def told(self, plain: bytes, pushed: Pushed) -> list[Told]:
        if "echostr" in pushed.query:
            return [Told(Fate.TEST, "echostr")]
        message = _read(plain)
        topic = word(message.get("Event"))
        number = word(message.get("MsgId"))
        if topic in _ORDERS:
            info = an_object(message.get("order_info"))
            at = info.get("pay_time") or message.get("CreateTime")
            shop = word(message.get("ToUserName"))
            return [order_told(_ORDERS[topic], topic, number, info.get("order_id"), at=at, account=shop)]
        if topic == _REFUND:
            return [_refund(number, message)]
        return [Told(Fate.QUIET if topic.startswith(_OTHERS) else Fate.UNKNOWN, topic, number)]

    def answer(self, plain: bytes, told: Sequence[Told]) -> Answer:
        if told and told[0].topic == "echostr":
            return Answer(body=plain, type="text/plain")
        return Answer(body=b"success", type="text/plain")


def _refund(number: str, message: dict[str, Any]) -> Told:
    told = an_object(message.get("finder_shop_aftersale_status_update"))
    if told.get("status") != _ASKED:
        return Told(Fate.QUIET, _REFUND, number)
    order, at = word(told.get("order_id")), message.get("CreateTime")
    refund = told.get("after_sale_order_id")
    return refund_told(_REFUND, number, refund, order=order, at=at, account=word(message.get("ToUserName")))


def _sealed(body: bytes) -> str:
    """The cipher text in a body of XML or JSON. Raises Forged where there is none."""
    try:
        found = _read(body).get("Encrypt")
    except Unreadable as error:
        raise Forged from error
    if not isinstance(found, str) or not found:
        raise Forged
    return found


def _read(body: bytes) -> dict[str, Any]:
    """XML or JSON, as the shop has chosen; XML becomes nested objects of text. Raises Unreadable."""
    if body.lstrip().startswith(b"{"):
        return an_object(parsed(body))
    try:
        root = etree.fromstring(body, etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable from error
    return an_object(_nested(root))


def _nested(element: etree._Element) -> Any:
    children = {str(child.tag): _nested(child) for child in element}
    return children or (element.text or "").strip()


def _decrypted(sealed: str, aes_key: str, app: str) -> bytes:
    """16 random bytes, a length, the message, the app's id. Raises Forged."""
    try:
        key = base64.b64decode(aes_key + "=", validate=True)
        opening = Cipher(algorithms.AES(key), modes.CBC(key[:16])).decryptor()
        plain = opening.update(base64.b64decode(sealed, validate=True)) + opening.finalize()
    except (ValueError, binascii.Error) as error:
        raise Forged from error
    plain = plain[: -plain[-1]] if plain else b""
    start = _BEFORE + _LENGTH
    end = start + int.from_bytes(plain[_BEFORE:start], "big")
    if plain[end:] != app.encode():
        raise Forged
    return plain[start:end]
