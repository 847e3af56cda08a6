"""The platform's three doors: a game is started, kept with a heartbeat, and ended. As long as it runs, its long
connection tells what happens in the room.

See 项目开启、心跳与关闭, https://open-live.bilibili.com/document/9737fadc-12e8-2eaa-2d16-69f16c14d420
"""

from __future__ import annotations

import http.client
import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from kaibo.kit.errors import KaiboError
from kaibo.site.bridge.bilibili.account import Account

HOST = "https://live-open.biliapi.com"
_PATIENCE = 8.0
_MENDED_BY_PEOPLE = {
    4001: "site.bilibili_key",
    4002: "site.bilibili_key",
    4003: "site.bilibili_clock",
    4007: "site.bilibili_address",
    4008: "site.bilibili_project",
    7007: "site.bilibili_code",
    8002: "site.bilibili_project",
}
_LATER = {4004, 4009, 5000, 5001, 5002, 7001, 7002}
_OVER = {7000, 7003}


class Away(Exception):
    """Not now: nobody answers, or the room's last game is still being closed."""


class Over(Exception):
    """This game has ended: another has to be started."""


@dataclass(frozen=True)
class Game:
    """`id` is empty for a project that needs no heartbeat; `auth` opens the long connection at any of `links`."""

    id: str
    links: tuple[str, ...]
    auth: bytes = field(repr=False)
    room: str
    anchor: str


class Platform:
    """Raises KaiboError for what a person has to mend: a key, a code, a clock."""

    def __init__(self, account: Account) -> None:
        self._account, self._host = account, urlsplit(HOST)

    def start(self) -> Game:
        """Raises Away."""
        told = self._ask("start", {"code": self._account.code, "app_id": self._account.app})
        try:
            return self._game(told)
        except (KeyError, TypeError, AttributeError) as error:
            raise Away from error

    def beat(self, game: Game) -> None:
        """Wanted every 20 s; a game without one for 60 s ends. Raises Over, and Away."""
        if game.id:
            self._ask("heartbeat", {"game_id": game.id})

    def end(self, game: Game) -> None:
        """As far as it can be told; without a word the game ends within a minute."""
        if game.id:
            try:
                self._ask("end", {"game_id": game.id, "app_id": self._account.app})
            except (Away, Over, KaiboError):
                return

    def _game(self, told: dict[str, Any]) -> Game:
        """Links are taken only where they are as safe as the way to the platform."""
        socket, anchor = told["websocket_info"], told["anchor_info"]
        safe = "wss://" if self._host.scheme == "https" else ("wss://", "ws://")
        links = tuple(link for link in socket["wss_link"] if link.startswith(safe))
        if not links:
            raise Away
        auth = socket["auth_body"].encode()
        return Game(told["game_info"]["game_id"], links, auth, str(anchor["room_id"]), str(anchor.get("uname", "")))

    def _ask(self, what: str, body: dict[str, Any]) -> dict[str, Any]:
        sent = json.dumps(body).encode()
        secure = self._host.scheme == "https"
        kind = http.client.HTTPSConnection if secure else http.client.HTTPConnection
        connection = kind(self._host.hostname or "", self._host.port, timeout=_PATIENCE)
        try:
            connection.request("POST", f"/v2/app/{what}", sent, self._account.headers(sent))
            told = json.loads(connection.getresponse().read())
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise Away from error
        finally:
            connection.close()
        return _taken(told)


def _taken(told: object) -> dict[str, Any]:
    if not isinstance(told, dict) or not isinstance(told.get("code"), int):
        raise Away
    code = told["code"]
    if code in _LATER:
        raise Away
    if code in _OVER:
        raise Over
    if code:
        raise KaiboError(_MENDED_BY_PEOPLE.get(code, "site.bilibili_refused"), number=code)
    data = told.get("data")
    return data if isinstance(data, dict) else {}
