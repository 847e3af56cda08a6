"""A whole `kaibo serve` for tests, started and stopped as people do."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
from pathlib import Path


class Served:
    """A running `kaibo serve` on a port that was free."""

    def __init__(self, home: Path, *, founded: bool = False) -> None:
        self.home = home
        self.process = kaibo(home, "serve", "--port", "0")
        self.address, self.token = "", ""
        assert self.process.stdout
        while not (self.token or (founded and self.address)):
            line = self.process.stdout.readline().decode()
            assert line, "it ended before it said where it is"
            self.address = _found(r"running: (http://\S+)", line) or self.address
            self.token = _found(r"token=(\S+)", line)

    def board(self) -> dict[str, int]:
        rows = json.loads((self.home / "run" / "status.json").read_text())["processes"]
        return {row["name"]: row["pid"] for row in rows}

    def raw(self, request: bytes) -> bytes:
        """What comes back for exactly these bytes, until the connection closes or a second passes."""
        host, port = self.address.removeprefix("http://").split(":")
        told = b""
        with socket.create_connection((host, int(port)), timeout=10) as wire:
            wire.sendall(request)
            wire.settimeout(1.0)
            try:
                while part := wire.recv(65536):
                    told += part
            except TimeoutError:
                pass
        return told

    def stop(self) -> int:
        self.process.terminate()
        code = self.process.wait(60)
        if self.process.stdout:
            self.process.stdout.close()
        return code


def kaibo(home: Path, *arguments: str) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "KAIBO_HOME": str(home), "PYTHONPATH": os.pathsep.join(sys.path)}
    environment.pop("KAIBO_DATABASE_URL", None)
    return subprocess.Popen(
        [sys.executable, "-m", "kaibo", *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL if arguments[0] == "serve" and "0" in arguments else subprocess.PIPE,
    )


def _found(pattern: str, text: str) -> str:
    match = re.search(pattern, text)
    return match[1] if match else ""
