"""One session with an OBS: identified, asked, listened to. Every failure is a sentence people can act on."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from time import monotonic
from typing import Any

from kaibo.kit.errors import KaiboError
from kaibo.live.scenes.protocol import RPC_VERSION, SUBPROTOCOL, SUBSCRIBED, Close, Op, Status, authentication

PATIENCE = 5.0
"""Seconds for a connection, and for an answer."""
ALIVE = 5.0
"""Seconds between two pings, and for the answer to one."""
_SETTINGS = {
    "compression": None,
    "proxy": None,
    "open_timeout": PATIENCE,
    "close_timeout": 1.0,
    "ping_interval": ALIVE,
    "ping_timeout": ALIVE,
    "max_size": 4 << 20,
}
Message = dict[str, Any]


@dataclass
class Obs:
    """Of one thread alone. Every method raises KaiboError once OBS has gone."""

    socket: Any
    where: str
    _events: deque[Message] = field(default_factory=deque)
    _asked: int = 0

    def ask(self, request: str, **data: Any) -> Message:
        """The answer's data. Raises KaiboError live.obs_scene_missing, live.obs_not_ready or live.obs_refused."""
        self._asked += 1
        number = str(self._asked)
        self._say(Op.REQUEST, {"requestType": request, "requestId": number, "requestData": data})
        until = monotonic() + PATIENCE
        while (left := until - monotonic()) > 0:
            message = self._next(left)
            if message is None:
                break
            if message["op"] == Op.EVENT:
                self._events.append(message["d"])
            elif message["op"] == Op.RESPONSE and message["d"].get("requestId") == number:
                return _answer(message["d"], data)
        raise KaiboError("live.obs_silent", where=self.where)

    def hear(self, seconds: float) -> Message | None:
        """The next event, {"eventType", "eventData"}; None where none comes within the seconds."""
        if self._events:
            return self._events.popleft()
        message = self._next(seconds)
        return message["d"] if message and message["op"] == Op.EVENT else None

    def identify(self, password: str) -> None:
        """Raises KaiboError live.obs_password, live.obs_version or live.obs_other."""
        hello = self._next(PATIENCE)
        if hello is None or hello["op"] != Op.HELLO:
            raise KaiboError("live.obs_other", where=self.where)
        told: Message = {"rpcVersion": RPC_VERSION, "eventSubscriptions": int(SUBSCRIBED)}
        if asked := hello["d"].get("authentication"):
            told["authentication"] = authentication(password, asked["salt"], asked["challenge"])
        self._say(Op.IDENTIFY, told)
        answer = self._next(PATIENCE)
        if answer is None or answer["op"] != Op.IDENTIFIED:
            raise KaiboError("live.obs_other", where=self.where)

    def _say(self, op: Op, data: Message) -> None:
        with self._gone():
            self.socket.send(json.dumps({"op": int(op), "d": data}))

    def _next(self, seconds: float) -> Message | None:
        with self._gone():
            try:
                message = json.loads(self.socket.recv(timeout=seconds))
            except TimeoutError:
                return None
        if not isinstance(message, dict) or not isinstance(message.get("d"), dict) or "op" not in message:
            raise KaiboError("live.obs_other", where=self.where)
        return message

    @contextmanager
    def _gone(self) -> Iterator[None]:
        closed = import_module("websockets.exceptions").ConnectionClosed
        try:
            yield
        except closed as error:
            raise _why(error.rcvd.code if error.rcvd else 0, self.where) from None
        except (OSError, ValueError):
            raise KaiboError("live.obs_gone", where=self.where) from None


@contextmanager
def session(host: str, port: int, password: str) -> Iterator[Obs]:
    """Raises KaiboError where OBS is not there, is something else, or doesn't take the password."""
    where = f"{host}:{port}"
    with _connected(f"[{host}]:{port}" if ":" in host else where, where) as socket:
        obs = Obs(socket, where)
        obs.identify(password)
        yield obs


@contextmanager
def _connected(address: str, where: str) -> Iterator[Any]:
    try:
        client, exceptions = import_module("websockets.sync.client"), import_module("websockets.exceptions")
    except ImportError:
        raise KaiboError("live.obs_extra") from None
    with ExitStack() as stack:
        try:
            socket = stack.enter_context(client.connect(f"ws://{address}/", subprotocols=[SUBPROTOCOL], **_SETTINGS))
        except OSError:
            raise KaiboError("live.obs_unreachable", where=where) from None
        except exceptions.WebSocketException:
            raise KaiboError("live.obs_other", where=where) from None
        yield socket


def _answer(told: Message, data: Message) -> Message:
    status = told["requestStatus"]
    if status["result"]:
        return told.get("responseData") or {}
    if status["code"] == Status.RESOURCE_NOT_FOUND:
        raise KaiboError("live.obs_scene_missing", scene=data.get("sceneName", ""))
    if status["code"] == Status.NOT_READY:
        raise KaiboError("live.obs_not_ready")
    raise KaiboError("live.obs_refused", number=status["code"], why=str(status.get("comment", ""))[:200])


def _why(code: int, where: str) -> KaiboError:
    names: dict[int, str] = {
        Close.AUTHENTICATION_FAILED: "live.obs_password",
        Close.UNSUPPORTED_RPC_VERSION: "live.obs_version",
        Close.SESSION_INVALIDATED: "live.obs_kicked",
    }
    return KaiboError(names.get(code, "live.obs_gone"), where=where)
