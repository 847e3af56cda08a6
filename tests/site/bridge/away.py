"""A door on a socket of its own that answers as told, and keeps a ledger of what it has said it took."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class Door:
    """`answers` are given first, one a request: a status, or a status with a Retry-After; after them 202. Status 0
    takes what came and breaks the line before saying so."""

    def __init__(self) -> None:
        self.answers: list[int | tuple[int, str]] = []
        self.refuses: Callable[[dict[str, Any]], bool] = lambda _: False
        self.taken: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self.paths: list[str] = []
        self.batches: list[int] = []
        self.url = ""

    def ids(self) -> list[str]:
        """In the order they were first taken."""
        return list(dict.fromkeys(each["id"] for each in self.taken))

    def hear(self, body: bytes) -> tuple[int, str]:
        lines = [json.loads(line) for line in body.splitlines() if line.strip()]
        told = self.answers.pop(0) if self.answers else 202
        status, wait = told if isinstance(told, tuple) else (told, "")
        if status == 202 and any(self.refuses(line) for line in lines):
            status = 400
        if status in {202, 0}:
            self.taken += lines
            self.batches.append(len(lines))
        return status, wait


@contextmanager
def opened() -> Iterator[Door]:
    door = Door()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"] or 0))
            door.keys.append(self.headers["Authorization"])
            door.paths.append(self.path)
            status, wait = door.hear(body)
            if not status:
                self.close_connection = True
                return
            told = json.dumps({"received": body.count(b"\n") + bool(body)}).encode()
            self.send_response(status)
            if wait:
                self.send_header("Retry-After", wait)
            self.send_header("Content-Length", str(len(told)))
            self.end_headers()
            self.wfile.write(told)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    door.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield door
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
