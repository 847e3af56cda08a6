"""What a person in front of the bridge reads, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

_SAID: dict[str, Callable[[Any], str]] = {
    "connected": lambda game: f"已连接直播间 {game.room} {game.anchor} / listening to room {game.room} {game.anchor}",
    "away": lambda pause: f"哔哩哔哩暂时连不上，{pause:.0f} 秒后重试 / Bilibili is away, again in {pause:.0f} s",
    "cut": lambda pause: f"与直播间的连接断了，{pause:.0f} 秒后重连 / the line was cut, again in {pause:.0f} s",
    "ended": lambda _: "已结束本场互动，断开连接 / the game is ended and the line closed",
}


def tell(what: str, more: object) -> None:
    """To standard error."""
    click.echo(_SAID[what](more), err=True)
