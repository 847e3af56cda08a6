"""CloudEvents 1.0 as signals: structured, in batches, or with the attributes in headers (binary)."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from hashlib import blake2b
from typing import Any, Final
from urllib.parse import unquote

import msgspec

from kaibo.events.signal import LONGEST_ID, Signal
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError

PREFIX: Final = "ce-"
_NEEDED = ("id", "source", "type", "specversion")
_OPTIONAL = ("subject", "dataschema", "datacontenttype")
_OWN = {*_NEEDED, *_OPTIONAL, "time", "data", "data_base64"}
_FIELDS = frozenset(Signal.__struct_fields__) - {"id", "kind", "at", "data"}
_NAME = re.compile(r"[a-z0-9]+")
_MEDIA_TYPE = re.compile(r"[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+(\s*;.*)?")
_JSON = re.compile(r"[^;]*[/+]json\s*(;.*)?", re.IGNORECASE)


def single(body: bytes) -> list[dict[str, Any]]:
    """One event in structured mode, as an event of ours not yet checked. Raises KaiboError."""
    return [_translated(_parsed(body))]


def batch(body: bytes) -> list[dict[str, Any]]:
    """A batch in structured mode. One that is no CloudEvent spoils it, as the specification says."""
    events = _parsed(body)
    if not isinstance(events, list):
        raise _refused("a batch is an array")
    return [_translated(event) for event in events]


def binary(headers: Iterable[tuple[bytes, bytes]], body: bytes, media_type: str) -> list[dict[str, Any]]:
    """The attributes stand in headers that begin with ce-, the body is the data."""
    event: dict[str, Any] = {}
    for raw_name, raw_value in headers:
        name = raw_name.decode("latin-1").lower()
        if name.startswith(PREFIX):
            event[name.removeprefix(PREFIX)] = unquote(raw_value.decode("latin-1"), errors="replace")
    if media_type:
        event["datacontenttype"] = media_type
    if body:
        event |= _data(body, media_type)
    return [_translated(event)]


def _data(body: bytes, media_type: str) -> dict[str, Any]:
    if _JSON.fullmatch(media_type):
        return {"data": _parsed(body)}
    if media_type.lower().startswith("text/"):
        return {"data": body.decode("utf-8", errors="replace")}
    return {"data_base64": base64.b64encode(body).decode()}


def _translated(event: Any) -> dict[str, Any]:
    """`type`'s last word is the kind, (source, id) the id, `time` the time or else now. What stands in `data` under a
    signal's own names is taken as such; everything else is kept in the signal's `data`.
    """
    event = _valid(event)
    content = event.get("data", {})
    named = content if isinstance(content, Mapping) else {"value": content}
    told = {name: value for name, value in named.items() if name in _FIELDS}
    rest = {name: value for name, value in named.items() if name not in _FIELDS}
    if "data_base64" in event:
        rest["data_base64"] = event["data_base64"]
    attributes = {name: value for name, value in event.items() if name not in {"data", "data_base64"}}
    kind = event["type"].rpartition(".")[2]
    return told | {
        "id": _identity(event["source"], event["id"]),
        "kind": kind,
        "at": event.get("time") or now().isoformat(),
        "data": {**rest, "cloudevent": attributes},
    }


def _identity(source: str, id: str) -> str:
    """What the specification says is unique: source and id together, shortened by a hash where they are long."""
    whole = f"{source} {id}"
    if len(whole) <= LONGEST_ID:
        return whole
    return blake2b(whole.encode("utf-8", "surrogatepass"), digest_size=20).hexdigest()


def _valid(told: Any) -> dict[str, Any]:
    """The event without attributes that are null. Raises KaiboError events.not_cloudevent (422)."""
    if not isinstance(told, dict):
        raise _refused("an event is an object")
    event = _without_nulls(told)
    for name in _NEEDED:
        if not isinstance(event.get(name), str) or not event[name]:
            raise _refused(f"{name} is a text and not empty")
    if event["specversion"] != "1.0":
        raise _refused("specversion is 1.0")
    for name in _OPTIONAL:
        if name in event and (not isinstance(event[name], str) or not event[name]):
            raise _refused(f"{name} is a text and not empty")
    if "datacontenttype" in event and not _MEDIA_TYPE.fullmatch(event["datacontenttype"]):
        raise _refused("datacontenttype is a media type")
    if "data" in event and "data_base64" in event:
        raise _refused("data and data_base64 exclude each other")
    _check_time(event.get("time"))
    _check_extensions(event)
    return event


def _without_nulls(event: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in event.items() if value is not None}


def _check_time(told: Any) -> None:
    if told is None:
        return
    try:
        at = msgspec.convert(told, datetime)
    except msgspec.ValidationError as error:
        raise _refused("time is written as in RFC 3339") from error
    if at.tzinfo is None:
        raise _refused("time is written as in RFC 3339")


def _check_extensions(event: dict[str, Any]) -> None:
    for name in event.keys() - _OWN:
        if not _NAME.fullmatch(name):
            raise _refused(f"attribute names have small letters and digits: {name[:40]}")
        if not isinstance(event[name], str | bool | int):
            raise _refused(f"{name} is a text, a whole number, or true or false")


def _parsed(body: bytes) -> Any:
    try:
        return msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise KaiboError("events.unreadable", status=400, detail=str(error)[:120]) from error
    except RecursionError as error:
        raise KaiboError("events.too_deep", status=400, most=64) from error


def _refused(why: str) -> KaiboError:
    return KaiboError("events.not_cloudevent", status=422, detail=why)
