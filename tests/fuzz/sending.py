"""A request that was made up, sent to the API as somebody, and what came back."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import requests
from schemathesis.core.transport import Response

from cast import Actor

_BASE = "http://testserver"
_PARTS = ("method", "url", "headers", "params", "cookies", "json", "data")
_OWN = {"cookie", "authorization", "x-csrftoken", "content-type", "content-length", "accept-encoding", "user-agent"}
"""Headers that say who asks and how: the actor's own stand."""


def prepared(case: Any) -> requests.PreparedRequest:
    parts = case.as_transport_kwargs(base_url=_BASE)
    return requests.Request(**{name: value for name, value in parts.items() if name in _PARTS}).prepare()


def sent(actor: Actor, request: requests.PreparedRequest) -> Response:
    """What the API answers to somebody's request."""
    address = urlsplit(str(request.url))
    headers = {name: value for name, value in request.headers.items() if name.lower() not in _OWN}
    answer = actor.client.generic(
        str(request.method),
        address.path,
        _body(request),
        content_type=str(request.headers.get("Content-Type", "")),
        headers={**headers, "X-CSRFToken": actor.csrf},
        QUERY_STRING=address.query,
    )
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content  # type: ignore[attr-defined]
    for close in answer._resource_closers:  # type: ignore[attr-defined]
        close()
    listed = {name: [value] for name, value in answer.headers.items()}
    return Response(answer.status_code, listed, content, request, 0.0, verify=False)


def told(request: requests.PreparedRequest, answer: Response) -> str:
    """Both in a few lines, to be tried again by hand."""
    asked = f"{request.method} {str(request.url).removeprefix(_BASE)[:1000]} {_body(request)[:1000]!r}"
    return f"{asked}\n→ {answer.status_code} {answer.content[:600].decode('utf-8', 'replace')}"


def _body(request: requests.PreparedRequest) -> bytes:
    body = request.body or b""
    return body.encode() if isinstance(body, str) else body
