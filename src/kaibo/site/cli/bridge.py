"""`kaibo bridge`: live chat, or anything a tool can write a line about, into the ingest door. Needs no server here."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import click

from kaibo.kit.errors import KaiboError
from kaibo.kit.home import home
from kaibo.site.bridge.bilibili import room_of_environment
from kaibo.site.bridge.bilibili.room import Room
from kaibo.site.bridge.courier import Courier
from kaibo.site.bridge.feed import Feed
from kaibo.site.bridge.reading import KINDS, Reader
from kaibo.site.bridge.running import Bridge
from kaibo.site.bridge.spool import MOST, Spool
from kaibo.site.bridge.stopping import Stop

_LINGER = 10.0
_NAME = re.compile(r"[a-z0-9_.-]{1,60}")
_LEFT = 3
URL = click.option(
    "--url", default="http://127.0.0.1:8000", envvar="KAIBO_URL", show_default=True, help="服务地址 / server"
)
KEY = click.option("--key", default="", envvar="KAIBO_KEY", help="接口密钥，或 KAIBO_KEY / API key, or KAIBO_KEY")


@click.command()
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@URL
@KEY
@click.option("--live", is_flag=True, help="直接连接直播间（bilibili）/ listen to the room itself (bilibili)")
@click.option("--show", default="", help="场次编号 / the run it belongs to")
@click.option("--source", default="", help="来源名称 / name of the source below the key's (default: KIND)")
@click.option("--spool", type=click.Path(path_type=Path), help="服务不在时的暂存目录 / where lines wait meanwhile")
@click.option("--spool-size", default=MOST >> 20, show_default=True, type=click.IntRange(1, 65536), help="MB")
@click.option("--print", "printed", is_flag=True, help="只打印信号，不发送 / print the signals, send nothing")
@click.option("--json", "as_json", is_flag=True, help="输出 JSON / print one JSON object at the end")
def bridge(
    kind: str,
    files: tuple[Path, ...],
    url: str,
    key: str,
    live: bool,
    show: str,
    source: str,
    spool: Path | None,
    spool_size: int,
    printed: bool,
    as_json: bool,
) -> None:
    """把直播弹幕或任何工具的 NDJSON 送进开播 / Bring live chat, or any tool's NDJSON, to Kaibo.

    FILES 是录制文件；不写就读标准输入。退出码 3：还有内容暂存在本机，再运行一次会继续发送。
    FILES are recordings; without any, standard input is read. Exit 3: lines still wait here, run it again.

    --live 从环境变量读取 KAIBO_BILIBILI_ACCESS_KEY、_ACCESS_SECRET、_APP_ID 和 _CODE（主播身份码）。
    --live reads them from the environment; nothing secret stands on the command line.
    """
    reader = Reader(kind, show=show)
    room = _room(kind, files) if live else None
    lines = reader.of_messages(room.messages()) if room else _lines(reader, files)
    stop = Stop(room.close if room else None)
    if printed:
        _print(lines, stop if room else None)
        return
    stop.listen()
    with Feed(Courier(url, _needed(key), _named(source or kind)), _spool(spool, source or kind, spool_size)) as feed:
        heard = Bridge(lines, reader, feed, listening=lambda: room is None or room.listening)
        status = _run(heard, reader, feed, stop, as_json=as_json)
    sys.exit(status)


def _lines(reader: Reader, files: tuple[Path, ...]) -> Iterator[bytes]:
    if not files:
        yield from reader.of_stream(sys.stdin.buffer)
    for file in files:
        yield from reader.of_file(file)


def _room(kind: str, files: tuple[Path, ...]) -> Room:
    if kind != "bilibili" or files:
        raise KaiboError("site.bridge_live")
    return room_of_environment()


def _print(lines: Iterator[bytes], stop: Stop | None) -> None:
    if stop:
        stop.listen()
    for line in lines:
        click.echo(line.decode())


def _run(running: Bridge, reader: Reader, feed: Feed, stop: Stop, *, as_json: bool) -> int:
    running.run(stop.now)
    done = running.finish(0.0 if stop.asked else _LINGER)
    told = _told(reader, feed)
    with suppress(BrokenPipeError):
        click.echo(json.dumps(told, ensure_ascii=False) if as_json else _said(told), err=not as_json)
    if feed.key_refused:
        raise KaiboError("site.bridge_key", status=401)
    if running.broken:
        raise running.broken
    return 0 if done else _LEFT


def _told(reader: Reader, feed: Feed) -> dict[str, Any]:
    counts = vars(feed.counts)
    unknown = {"unknown": sum(reader.heard.unknown.values()), "broken": reader.heard.broken}
    return {**counts, "waiting": feed.waiting(), **unknown, "unknown_kinds": dict(reader.heard.unknown)}


def _said(told: dict[str, Any]) -> str:
    return (
        f"已接收 {told['taken']}，已送达 {told['sent']}，暂存 {told['waiting']}，被拒 {told['refused']}，"
        f"放弃 {told['dropped']}；不认识 {told['unknown']}，读不了 {told['broken']}\n"
        f"taken {told['taken']}, sent {told['sent']}, waiting {told['waiting']}, refused {told['refused']}, "
        f"dropped {told['dropped']}; unknown {told['unknown']}, broken {told['broken']}"
    )


def _needed(key: str) -> str:
    if not key.strip():
        raise KaiboError("site.bridge_no_key")
    return key.strip()


def _named(source: str) -> str:
    if not _NAME.fullmatch(source):
        raise KaiboError("site.ingest_source", status=422)
    return source


def _spool(folder: Path | None, source: str, megabytes: int) -> Spool:
    return Spool(folder or home().root / "bridges" / _named(source), megabytes << 20)
