"""Records as lines, each holding the hash of the one before it: nothing can be changed, taken out or put in."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from hashlib import sha256
from typing import Any


class Chain:
    """`head` is the hash of the last line, `count` how many there were."""

    def __init__(self) -> None:
        self.head, self.count = "", 0

    def lines(self, records: Iterable[tuple[str, dict[str, Any]]]) -> Iterator[bytes]:
        """One JSON object a line: n, kind, data, before, hash. The hash is SHA-256 of `before`, a line feed, and the
        object without `hash` and `before` with sorted keys and no spaces."""
        for kind, data in records:
            self.count += 1
            body = json.dumps(
                {"data": data, "kind": kind, "n": self.count},
                ensure_ascii=False,
                sort_keys=True,
                separators=(",", ":"),
                default=_plain,
            )
            before, self.head = self.head, sha256(_bytes(f"{self.head}\n{body}")).hexdigest()
            yield _bytes(f'{body[:-1]},"before":"{before}","hash":"{self.head}"}}\n')


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _plain(value: object) -> str:
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, (bytes, memoryview)):
        return bytes(value).hex()
    raise TypeError(f"{type(value).__name__} has no place in a record")
