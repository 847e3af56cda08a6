"""A light load generator: so many connections, each sends its next request when the last one is answered.

`python -m bench.load` reads a plan as JSON from standard input and prints what came as JSON: statuses, seconds, the
latencies' percentiles in milliseconds, and the generator's own share of a core.
"""

from __future__ import annotations

import json
import selectors
import socket
import sys
import time
from collections import Counter, deque
from collections.abc import Iterator
from typing import Any

RECEIVED = 1 << 16


class Line:
    """One connection: what it sends, and the answer it waits for."""

    def __init__(self, address: tuple[str, int], requests: Iterator[bytes]) -> None:
        self.wire = socket.create_connection(address)
        self.wire.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.requests = requests
        self.told = b""
        self.sent_at = 0.0

    def send(self) -> bool:
        """The next request; False where there is none."""
        request = next(self.requests, None)
        if request is None:
            return False
        self.sent_at = time.perf_counter()
        self.wire.sendall(request)
        return True

    def answer(self) -> bytes | None:
        """The answer once it is whole."""
        self.told += self.wire.recv(RECEIVED)
        head, found, body = self.told.partition(b"\r\n\r\n")
        if not found:
            return None
        at = head.lower().index(b"content-length:") + len(b"content-length:")
        if len(body) < int(head[at:].split(b"\r\n", 1)[0]):
            return None
        told, self.told = self.told, b""
        return told


def drive(plan: dict[str, Any]) -> dict[str, Any]:
    """`plan`: host, port, path, key, connections, seconds, warm (seconds that aren't counted), body (with `#`
    for a number); `rate`: requests a second at most, over all connections, where it isn't as many as are answered.
    """
    numbers = iter(range(plan.get("first", 0), 10**12))
    head = (
        f"POST {plan['path']} HTTP/1.1\r\nHost: {plan['host']}:{plan['port']}\r\nAuthorization: Bearer {plan['key']}"
        "\r\nContent-Type: application/json\r\nContent-Length: "
    )
    until = time.perf_counter() + plan["warm"] + plan["seconds"]

    def requests() -> Iterator[bytes]:
        while time.perf_counter() < until:
            body = plan["body"].replace("#", str(next(numbers)))
            yield f"{head}{len(body)}\r\n\r\n{body}".encode()

    return _measured(plan, [Line((plan["host"], plan["port"]), requests()) for _ in range(plan["connections"])])


class _Pace:
    """Whose turn to send it is: at once after an answer, or when the rate allows it."""

    def __init__(self, rate: float) -> None:
        self._between = 1 / rate if rate else 0.0
        self._next = time.perf_counter()
        self._waiting: deque[Line] = deque()

    def wait(self, line: Line) -> None:
        self._waiting.append(line)

    def due(self) -> Iterator[Line]:
        while self._waiting and time.perf_counter() >= self._next:
            self._next += self._between
            yield self._waiting.popleft()

    def seconds(self) -> float | None:
        """Until the next turn; None where nobody waits for one."""
        return max(0.0, self._next - time.perf_counter()) if self._waiting else None


def _ended(ready: selectors.BaseSelector, line: Line) -> int:
    ready.unregister(line.wire)
    line.wire.close()
    return 1


def _measured(plan: dict[str, Any], lines: list[Line]) -> dict[str, Any]:
    counted_from = time.perf_counter() + plan["warm"]
    statuses: Counter[str] = Counter()
    every: Counter[str] = Counter()
    waited: list[float] = []
    ready = selectors.DefaultSelector()
    cpu = None
    for line in lines:
        ready.register(line.wire, selectors.EVENT_READ, line)
        line.send()
    open_lines = len(lines)
    pace = _Pace(plan.get("rate", 0))
    while open_lines:
        for key, _ in ready.select(pace.seconds()):
            line = key.data
            told = line.answer()
            if told is None:
                continue
            at = time.perf_counter()
            status = told[9:12].decode()
            every[status] += 1
            if at >= counted_from:
                cpu = time.process_time() if cpu is None else cpu
                statuses[status] += 1
                waited.append(at - line.sent_at)
            pace.wait(line)
        for line in pace.due():
            if not line.send():
                open_lines -= _ended(ready, line)
    seconds = time.perf_counter() - counted_from
    waited.sort()
    spent = time.process_time() - (cpu or 0.0)
    return {
        "statuses": statuses,
        "all": every,
        "per_second": round(len(waited) / seconds),
        "p50_ms": round(waited[len(waited) // 2] * 1000, 1),
        "p99_ms": round(waited[len(waited) * 99 // 100] * 1000, 1),
        "generator_core_share": round(spent / seconds, 2),
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(drive(json.load(sys.stdin))) + "\n")
