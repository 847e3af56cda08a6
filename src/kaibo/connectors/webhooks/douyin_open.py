"""抖音开放平台 (what is not the shop): sha1 over secret and body; its first message is a riddle to be echoed."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import orjson

from kaibo.connectors.webhooks.pushed import Answer, Fate, Forged, Pushed, Secrets, Told, an_object, parsed, same
from kaibo.connectors.webhooks.values import word

_VERIFY = "verify_webhook"


class DouyinOpen:
    key, zh, en = "douyin", "抖音开放平台", "Douyin open platform"
    words: tuple[str, ...] = ("client_secret",)
    needs_app = False

    def opened(self, pushed: Pushed, app: str, secrets: Secrets) -> bytes:
        right = hashlib.sha1(secrets["client_secret"].encode() + pushed.body).hexdigest()
        if not same(pushed.header("x-douyin-signature").lower(), right):
            raise Forged
        return pushed.body

    def told(self, plain: bytes, pushed: Pushed) -> list[Told]:
        topic = word(an_object(parsed(plain)).get("event"))
        fate = Fate.TEST if topic == _VERIFY else Fate.UNKNOWN
        return [Told(fate, topic, word(pushed.header("msg-id")))]

    def answer(self, plain: bytes, told: Sequence[Told]) -> Answer:
        if not told or told[0].fate is not Fate.TEST:
            return Answer(body=b'{"err_no":0}')
        content = an_object(an_object(parsed(plain)).get("content"))
        return Answer(body=orjson.dumps({"challenge": content.get("challenge")}))
