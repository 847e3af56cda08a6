"""What the robots of Feishu, DingTalk and WeCom share: a webhook that is itself a secret, and answers with a code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from kaibo.kit.errors import KaiboError
from kaibo.notify.ways.account import Account
from kaibo.notify.ways.undelivered import Undelivered, quoted
from kaibo.notify.ways.web import Answer

LONGEST_URL = 1000
LONGEST_SECRET = 200


def check_webhook(secrets: Mapping[str, str]) -> dict[str, Any]:
    """What of a webhook may be shown: its host. Raises KaiboError (422) for what is no http(s) address."""
    url = secrets.get("url", "")
    try:
        parts = urlsplit(url)
        fits = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0 and not parts.username
    except ValueError:
        fits = False
    if not fits or len(url) > LONGEST_URL or not url.isascii() or any(each.isspace() for each in url):
        raise KaiboError("notify.bad_webhook", status=422)
    if len(secrets.get("secret", "")) > LONGEST_SECRET:
        raise KaiboError("notify.bad_secret", status=422, longest=LONGEST_SECRET)
    return {"host": parts.netloc}


def judge(
    answer: Answer, account: Account, *, code: str, said: str, passing: frozenset[int], hints: Mapping[int, str]
) -> None:
    """Raise Undelivered unless the platform's own code, in a body that came with 200, is 0.

    `passing` are codes that mean "too fast" or "busy", worth another try; `hints` are codes that have a sentence of
    their own.
    """
    found = answer.body.get(code)
    if found == 0 and not isinstance(found, bool):
        return
    if not isinstance(found, int):
        raise Undelivered(KaiboError("notify.not_understood", host=answer.host), again=False)
    if found in hints:
        raise Undelivered(KaiboError(hints[found], host=answer.host, number=found), again=found in passing)
    words = quoted(str(answer.body.get(said, "")), *account.hidden)
    raise Undelivered(
        KaiboError("notify.platform_refused", host=answer.host, number=found, said=words), again=found in passing
    )


def cut(text: str, size: int) -> str:
    """As much of a text as fits into so many bytes of UTF-8, its end marked where it was cut."""
    raw = text.encode()
    if len(raw) <= size:
        return text
    mark = "…".encode()
    return raw[: size - len(mark)].decode(errors="ignore") + "…"
