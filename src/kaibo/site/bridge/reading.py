"""What a bridge reads, as signals: lines of any tool, recordings and pushed lines of a platform."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import IO, Any

import msgspec

from kaibo.connectors.chat import bilibili, douyin, tiktok
from kaibo.connectors.chat.heard import Heard
from kaibo.kit.clock import now

KINDS = ("ndjson", "tiktok", "bilibili", "douyin")
LONGEST = 1 << 20
"""Bytes of a line."""
_LINES: dict[str, Callable[[Any, datetime], Heard]] = {
    "tiktok": tiktok.decode_line,
    "douyin": douyin.decode_line,
    "bilibili": bilibili.decode_line,
}


@dataclass
class Reader:
    """Lines for the door out of one input. `heard` counts what was not understood; `show` is put where none is told."""

    kind: str
    show: str = ""
    heard: Heard = field(default_factory=Heard)
    _made: int = 0
    _run: str = field(default_factory=lambda: secrets.token_hex(6))

    def of_stream(self, stream: IO[bytes]) -> Iterator[bytes]:
        """Line by line, as they come."""
        while line := stream.readline(LONGEST + 1):
            if len(line) > LONGEST:
                self.heard.broken += 1
                while line and not line.endswith(b"\n"):
                    line = stream.readline(LONGEST + 1)
            elif line.strip():
                yield from self._line(line)

    def of_messages(self, messages: Iterator[object]) -> Iterator[bytes]:
        """A platform's messages as it tells them; None for one that could not be read."""
        for message in messages:
            yield from self._signals(_LINES[self.kind](message, now()))

    def of_file(self, path: Path) -> Iterator[bytes]:
        """A recording: XML of Bilibili, one message of Douyin (.bin), JSON by type of TikTok, else lines."""
        if self.kind == "bilibili" and path.suffix.lower() == ".xml":
            yield from self._signals(bilibili.decode_xml(path.read_bytes(), now()))
        elif self.kind in {"douyin", "tiktok"} and path.suffix.lower() == ".bin":
            decode = douyin.decode_message if self.kind == "douyin" else tiktok.decode_message
            yield from self._signals(decode(path.read_bytes(), now()))
        elif self.kind == "tiktok" and path.suffix.lower() == ".json":
            yield from self._recording(path)
        else:
            with path.open("rb") as stream:
                yield from self.of_stream(stream)

    def _recording(self, path: Path) -> Iterator[bytes]:
        told = _json(path.read_bytes())
        if not isinstance(told, dict):
            self.heard.broken += 1
            return
        for heard in tiktok.decode_recording(told, now()):
            yield from self._signals(heard)

    def _line(self, line: bytes) -> Iterator[bytes]:
        told = _json(line)
        if not isinstance(told, dict):
            self.heard.broken += 1
        elif self.kind == "ndjson":
            yield self._completed(told)
        else:
            yield from self._signals(_LINES[self.kind](told, now()))

    def _completed(self, told: dict[str, Any]) -> bytes:
        """What a tool left out: an id (kept when it is sent again), the moment, the show."""
        self._made += 1
        if self.show and not told.get("show"):
            told["show"] = self.show
        told.setdefault("id", f"{self._run}-{self._made}")
        told.setdefault("at", now().isoformat())
        return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()

    def _signals(self, heard: Heard) -> Iterator[bytes]:
        for signal in heard.signals:
            shown = msgspec.structs.replace(signal, show=self.show) if self.show else signal
            yield msgspec.json.encode(shown)
        heard.signals = []
        self.heard.add(heard)


def _json(text: bytes) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None
