"""obs-websocket 5, as far as it is spoken here: messages are {"op", "d"} in JSON over text frames.

https://github.com/obsproject/obs-websocket/blob/master/docs/generated/protocol.md
"""

from __future__ import annotations

import base64
import hashlib
from enum import IntEnum, IntFlag

SUBPROTOCOL = "obswebsocket.json"
RPC_VERSION = 1
PORT = 4455


class Op(IntEnum):
    HELLO = 0
    IDENTIFY = 1
    IDENTIFIED = 2
    EVENT = 5
    REQUEST = 6
    RESPONSE = 7


class Close(IntEnum):
    """Why OBS ends a connection, beside what WebSocket itself knows."""

    AUTHENTICATION_FAILED = 4009
    UNSUPPORTED_RPC_VERSION = 4010
    SESSION_INVALIDATED = 4011


class Status(IntEnum):
    NOT_READY = 207
    RESOURCE_NOT_FOUND = 600


class Events(IntFlag):
    """Kinds of events one subscribes to."""

    GENERAL = 1
    CONFIG = 2
    SCENES = 4


SUBSCRIBED = Events.GENERAL | Events.CONFIG | Events.SCENES


def authentication(password: str, salt: str, challenge: str) -> str:
    """The answer to the challenge in Hello."""
    return _hashed(_hashed(password + salt) + challenge)


def _hashed(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
