"""Bilibili's live open platform as its documents describe it, on ports of this machine: three signed doors, and a long
connection with packets. Not a part of ours: it is written from the documents alone."""

from __future__ import annotations

import hashlib
import hmac
import json
import struct
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from websockets.exceptions import ConnectionClosed
from websockets.sync.server import Server, ServerConnection, serve

KEY, SECRET, APP, CODE = "test-key", "test-secret", 1234567, "anchor-code"
HEARTBEAT, HEARTBEAT_REPLY, MESSAGE, AUTH, AUTH_REPLY = 2, 3, 5, 7, 8
SIGNED = ("accesskeyid", "content-md5", "signature-method", "signature-nonce", "signature-version", "timestamp")


def packet(op: int, body: bytes, version: int = 0) -> bytes:
    return struct.pack(">IHHII", 16 + len(body), 16, version, op, 0) + body


def message(told: dict[str, Any]) -> bytes:
    return packet(MESSAGE, json.dumps(told).encode())


@dataclass
class OpenLive:
    """`greets`: frames that each connection gets once it is let in, the first connection the first list. `codes`:
    answers that come before the true ones, by door."""

    greets: list[list[bytes]] = field(default_factory=list)
    codes: dict[str, list[int]] = field(default_factory=dict)
    cuts: int = 0
    """So many connections are cut after their greeting."""
    turned_away: int = 0
    """So many are not let in."""
    asked: list[str] = field(default_factory=list)
    games: list[str] = field(default_factory=list)
    ended: list[str] = field(default_factory=list)
    beats: int = 0
    line_beats: int = 0
    lines: int = 0
    url: str = ""
    link: str = ""
    nonces: set[str] = field(default_factory=set)

    def answer(self, door: str, headers: Any, body: bytes) -> dict[str, Any]:
        self.asked.append(door)
        if waiting := self.codes.get(door):
            return {"code": waiting.pop(0), "message": "as told"}
        if refused := self._signature(headers, body):
            return {"code": refused, "message": "signature"}
        told = json.loads(body)
        if door == "start":
            return self._started(told)
        if told["game_id"] not in self.games or told["game_id"] in self.ended:
            return {"code": 7003, "message": "no such game"}
        if door == "heartbeat":
            self.beats += 1
        else:
            assert told["app_id"] == APP
            self.ended.append(told["game_id"])
        return {"code": 0, "message": "0", "data": {}}

    def _signature(self, headers: Any, body: bytes) -> int:
        told = {name: headers[f"x-bili-{name}"] for name in SIGNED}
        text = "\n".join(f"x-bili-{name}:{told[name]}" for name in sorted(told))
        good = hmac.new(SECRET.encode(), text.encode(), hashlib.sha256).hexdigest()
        if told["accesskeyid"] != KEY:
            return 4001
        if told["content-md5"] != hashlib.md5(body).hexdigest():
            return 4012
        if abs(int(told["timestamp"]) - time.time()) > 600:
            return 4003
        if told["signature-nonce"] in self.nonces:
            return 4004
        self.nonces.add(told["signature-nonce"])
        return 0 if hmac.compare_digest(headers["Authorization"], good) else 4002

    def _started(self, told: dict[str, Any]) -> dict[str, Any]:
        if told["app_id"] != APP:
            return {"code": 8002, "message": "project"}
        if told["code"] != CODE:
            return {"code": 7007, "message": "code"}
        self.games.append(f"game-{len(self.games) + 1}")
        socket = {"auth_body": json.dumps({"key": self.games[-1]}), "wss_link": [self.link]}
        anchor = {"room_id": 99, "uname": "小满"}
        data = {"game_info": {"game_id": self.games[-1]}, "websocket_info": socket, "anchor_info": anchor}
        return {"code": 0, "message": "0", "data": data}

    def speak(self, guest: ServerConnection) -> None:
        self.lines += 1
        with suppress(ConnectionClosed):
            if not self._let_in(guest):
                return
            for frame in self.greets.pop(0) if self.greets else []:
                guest.send(frame)
            if self.cuts:
                self.cuts -= 1
                guest.socket.close()
                return
            for beat in guest:
                assert isinstance(beat, bytes) and struct.unpack_from(">IHHII", beat)[3] == HEARTBEAT
                self.line_beats += 1
                guest.send(packet(HEARTBEAT_REPLY, struct.pack(">I", 1)))

    def _let_in(self, guest: ServerConnection) -> bool:
        frame = guest.recv(timeout=5)
        assert isinstance(frame, bytes)
        size, start, _, op, _ = struct.unpack_from(">IHHII", frame)
        known = bool(op == AUTH and size == len(frame) and json.loads(frame[start:])["key"] == self.games[-1])
        if self.turned_away:
            self.turned_away, known = self.turned_away - 1, False
        guest.send(packet(AUTH_REPLY, json.dumps({"code": 0 if known else -101}).encode()))
        return known


@contextmanager
def platform() -> Iterator[OpenLive]:
    made = OpenLive()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            told = json.dumps(made.answer(self.path.removeprefix("/v2/app/"), self.headers, body)).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(told)))
            self.end_headers()
            self.wfile.write(told)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    doors = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    doors.daemon_threads = True
    socket: Server = serve(made.speak, "127.0.0.1", 0, compression=None)
    made.url = f"http://127.0.0.1:{doors.server_address[1]}"
    made.link = f"ws://127.0.0.1:{socket.socket.getsockname()[1]}/sub"
    threads = [
        threading.Thread(target=doors.serve_forever, kwargs={"poll_interval": 0.02}),
        threading.Thread(target=socket.serve_forever),
    ]
    for each in threads:
        each.start()
    try:
        yield made
    finally:
        doors.shutdown()
        doors.server_close()
        socket.shutdown()
        for each in threads:
            each.join()
