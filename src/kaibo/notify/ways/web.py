"""One request to a machine the company named: no redirect is followed, and ten seconds of silence end it."""

from __future__ import annotations

import http.client
import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import SplitResult, urlsplit

import msgspec

from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.notify.ways.undelivered import Undelivered

PATIENCE = 10.0
LONGEST = 30.0
LARGEST = 64 * 1024
JSON = "application/json; charset=utf-8"
LONGEST_WAIT = 3600.0
_TOO_MANY = 429


@dataclass(frozen=True)
class Answer:
    """What came back with 200: `body` is {} where it was no JSON object."""

    host: str
    body: dict[str, Any]


def post_json(url: str, body: Mapping[str, Any]) -> Answer:
    """Raises Undelivered for everything but 200."""
    return post(url, msgspec.json.encode(body), JSON)


def post(url: str, body: bytes, content_type: str) -> Answer:
    """Raises Undelivered for everything but 200."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    try:
        status, headers, said = _asked(parts, body, content_type)
    except TimeoutError as error:
        raise Undelivered(KaiboError("notify.too_slow", host=host, seconds=int(PATIENCE)), again=True) from error
    except ssl.SSLCertVerificationError as error:
        raise Undelivered(KaiboError("notify.bad_certificate", host=host), again=False) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise Undelivered(KaiboError("notify.unreachable", host=host), again=True) from error
    if status != http.HTTPStatus.OK:
        raise _refusal(host, status, headers)
    return Answer(host, _object(said))


def _asked(parts: SplitResult, body: bytes, content_type: str) -> tuple[int, Mapping[str, str], bytes]:
    secure = parts.scheme == "https"
    kind = http.client.HTTPSConnection if secure else http.client.HTTPConnection
    link = kind(parts.hostname or "", parts.port, timeout=PATIENCE)
    try:
        target = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
        link.request("POST", target, body, {"Content-Type": content_type, "User-Agent": "Kaibo"})
        answer = link.getresponse()
        return answer.status, dict(answer.headers), _read(answer)
    finally:
        link.close()


def _read(answer: http.client.HTTPResponse) -> bytes:
    """The body, as far as one needs it, and not from somebody who sends a byte now and then for ever."""
    until = time.monotonic() + LONGEST
    said = b""
    while len(said) < LARGEST and (part := answer.read1(8192)):
        said += part
        if time.monotonic() > until:
            raise TimeoutError
    return said


def _refusal(host: str, status: int, headers: Mapping[str, str]) -> Undelivered:
    """429 and 5xx may pass; a redirect is not followed; every other status stays what it is."""
    if status == _TOO_MANY:
        return Undelivered(KaiboError("notify.too_many", host=host), again=True, wait=retry_after(headers))
    if status >= 500:
        return Undelivered(
            KaiboError("notify.server_failed", host=host, number=status), again=True, wait=retry_after(headers)
        )
    if 300 <= status < 400:
        return Undelivered(KaiboError("notify.redirected", host=host, number=status), again=False)
    return Undelivered(KaiboError("notify.refused_status", host=host, number=status), again=False)


def retry_after(headers: Mapping[str, str]) -> float:
    """The seconds a Retry-After asks for, as a number or as a date (RFC 9110, 10.2.3), an hour at most; 0 for none."""
    said = {name.lower(): value for name, value in headers.items()}.get("retry-after", "").strip()
    try:
        seconds = float(said) if said.isdigit() else (parsedate_to_datetime(said) - now()).total_seconds()
    except (TypeError, ValueError):
        return 0.0
    return min(max(seconds, 0.0), LONGEST_WAIT)


def _object(said: bytes) -> dict[str, Any]:
    try:
        found = msgspec.json.decode(said)
    except msgspec.DecodeError:
        return {}
    return found if isinstance(found, dict) else {}
