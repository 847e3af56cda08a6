"""The door for signals: POST /ingest/v1/events, answered when they are on disk."""

from __future__ import annotations

import re
from urllib.parse import parse_qs

import msgspec

from kaibo.events.inbox import cloudevents
from kaibo.events.inbox.inbox import inbox
from kaibo.events.inbox.sifting import Sifted, sift_array, sift_lines, sift_one, sift_parsed
from kaibo.events.inbox.submission import Submission
from kaibo.kit.errors import KaiboError
from kaibo.site.front.asgi import Receive, Reply, Scope, header, length, reply_of
from kaibo.site.front.body import read_body
from kaibo.site.front.decoding import decoded
from kaibo.site.front.hop import Hop, request_of
from kaibo.site.front.keys import Keys
from kaibo.site.problems import problem

PATH = "/ingest/v1/events"
PERMISSION = "events.signals.write"
_LINES = {"application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines"}
_PART = re.compile(r"[a-z0-9_.-]{1,60}")
_CONTENT = {400, 413, 415, 422}


class Ingest:
    """Takes signals in from programs that hold a key."""

    def __init__(self, hop: Hop) -> None:
        self._hop = hop
        self._keys = Keys(hop)

    async def take(self, scope: Scope, receive: Receive) -> Reply:
        """202 with the receipt. Raises the KaiboError that says why not before the body is read; answers with it after
        that, so that the connection is kept.
        """
        if scope["method"] != "POST":
            reply = reply_of(problem(request_of(scope), KaiboError("site.method", status=405)))
            reply.headers.append((b"allow", b"POST"))
            return reply
        source = _source(await self._key(scope), scope)
        body = await read_body(scope, receive)
        try:
            sifted = await self._sifted(scope, body)
            submission = Submission(source, sifted.signals, sifted.quarantined, size=len(body))
            receipt = msgspec.json.encode(await inbox().taking(submission))
        except KaiboError as error:
            if error.status in _CONTENT:
                inbox().note(Submission(source, [], refused=1))
            return reply_of(problem(request_of(scope), error))
        return Reply(202, [(b"content-type", b"application/json; charset=utf-8"), length(receipt)], receipt)

    async def _key(self, scope: Scope) -> str:
        """The key's name. Nobody sends signals by hand: a session is not enough."""
        if not header(scope, b"authorization"):
            raise KaiboError("accounts.not_signed_in", status=401)
        return (await self._keys.caller(scope, PERMISSION)).key

    async def _sifted(self, scope: Scope, body: bytes) -> Sifted:
        encoding = header(scope, b"content-encoding").strip().lower()
        if encoding not in {"", "identity"}:
            packed = body
            body = await self._hop.run(lambda: decoded(packed, encoding))
        return _read(scope, body)


def _read(scope: Scope, body: bytes) -> Sifted:
    """By what the content type says. `ce-` headers make it a CloudEvent in binary mode, whatever its content."""
    told = header(scope, b"content-type")
    media_type = told.partition(";")[0].strip().lower()
    if media_type == "application/cloudevents+json":
        return sift_parsed(cloudevents.single(body))
    if media_type == "application/cloudevents-batch+json":
        return sift_parsed(cloudevents.batch(body))
    if header(scope, b"ce-specversion"):
        return sift_parsed(cloudevents.binary(scope["headers"], body, told))
    if media_type == "application/json":
        return sift_array(body) if body.lstrip()[:1] == b"[" else sift_one(body)
    if media_type in _LINES:
        return sift_lines(body)
    raise KaiboError("site.ingest_type", status=415)


def _source(key: str, scope: Scope) -> str:
    """The key's name, and below it what `?source=` says, where one program speaks for several."""
    if not scope["query_string"]:
        return key
    told = parse_qs(scope["query_string"].decode("latin-1"), keep_blank_values=True).get("source")
    if told is None:
        return key
    if len(told) != 1 or not _PART.fullmatch(told[0]):
        raise KaiboError("site.ingest_source", status=422)
    return f"{key}/{told[0]}"
