"""Bilibili's live open platform 互动玩法: a room of one's own, live."""

from __future__ import annotations

from kaibo.site.bridge.bilibili.account import account
from kaibo.site.bridge.bilibili.line import installed
from kaibo.site.bridge.bilibili.platform import Platform
from kaibo.site.bridge.bilibili.room import Room
from kaibo.site.bridge.bilibili.telling import tell


def room_of_environment() -> Room:
    """Raises KaiboError where the optional part is not installed, or the environment lacks what the platform gave."""
    installed()
    return Room(Platform(account()), tell)
