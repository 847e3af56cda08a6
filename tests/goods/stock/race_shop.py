"""A web process of its own over a database of its own, to be raced for and killed; and a way to speak to it."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]
LINES = 48
PATIENCE = 60.0


class RaceShop:
    """Serves when made, on a socket that outlives the process: who comes while it is down waits."""

    def __init__(self, home: Path) -> None:
        self._environment = {**os.environ, "KAIBO_HOME": str(home), "PYTHONPATH": os.pathsep.join(sys.path)}
        made = subprocess.run(
            [sys.executable, "-m", "bench.stock_shop"],
            cwd=ROOT,
            env=self._environment,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.key = made.stdout.strip()
        self._listening = socket.socket()
        self._listening.bind(("127.0.0.1", 0))
        self._listening.listen(512)
        self.port = self._listening.getsockname()[1]
        self.start()

    def start(self) -> None:
        handed = self._listening.fileno()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "kaibo.site.web", "--fd", str(handed)], env=self._environment, pass_fds=[handed]
        )

    def kill(self) -> None:
        self._process.send_signal(signal.SIGKILL)
        self._process.wait(10)

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(30)
        self._listening.close()


class Lines:
    """A few connections that many buyers share. What is cut off is sent again: every command may be."""

    def __init__(self, shop: RaceShop) -> None:
        self._shop = shop
        self._free: asyncio.LifoQueue[Any] = asyncio.LifoQueue()
        for _ in range(LINES):
            self._free.put_nowait(None)

    async def ask(self, path: str, body: Any, *, drop: bool = False) -> tuple[int, bytes]:
        """Status and body. `drop`: the first try is given up as soon as it is sent."""
        async with asyncio.timeout(PATIENCE):
            while True:
                wire = await self._free.get()
                kept = None
                try:
                    wire = wire or await asyncio.open_connection("127.0.0.1", self._shop.port)
                    self._send(wire[1], path, body)
                    await wire[1].drain()
                    if not drop:
                        told = await _answer(wire[0])
                        kept = wire
                        return told
                    drop = False
                except (OSError, asyncio.IncompleteReadError):
                    await asyncio.sleep(0.05)
                finally:
                    if wire and kept is None:
                        wire[1].close()
                    self._free.put_nowait(kept)

    async def get(self, path: str) -> Any:
        status, told = await self.ask(path, None)
        assert status == 200, told
        return json.loads(told)

    async def close(self) -> None:
        while not self._free.empty():
            if wire := self._free.get_nowait():
                wire[1].close()

    def _send(self, writer: asyncio.StreamWriter, path: str, body: Any) -> None:
        told = b"" if body is None else json.dumps(body).encode()
        verb = "GET" if body is None else "POST"
        head = f"{verb} /api/v1/goods/stock{path} HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        head += f"Authorization: Bearer {self._shop.key}\r\nContent-Type: application/json\r\n"
        writer.write(f"{head}Content-Length: {len(told)}\r\n\r\n".encode() + told)


async def _answer(reader: asyncio.StreamReader) -> tuple[int, bytes]:
    head = await reader.readuntil(b"\r\n\r\n")
    length = next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
    return int(head[9:12]), await reader.readexactly(int(length.split(b":")[1]))
