"""The stock ledger as a program with a key reaches it: which product is which item, and many commands at once."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator, Sequence
from typing import Any, Protocol
from urllib.parse import urlsplit

from kaibo.kit.errors import KaiboError

PREFIX = "/api/v1/goods/stock"
MOST = 500
"""Commands in one request, and items on one page."""
_PATIENCE = 20.0
_KEY, _UNREAD = {401, 403}, 422
Json = dict[str, Any]


class StockDoor(Protocol):
    def items(self) -> dict[str, str] | None:
        """Item by product id; None where the key may not see the stock, or nobody answers."""

    def many(self, commands: Sequence[Json]) -> list[Json] | None:
        """An answer for each ({status, answer, code}), in their order; None where nobody answers."""


class Closed(Exception):
    """Nobody answers (status 0), or what was asked is not to be had."""

    def __init__(self, status: int = 0) -> None:
        super().__init__(status)
        self.status = status


class HttpStockDoor:
    """Over one kept connection. Raises KaiboError site.bridge_url for what is no address."""

    def __init__(self, url: str, key: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise KaiboError("site.bridge_url", url=url[:100])
        kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
        self._connection = kind(parts.hostname, parts.port, timeout=_PATIENCE)
        self._prefix = parts.path.rstrip("/") + PREFIX
        self._headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}

    def items(self) -> dict[str, str] | None:
        try:
            return {
                product["product_id"]: item["id"]
                for page in self._pages()
                for item in page
                for product in item["listings"]
            }
        except Closed:
            return None

    def many(self, commands: Sequence[Json]) -> list[Json] | None:
        """Raises KaiboError site.bridge_key (401) where the key may not write stock."""
        answers: list[Json] = []
        try:
            for start in range(0, len(commands), MOST):
                answers += self._answers(commands[start : start + MOST])
        except Closed as error:
            if error.status in _KEY:
                raise KaiboError("site.bridge_key", status=401) from error
            return None
        return answers

    def close(self) -> None:
        self._connection.close()

    def _answers(self, commands: Sequence[Json]) -> list[Json]:
        """One that can't be read is refused alone: halves are sent apart."""
        try:
            answers: list[Json] = self._ask("POST", "/many", {"commands": list(commands)})
        except Closed as error:
            if error.status != _UNREAD:
                raise
            if len(commands) == 1:
                return [{"status": _UNREAD, "answer": None}]
            middle = len(commands) // 2
            return self._answers(commands[:middle]) + self._answers(commands[middle:])
        return answers

    def _pages(self) -> Iterator[list[Json]]:
        page, seen, total = 1, 0, 1
        while seen < total:
            told = self._ask("GET", f"?size={MOST}&page={page}", None)
            if not told["rows"]:
                return
            yield told["rows"]
            page, seen, total = page + 1, seen + len(told["rows"]), told["total"]

    def _ask(self, method: str, path: str, body: Any) -> Any:
        sent = None if body is None else json.dumps(body).encode()
        try:
            self._connection.request(method, self._prefix + path, sent, self._headers)
            answer = self._connection.getresponse()
            read = answer.read()
        except (OSError, http.client.HTTPException) as error:
            self._connection.close()
            raise Closed from error
        if answer.status >= 300:
            raise Closed(answer.status)
        return json.loads(read)
