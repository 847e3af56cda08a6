"""An OBS as the document of obs-websocket 5 describes it, on a port of this machine: Hello, Identify, Event, Request,
RequestResponse, and the codes it closes with. Not a part of ours: it is written from the document alone."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Thread
from typing import Any

from websockets.exceptions import ConnectionClosed
from websockets.sync.server import Server, ServerConnection, serve

HELLO, IDENTIFY, IDENTIFIED, EVENT, REQUEST, RESPONSE = 0, 1, 2, 5, 6, 7
SUCCESS, NOT_READY, MISSING_FIELD, NOT_FOUND, UNKNOWN_TYPE = 100, 207, 300, 600, 204
GENERAL, CONFIG, SCENES = 1, 2, 4


@dataclass
class Studio:
    """`scenes` from the top of OBS's list to its bottom; `current` is on air, `asked` what it was told to set."""

    scenes: list[str] = field(default_factory=lambda: ["开场", "讲解", "福利", "休息"])
    current: str = "开场"
    password: str = "studio-8"
    ready: bool = True
    rpc: int = 1
    asked: list[str] = field(default_factory=list)
    refused: int = 0
    port: int = 0
    _server: Server | None = None
    _guests: dict[ServerConnection, int] = field(default_factory=dict)

    def open(self) -> Studio:
        self._server = serve(self._serve, "127.0.0.1", self.port, compression=None)
        self.port = self._server.socket.getsockname()[1]
        Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def close(self) -> None:
        """As when OBS is closed: it says so first."""
        self.tell("ExitStarted", GENERAL)
        self.crash()

    def crash(self) -> None:
        """Nobody there any more, and no word of it."""
        if self._server:
            for guest in list(self._guests):
                guest.socket.close()
            self._server.shutdown()
            self._server = None
            self._guests.clear()

    def kick(self) -> None:
        for guest in list(self._guests):
            guest.close(4011, "Your session has been invalidated.")

    @property
    def guests(self) -> int:
        return len(self._guests)

    def pick(self, scene: str) -> None:
        """Somebody clicks on a scene in OBS."""
        if scene != self.current:
            self.current = scene
            self.tell("CurrentProgramSceneChanged", SCENES, sceneName=scene)

    def change_list(self, scenes: list[str]) -> None:
        self.scenes = scenes
        self.tell("SceneListChanged", SCENES, scenes=self._listed())

    def rename(self, old: str, new: str) -> None:
        self.scenes = [new if each == old else each for each in self.scenes]
        self.current = new if self.current == old else self.current
        self.tell("SceneNameChanged", SCENES, oldSceneName=old, sceneName=new)

    def tell(self, kind: str, intent: int, **data: Any) -> None:
        told = {"eventType": kind, "eventIntent": intent, **({"eventData": data} if data else {})}
        for guest, subscribed in list(self._guests.items()):
            if subscribed & intent:
                with suppress(ConnectionClosed):
                    _say(guest, EVENT, told)

    def _serve(self, guest: ServerConnection) -> None:
        with suppress(ConnectionClosed):
            if (subscribed := self._identified(guest)) is None:
                return
            self._guests[guest] = subscribed
            _say(guest, IDENTIFIED, {"negotiatedRpcVersion": 1})
            for text in guest:
                message = json.loads(text)
                assert message["op"] == REQUEST, message
                _say(guest, RESPONSE, self._answer(message["d"]))
        self._guests.pop(guest, None)

    def _identified(self, guest: ServerConnection) -> int | None:
        salt, challenge = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
        hello: dict[str, Any] = {"obsWebSocketVersion": "5.1.0", "rpcVersion": self.rpc}
        if self.password:
            hello["authentication"] = {"challenge": challenge, "salt": salt}
        _say(guest, HELLO, hello)
        message = json.loads(guest.recv())
        if message["op"] != IDENTIFY:
            guest.close(4007, "not identified")
        elif message["d"]["rpcVersion"] != self.rpc:
            guest.close(4010, "Your requested RPC version is not supported by this server.")
        elif self.password and message["d"].get("authentication") != _expected(self.password, salt, challenge):
            self.refused += 1
            guest.close(4009, "Authentication failed.")
        else:
            return int(message["d"].get("eventSubscriptions", 0x7FF))
        return None

    def _answer(self, asked: dict[str, Any]) -> dict[str, Any]:
        kind, data = asked["requestType"], asked.get("requestData") or {}
        told = {"requestType": kind, "requestId": asked["requestId"]}
        code, comment, answer = self._done(kind, data)
        status = {"result": code == SUCCESS, "code": code, **({"comment": comment} if comment else {})}
        return {**told, "requestStatus": status, **({"responseData": answer} if answer else {})}

    def _done(self, kind: str, data: dict[str, Any]) -> tuple[int, str, dict[str, Any]]:
        if not self.ready:
            return NOT_READY, "OBS is not ready to perform the request.", {}
        if kind == "GetSceneList":
            told = {"currentProgramSceneName": self.current, "currentPreviewSceneName": None, "scenes": self._listed()}
            return SUCCESS, "", told
        if kind != "SetCurrentProgramScene":
            return UNKNOWN_TYPE, "Your request type is not valid.", {}
        if "sceneName" not in data:
            return MISSING_FIELD, "Your request is missing the `sceneName` field.", {}
        if data["sceneName"] not in self.scenes:
            return NOT_FOUND, f"No source was found by the name of `{data['sceneName']}`.", {}
        self.asked.append(data["sceneName"])
        self.pick(data["sceneName"])
        return SUCCESS, "", {}

    def _listed(self) -> list[dict[str, Any]]:
        """The array begins at the bottom of what people see."""
        return [{"sceneIndex": place, "sceneName": name} for place, name in enumerate(reversed(self.scenes))]


def _say(guest: ServerConnection, op: int, data: dict[str, Any]) -> None:
    guest.send(json.dumps({"op": op, "d": data}))


def _expected(password: str, salt: str, challenge: str) -> str:
    secret = base64.b64encode(hashlib.sha256((password + salt).encode()).digest())
    return base64.b64encode(hashlib.sha256(secret + challenge.encode()).digest()).decode()
