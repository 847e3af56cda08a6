"""ClickHouse's HTTP interface on the loopback, for holders of the secret."""

from __future__ import annotations

import base64
import hmac
import secrets
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from typing import ClassVar
from uuid import uuid4

from kaibo.kit.log import logger
from kaibo.store.answer import Streamed, Whole, answer
from kaibo.store.body import BadBody, Body
from kaibo.store.endpoint import HOST, NAME_HEADER, USER, Endpoint
from kaibo.store.engine import Engine, EngineError
from kaibo.store.request import understand_request

AUTHENTICATION_FAILED = 516
STATUS = {
    62: HTTPStatus.BAD_REQUEST,
    60: HTTPStatus.NOT_FOUND,
    81: HTTPStatus.NOT_FOUND,
    236: HTTPStatus.SERVICE_UNAVAILABLE,
    AUTHENTICATION_FAILED: HTTPStatus.FORBIDDEN,
}
STRANGER = f"Code: {AUTHENTICATION_FAILED}. DB::Exception: Authentication failed. (AUTHENTICATION_FAILED)"
CLOSING = "Code: 236. DB::Exception: The store is closing. (ABORTED)"
BAD_REQUEST_CODE = 1000
BAD_REQUEST = f"Code: {BAD_REQUEST_CODE}. DB::Exception: Bad request: {{}}. (BAD_REQUEST)"
MOST_FROM_STRANGERS = 1 << 20
IDLE_SECONDS = 3600


class Server(ThreadingHTTPServer):
    """A thread per connection; the engine says how many of them run at once."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(self, engine: Engine, secret: str, pid: int) -> None:
        super().__init__((HOST, 0), Handler)
        self.engine = engine
        self.endpoint = Endpoint(port=self.server_port, secret=secret, pid=pid)
        self.closing = False
        self._busy = 0
        self._quiet = threading.Condition()

    def server_bind(self) -> None:
        """Without asking the network for our own name."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, self.socket.getsockname()[1]

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is no event."""
        fault = sys.exc_info()[1]
        if not isinstance(fault, ConnectionError | TimeoutError):
            logger().error("request failed", exc_info=fault)

    @contextmanager
    def working(self) -> Iterator[None]:
        with self._quiet:
            self._busy += 1
        try:
            yield
        finally:
            with self._quiet:
                self._busy -= 1
                self._quiet.notify_all()

    def finish(self, seconds: float) -> bool:
        """Take no new work and wait for what runs; False when it did not end in time."""
        self.closing = True
        with self._quiet:
            return self._quiet.wait_for(lambda: not self._busy, seconds)


class Handler(BaseHTTPRequestHandler):
    """One connection: any number of requests, one after another."""

    server: Server
    protocol_version = "HTTP/1.1"
    server_version = "kaibo"
    disable_nagle_algorithm = True
    wbufsize = 1 << 16
    timeout: ClassVar[float] = IDLE_SECONDS

    def do_GET(self) -> None:
        if self.path == "/ping":
            self._whole(Whole(b"Ok.\n", None, "{}"))
        else:
            self._serve()

    def do_POST(self) -> None:
        self._serve()

    def log_message(self, format: str, *args: object) -> None:
        """Statements hold people's data: requests are not logged."""

    def _serve(self) -> None:
        try:
            body = Body(self.rfile, self.headers)
        except BadBody as fault:
            self._hang_up(BAD_REQUEST_CODE, BAD_REQUEST.format(fault))
            return
        if self._knows_the_secret():
            with self.server.working():
                self._work(body)
        else:
            body.drain(MOST_FROM_STRANGERS)
            self._hang_up(AUTHENTICATION_FAILED, STRANGER)

    def _work(self, body: Body) -> None:
        try:
            reply = self._reply(body)
        except EngineError as refusal:
            body.drain()
            self._refusal(refusal.code, refusal.text)
        except (BadBody, UnicodeDecodeError) as fault:
            body.drain()
            self._hang_up(BAD_REQUEST_CODE, BAD_REQUEST.format(fault))
        else:
            body.drain()
            self._whole(reply) if isinstance(reply, Whole) else self._stream(reply)

    def _reply(self, body: Body) -> Whole | Streamed:
        if self.server.closing:
            raise EngineError(CLOSING)
        return answer(self.server.engine, understand_request(self.command, self.path, self.headers, body))

    def _knows_the_secret(self) -> bool:
        user, secret = self._credentials()
        right = hmac.compare_digest(secret.encode(), self.server.endpoint.secret.encode())
        return right and user == USER

    def _credentials(self) -> tuple[str, str]:
        scheme, _, token = self.headers.get("Authorization", "").partition(" ")
        if scheme.lower() == "basic":
            try:
                user, _, secret = base64.b64decode(token).decode().partition(":")
            except ValueError:
                return "", ""
            return user, secret
        return self.headers.get("X-ClickHouse-User", ""), self.headers.get("X-ClickHouse-Key", "")

    def _hang_up(self, code: int, text: str) -> None:
        self.close_connection = True
        self._refusal(code, text)

    def _refusal(self, code: int, text: str) -> None:
        content = (text + "\n").encode()
        self._head(STATUS.get(code, HTTPStatus.INTERNAL_SERVER_ERROR))
        self.send_header("X-ClickHouse-Exception-Code", str(code))
        self._content(content)

    def _whole(self, reply: Whole) -> None:
        self._head(HTTPStatus.OK)
        self.send_header("X-ClickHouse-Summary", reply.summary)
        if reply.format:
            self.send_header("X-ClickHouse-Format", reply.format)
        self._content(reply.body)

    def _stream(self, reply: Streamed) -> None:
        tag = secrets.token_hex(8)
        self._head(HTTPStatus.OK)
        self.send_header("X-ClickHouse-Format", reply.format)
        self.send_header("X-ClickHouse-Exception-Tag", tag)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        try:
            self._chunk(reply.first)
            for block in reply.blocks:
                self._chunk(block)
        except EngineError as refusal:
            self._chunk(_late(refusal.text, tag))
        finally:
            reply.blocks.close()
        self.wfile.write(b"0\r\n\r\n")

    def _chunk(self, block: bytes) -> None:
        if block:
            self.wfile.write(b"%x\r\n" % len(block))
            self.wfile.write(block)
            self.wfile.write(b"\r\n")

    def _head(self, status: HTTPStatus) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/octet-stream")
        self.send_header(NAME_HEADER, self.server.endpoint.name)
        self.send_header("X-ClickHouse-Timezone", "UTC")
        self.send_header("X-ClickHouse-Query-Id", str(uuid4()))
        if self.close_connection:
            self.send_header("Connection", "close")

    def _content(self, content: bytes) -> None:
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def _late(text: str, tag: str) -> bytes:
    """A refusal in the middle of an answer, as ClickHouse writes it: the tag tells it from data."""
    return f"\r\n__exception__\r\n{tag}\r\n{text}\n{len(text) + 1} {tag}\r\n__exception__\r\n".encode()
