"""WeCom 企业微信 group robot. Source: developer.work.weixin.qq.com/document/path/91770."""

from __future__ import annotations

import secrets as randomly
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit
from urllib.parse import quote as quote_name

from kaibo.kit.errors import KaiboError
from kaibo.notify.letter import File, Letter, Parcel
from kaibo.notify.ways.account import Account, Steps
from kaibo.notify.ways.markdown import link, paragraphs, plain
from kaibo.notify.ways.robot import check_webhook, cut, judge
from kaibo.notify.ways.web import post, post_json

LARGEST = 4096
"""Bytes of Markdown."""
LARGEST_FILE = 20 << 20
SMALLEST_FILE = 6
PASSING = frozenset({-1, 45009, 45033})
HINTS = {45009: "notify.too_many", 45033: "notify.too_many", 93000: "notify.robot_unknown"}
SEND, UPLOAD = "/send", "/upload_media"


class WeCom:
    """The text goes first, then each file: uploaded for its id, and sent by it. Steps behind it are not repeated."""

    secrets = ("url",)
    needed = ("url",)

    def check(self, settings: dict[str, Any], secrets: dict[str, str]) -> dict[str, Any]:
        found = check_webhook(secrets)
        parts = urlsplit(secrets["url"])
        if not parts.path.endswith(SEND) or not parse_qs(parts.query).get("key"):
            raise KaiboError("notify.bad_wecom_webhook", status=422)
        return found

    def send(self, account: Account, parcel: Parcel, steps: Steps) -> KaiboError | None:
        if "text" not in steps.done:
            _say(account, {"msgtype": "markdown", "markdown": {"content": _markdown(parcel.letter)}})
            steps.mark("text")
        for number, each in enumerate(parcel.files):
            if f"file {number}" not in steps.done and _fits(each):
                _say(account, {"msgtype": "file", "file": {"media_id": _upload(account, each)}})
                steps.mark(f"file {number}")
        large = [each.name for each in parcel.files if not _fits(each)]
        return KaiboError("notify.file_too_large", names=", ".join(large), largest=20) if large else None


def _fits(file: File) -> bool:
    return SMALLEST_FILE <= len(file.content) <= LARGEST_FILE


def _say(account: Account, body: dict[str, Any]) -> None:
    answer = post_json(account.secrets["url"], body)
    judge(answer, account, code="errcode", said="errmsg", passing=PASSING, hints=HINTS)


def _upload(account: Account, file: File) -> str:
    """The media id of a file; it is good for three days and this robot."""
    parts = urlsplit(account.secrets["url"])
    query = urlencode({"key": parse_qs(parts.query)["key"][0], "type": "file"})
    place = parts._replace(path=parts.path.removesuffix(SEND) + UPLOAD, query=query).geturl()
    body, content_type = _form(file)
    answer = post(place, body, content_type)
    judge(answer, account, code="errcode", said="errmsg", passing=PASSING, hints=HINTS)
    return str(answer.body.get("media_id", ""))


def _form(file: File) -> tuple[bytes, str]:
    """One file as multipart/form-data (RFC 7578), its name in UTF-8."""
    edge = f"kaibo-{randomly.token_hex(12)}"
    name = file.name.replace('"', "'").replace("\r", " ").replace("\n", " ")
    head = (
        f"--{edge}\r\n"
        f'Content-Disposition: form-data; name="media"; filename="{name}"; filelength={len(file.content)}; '
        f"filename*=UTF-8''{quote_name(name)}\r\n"
        "Content-Type: application/octet-stream\r\n\r\n"
    )
    return head.encode() + file.content + f"\r\n--{edge}--\r\n".encode(), f"multipart/form-data; boundary={edge}"


def _markdown(letter: Letter) -> str:
    end = f"\n\n{link(letter)}" if letter.link else ""
    room = LARGEST - len(end.encode())
    return cut(f"### {plain(letter.title)}\n{paragraphs(letter)}".rstrip(), room) + end
