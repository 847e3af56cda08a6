"""DingTalk 钉钉 group robot. Source: open.dingtalk.com, 自定义机器人接入."""

from __future__ import annotations

import base64
import hashlib
import hmac
import time
from typing import Any
from urllib.parse import quote_plus

from kaibo.kit.errors import KaiboError
from kaibo.notify.letter import Letter, Parcel
from kaibo.notify.ways.account import Account, Steps
from kaibo.notify.ways.markdown import link, paragraphs, plain
from kaibo.notify.ways.robot import check_webhook, cut, judge
from kaibo.notify.ways.web import post_json

LARGEST = 15_000
PASSING = frozenset({-1, 90030, 130101, 410100})
HINTS = {
    90030: "notify.too_many",
    130101: "notify.too_many",
    410100: "notify.too_many",
    300001: "notify.robot_unknown",
    300005: "notify.robot_unknown",
    310000: "notify.dingtalk_safety",
}


def signature(secret: str, timestamp: int) -> str:
    """Of milliseconds and secret, with the secret as key; to be quoted in an address."""
    words = f"{timestamp}\n{secret}".encode()
    return base64.b64encode(hmac.new(secret.encode(), words, hashlib.sha256).digest()).decode()


class DingTalk:
    secrets = ("url", "secret")
    needed = ("url",)

    def check(self, settings: dict[str, Any], secrets: dict[str, str]) -> dict[str, Any]:
        return check_webhook(secrets)

    def send(self, account: Account, parcel: Parcel, steps: Steps) -> KaiboError | None:
        url = account.secrets["url"]
        if secret := account.secrets.get("secret"):
            at = int(time.time() * 1000)
            sign = f"timestamp={at}&sign={quote_plus(signature(secret, at))}"
            url = f"{url}{'&' if '?' in url else '?'}{sign}"
        answer = post_json(url, _markdown(parcel.letter))
        judge(answer, account, code="errcode", said="errmsg", passing=PASSING, hints=HINTS)
        return None


def _markdown(letter: Letter) -> dict[str, Any]:
    title = plain(letter.title)
    text = cut(f"#### {title}\n\n{paragraphs(letter)}", LARGEST) + f"\n\n{link(letter)}"
    return {"msgtype": "markdown", "markdown": {"title": title, "text": text.strip()}}
