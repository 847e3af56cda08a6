"""Feishu 飞书 group robot, also Lark. Source: open.feishu.cn, 自定义机器人使用指南."""

from __future__ import annotations

import base64
import hashlib
import hmac
import time
from typing import Any

from kaibo.kit.errors import KaiboError
from kaibo.notify.letter import Letter, Parcel
from kaibo.notify.ways.account import Account, Steps
from kaibo.notify.ways.robot import check_webhook, cut, judge
from kaibo.notify.ways.web import post_json

LARGEST = 18_000
"""Bytes of text; a whole request may have 20 KB."""
PASSING = frozenset({11232, 11233, 99991400})
HINTS = {
    11232: "notify.too_many",
    19001: "notify.robot_unknown",
    19021: "notify.wrong_signature",
    19022: "notify.wrong_address",
    19024: "notify.wrong_keyword",
}


def signature(secret: str, timestamp: int) -> str:
    """The key is timestamp and secret, and what is signed is nothing."""
    key = f"{timestamp}\n{secret}".encode()
    return base64.b64encode(hmac.new(key, b"", hashlib.sha256).digest()).decode()


class Feishu:
    secrets = ("url", "secret")
    needed = ("url",)

    def check(self, settings: dict[str, Any], secrets: dict[str, str]) -> dict[str, Any]:
        return check_webhook(secrets)

    def send(self, account: Account, parcel: Parcel, steps: Steps) -> KaiboError | None:
        body = _post(parcel.letter)
        if secret := account.secrets.get("secret"):
            at = int(time.time())
            body |= {"timestamp": str(at), "sign": signature(secret, at)}
        answer = post_json(account.secrets["url"], body)
        judge(answer, account, code="code", said="msg", passing=PASSING, hints=HINTS)
        return None


def _post(letter: Letter) -> dict[str, Any]:
    lines: list[list[dict[str, str]]] = [
        [{"tag": "text", "text": line}] for line in cut("\n".join(letter.lines), LARGEST).split("\n")
    ]
    if letter.link:
        lines.append([{"tag": "a", "text": letter.link_words or letter.link, "href": letter.link}])
    return {"msg_type": "post", "content": {"post": {"zh_cn": {"title": letter.title, "content": lines}}}}
