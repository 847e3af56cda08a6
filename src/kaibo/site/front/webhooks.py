"""What platforms push: /hooks/<platform>/<id>. The platform's signature is its sign-in."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qsl

from kaibo.connectors.webhooks.pushed import Answer, Pushed
from kaibo.connectors.webhooks.receiving import echo, receive
from kaibo.kit.address import public_url
from kaibo.kit.errors import KaiboError
from kaibo.site.front.asgi import Receive, Reply, Scope, header, length
from kaibo.site.front.body import read_body
from kaibo.site.front.hop import Hop

PREFIX = "/hooks/"
_PARTS = 2


class Webhooks:
    """Answers pushes in a thread of the hop: what it says is on disk before it says so."""

    def __init__(self, hop: Hop) -> None:
        self._hop = hop

    async def take(self, scope: Scope, receiving: Receive) -> Reply:
        """Raises KaiboError: 404 for an address nobody gave out, 405, 413, and what the inbox raises."""
        platform, webhook = _address(scope)
        if scope["method"] not in {"POST", "GET"}:
            raise KaiboError("site.method", status=405)
        body = await read_body(scope, receiving)
        pushed = _pushed(scope, body)
        answers: Callable[[str, str, Pushed], Answer] = receive if scope["method"] == "POST" else echo
        return _reply(await self._hop.run(lambda: answers(platform, webhook, pushed)))


def _address(scope: Scope) -> tuple[str, str]:
    parts = scope["path"].removeprefix(PREFIX).split("/")
    if len(parts) != _PARTS or not all(parts) or "\x00" in scope["path"]:
        raise KaiboError("kit.not_found", status=404)
    return parts[0], parts[1]


def _pushed(scope: Scope, body: bytes) -> Pushed:
    headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
    query = dict(parse_qsl(scope["query_string"].decode("latin-1")))
    return Pushed(body, headers, query, _called(scope))


def _called(scope: Scope) -> list[str]:
    """Addresses the platform may have called: proxies change the scheme, and sometimes the name."""
    host, path = header(scope, b"host"), scope["path"]
    bases = dict.fromkeys((public_url(), f"https://{host}", f"http://{host}"))
    return [base + path for base in bases if base]


def _reply(answer: Answer) -> Reply:
    kind = (b"content-type", answer.type.encode())
    return Reply(answer.status, [kind, (b"cache-control", b"no-store"), length(answer.body)], answer.body)
