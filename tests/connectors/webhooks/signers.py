"""Every platform's messages and signatures, written from its documents, apart from what reads them."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from xml.sax.saxutils import escape

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.padding import PKCS7

from kaibo.connectors.webhooks.pushed import Pushed

AT = 1_772_971_200
APP = "7000111"
CALLED = "https://kaibo.example.com/hooks/shopee/x"


def text(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def hexed(secret: str, body: bytes) -> str:
    return hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def doudian_md5(value: Any, secrets: dict[str, str]) -> Pushed:
    body = text(value)
    sign = hashlib.md5(APP.encode() + body + secrets["app_secret"].encode()).hexdigest()
    return Pushed(body, {"event-sign": sign, "app-id": APP})


def doudian_hmac(value: Any, secrets: dict[str, str]) -> Pushed:
    body, secret = text(value), secrets["app_secret"]
    sign = hexed(secret, APP.encode() + body + secret.encode())
    return Pushed(body, {"event-sign": sign, "app-id": APP, "sign-method": "hmac-sha256"})


def douyin(value: Any, secrets: dict[str, str]) -> Pushed:
    body = text(value)
    sign = hashlib.sha1(secrets["client_secret"].encode() + body).hexdigest()
    return Pushed(body, {"x-douyin-signature": sign, "msg-id": "m-1"})


def by_key(value: Any, secrets: dict[str, str]) -> Pushed:
    body = text(value)
    return Pushed(body, {"authorization": hexed(secrets["app_secret"], APP.encode() + body)})


def shopee(value: Any, secrets: dict[str, str]) -> Pushed:
    body = text(value)
    sign = hexed(secrets["partner_key"], CALLED.encode() + b"|" + body)
    return Pushed(body, {"authorization": sign}, addresses=["http://inside:8000/hooks/shopee/x", CALLED])


def kuaishou(value: Any, secrets: dict[str, str]) -> Pushed:
    padding = PKCS7(128).padder()
    plain = padding.update(text(value)) + padding.finalize()
    sealing = Cipher(algorithms.AES(base64.b64decode(secrets["message_secret"])), modes.CBC(bytes(16))).encryptor()
    return Pushed(base64.b64encode(sealing.update(plain) + sealing.finalize()), {})


def shopify(topic: str) -> Callable[[Any, dict[str, str]], Pushed]:
    def sign(value: Any, secrets: dict[str, str]) -> Pushed:
        body = text(value)
        mac = hmac.new(secrets["client_secret"].encode(), body, hashlib.sha256).digest()
        headers = {"x-shopify-hmac-sha256": base64.b64encode(mac).decode(), "x-shopify-topic": topic}
        return Pushed(body, {**headers, "x-shopify-webhook-id": "w-1", "x-shopify-shop-domain": "a.myshopify.com"})

    return sign


def wechat_sealed(plain: bytes, secrets: dict[str, str]) -> str:
    key = base64.b64decode(secrets["aes_key"] + "=")
    whole = os.urandom(16) + len(plain).to_bytes(4, "big") + plain + APP.encode()
    pad = 32 - len(whole) % 32
    sealing = Cipher(algorithms.AES(key), modes.CBC(key[:16])).encryptor()
    return base64.b64encode(sealing.update(whole + bytes([pad]) * pad) + sealing.finalize()).decode()


def wechat_query(sealed: str, secrets: dict[str, str]) -> dict[str, str]:
    parts = sorted([secrets["token"], str(AT), "nonce1", sealed])
    return {"timestamp": str(AT), "nonce": "nonce1", "msg_signature": hashlib.sha1("".join(parts).encode()).hexdigest()}


def wechat_json(value: Any, secrets: dict[str, str]) -> Pushed:
    sealed = wechat_sealed(text(value), secrets)
    return Pushed(text({"ToUserName": "gh_1", "Encrypt": sealed}), {}, wechat_query(sealed, secrets))


def wechat_xml(value: Any, secrets: dict[str, str]) -> Pushed:
    sealed = wechat_sealed(f"<xml>{_xml(value)}</xml>".encode(), secrets)
    body = f"<xml><ToUserName>gh_1</ToUserName><Encrypt><![CDATA[{sealed}]]></Encrypt></xml>"
    return Pushed(body.encode(), {}, wechat_query(sealed, secrets))


def _xml(value: Any) -> str:
    if isinstance(value, dict):
        return "".join(f"<{name}>{_xml(inner)}</{name}>" for name, inner in value.items())
    return escape(str(value))


@dataclass(frozen=True)
class Spoken:
    """A platform with a message of an order that was paid and what it should tell, and a test message if it has one."""

    platform: str
    secrets: dict[str, str]
    other: dict[str, str]
    sign: Callable[[Any, dict[str, str]], Pushed]
    paid: Any
    told: dict[str, Any]
    test: Any = None
    answer: bytes = b""
    tested: bytes = b""
    app: str = APP
    strange: Any = field(default_factory=dict)


AES_KEY, OTHER_AES_KEY = (base64.b64encode(bytes(range(start, start + 32))).decode().rstrip("=") for start in (1, 99))
MESSAGE_SECRET, OTHER_MESSAGE_SECRET = (base64.b64encode(bytes(range(at, at + 16))).decode() for at in (3, 70))
_APP_SECRETS = ({"app_secret": "s3cret"}, {"app_secret": "other"})
_DATA = {"p_id": 4911, "s_ids": [49111], "shop_id": 88, "order_status": 2, "pay_time": AT, "pay_amount": 12_900}
_DOUDIAN_PAID = [{"tag": "101", "msg_id": "70011", "data": json.dumps(_DATA)}]
_PAID = {"kind": "purchase", "order": "4911", "currency": "CNY", "amount": 12_900}
_DOUDIAN = {
    "paid": _DOUDIAN_PAID,
    "told": {**_PAID, "account": "88"},
    "test": [{"tag": "0", "msg_id": "0", "data": "2026-03-08"}],
    "answer": b'{"code":0,"msg":"success"}',
    "tested": b'{"code":0,"msg":"success"}',
    "strange": [{"tag": "4711", "msg_id": "9"}],
}
_WECHAT_PAID = {
    "ToUserName": "gh_1",
    "CreateTime": AT,
    "MsgType": "event",
    "Event": "channels_ec_order_pay",
    "order_info": {"order_id": "4911", "pay_time": AT},
}
_WECHAT: dict[str, Any] = {
    "paid": _WECHAT_PAID,
    "told": {"kind": "purchase", "order": "4911", "account": "gh_1", "amount": None},
    "answer": b"success",
    "strange": {"Event": "weather_changed"},
}
_WECHAT_SECRETS = ({"token": "tok", "aes_key": AES_KEY}, {"token": "kot", "aes_key": OTHER_AES_KEY})

SPOKEN = {
    "doudian-md5": Spoken("doudian", *_APP_SECRETS, doudian_md5, **_DOUDIAN),
    "doudian-hmac": Spoken("doudian", *_APP_SECRETS, doudian_hmac, **_DOUDIAN),
    "tiktok": Spoken(
        "tiktok",
        *_APP_SECRETS,
        by_key,
        {
            "type": 1,
            "tts_notification_id": "73271123",
            "shop_id": "749404",
            "timestamp": AT,
            "data": {"order_id": "4911", "order_status": "AWAITING_SHIPMENT", "update_time": AT},
        },
        {"kind": "purchase", "order": "4911", "account": "749404", "amount": None},
        strange={"type": 4711},
    ),
    "lazada": Spoken(
        "lazada",
        *_APP_SECRETS,
        by_key,
        {
            "seller_id": "12345",
            "message_type": 0,
            "timestamp": AT * 1000,
            "site": "lazada_sg",
            "data": {
                "order_status": "pending",
                "trade_order_id": 4911,
                "trade_order_line_id": 49111,
                "status_update_time": AT,
            },
        },
        {"kind": "purchase", "order": "49111", "account": "12345", "data": {"order": "4911"}},
        strange={"message_type": 4711},
    ),
    "shopee": Spoken(
        "shopee",
        {"partner_key": "s3cret"},
        {"partner_key": "other"},
        shopee,
        {
            "code": 3,
            "shop_id": 727720655,
            "timestamp": AT,
            "data": {"ordersn": "2206", "status": "READY_TO_SHIP", "update_time": AT},
        },
        {"kind": "purchase", "order": "2206", "account": "727720655"},
        test={"code": 0, "shop_id": 0, "timestamp": AT, "data": {"verify_info": "This is a verification message."}},
        app="",
        strange={"code": 4711},
    ),
    "kuaishou": Spoken(
        "kuaishou",
        {"message_secret": MESSAGE_SECRET},
        {"message_secret": OTHER_MESSAGE_SECRET},
        kuaishou,
        {
            "eventId": "e1",
            "msgId": "m1",
            "bizId": 4911,
            "appKey": APP,
            "event": "kwaishop_order_paySuccess",
            "info": json.dumps({"oid": 4911, "sellerId": 88, "status": 30, "totalFee": 12_900}),
            "createTime": AT * 1000,
            "updateTime": AT * 1000,
        },
        {**_PAID, "account": "88"},
        test={"appKey": APP, "event": "kwaishop_order_addOrder", "test": True, "info": "{}"},
        answer=b'{"result":1}',
        tested=b'{"result":1}',
        strange={"appKey": APP, "event": "kwaishop_weather"},
    ),
    "shopify": Spoken(
        "shopify",
        {"client_secret": "s3cret"},
        {"client_secret": "other"},
        shopify("orders/paid"),
        {
            "id": 4911,
            "currency": "JPY",
            "processed_at": "2026-03-08T20:00:00+08:00",
            "line_items": [
                {
                    "id": 7,
                    "product_id": 31,
                    "quantity": 2,
                    "price": "1990",
                    "discount_allocations": [{"amount": "100"}],
                }
            ],
        },
        {"kind": "purchase", "order": "4911", "product": "31", "quantity": 2, "amount": 3880, "currency": "JPY"},
        app="",
    ),
    "wechat-json": Spoken("wechat", *_WECHAT_SECRETS, wechat_json, **_WECHAT),
    "wechat-xml": Spoken("wechat", *_WECHAT_SECRETS, wechat_xml, **_WECHAT),
}
