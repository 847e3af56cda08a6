"""`kaibo replay` plays a show through the true door; `kaibo record` keeps one as a file to play."""

from __future__ import annotations

import json
import signal
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import click
import msgspec

from kaibo.accounts.api import Scope
from kaibo.demo.rehearsal import make
from kaibo.events.api import Signal, taken
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.kit.home import home
from kaibo.live.api import Run, run_of
from kaibo.site.bridge.courier import Courier
from kaibo.site.bridge.feed import Feed
from kaibo.site.bridge.playing import Player, read_show
from kaibo.site.bridge.shop import shop_at
from kaibo.site.bridge.spool import Spool
from kaibo.site.bridge.stock_door import HttpStockDoor
from kaibo.site.cli.bridge import KEY, URL

MADE = "demo"
_ROUND = 20_000
_AROUND = timedelta(minutes=5)


@click.command()
@click.argument("file")
@click.option("--speed", default=1.0, show_default=True, type=click.FloatRange(0.1, 600), help="倍速 / times as fast")
@click.option("--show", default="", help="场次编号 / the run to play into")
@click.option("--seed", default=7, show_default=True, help="模拟场的种子 / seed of the made-up show")
@URL
@KEY
@click.option("--json", "as_json", is_flag=True, help="输出 JSON / print one JSON object")
def replay(file: str, speed: float, show: str, seed: int, url: str, key: str, as_json: bool) -> None:
    """按时间重放一场直播，FILE 写 demo 就用模拟场 / Play a show again; FILE `demo` is a made-up one.

    每行一个信号（NDJSON），时间整体移到现在。密钥有库存权限（--scope replay）时，
    订单会在库存账里占用、卖出、退回；没有就不动库存。

    A signal a line (NDJSON); its times are moved to now. With a key that may write stock (--scope replay) orders hold,
    sell and return units in the ledger; else the stock is left alone.
    """
    if not key.strip():
        raise KaiboError("site.bridge_no_key")
    signals = make(seed, now()) if file == MADE else _read(Path(file))
    asked: list[int] = []
    for each in (signal.SIGTERM, signal.SIGINT):
        signal.signal(each, lambda number, _: asked.append(number))
    with (
        closing(HttpStockDoor(url, key.strip())) as door,
        Feed(Courier(url, key.strip(), "replay"), Spool(home().root / "bridges" / "replay")) as feed,
    ):
        shop = shop_at(door, speed)
        told = Player(signals, speed, show, shop).play(feed, lambda: bool(asked))
        feed.drain(seconds=10)
        if shop:
            shop.close()
    stock = shop.counts() if shop else None
    done = {"signals": len(signals), "told": told, **vars(feed.counts), "waiting": feed.waiting(), "stock": stock}
    words = f"已重放 {told}/{len(signals)} / played {told} of {len(signals)}"
    click.echo(json.dumps(done, ensure_ascii=False) if as_json else words, err=not as_json)
    if feed.key_refused:
        raise KaiboError("site.bridge_key", status=401)


@click.command()
@click.argument("run")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def record(run: str, file: Path) -> None:
    """把一场直播的信号存成文件，供 replay 重放（最近三天）/ Keep a run's signals as a file for replay (last 3 days)."""
    found = sorted(_told_of(run_of(run, Scope(all=True))), key=lambda each: each.at)
    with file.open("wb") as out:
        for each in found:
            out.write(msgspec.json.encode(each) + b"\n")
    click.echo(f"已保存 {len(found)} 个信号 / kept {len(found)} signals: {file}", err=True)


def _read(file: Path) -> list[Signal]:
    try:
        with file.open("rb") as stream:
            return read_show(iter(stream))
    except OSError as error:
        raise KaiboError("site.replay_file", file=str(file)[:200]) from error


def _told_of(run: Run) -> list[Signal]:
    """Signals that name the run or its room; those that name no show, of its account while it ran."""
    accounts = {run.account_id, run.account.handle, run.account.name}
    shows = {run.id, run.room_id} - {""}
    found: list[Signal] = []
    after = 0
    while several := taken(after, limit=_ROUND):
        after = several[-1].sequence
        found += [each.signal for each in several if each.signal.show in shows or _while_on(each.signal, run, accounts)]
    return found


def _while_on(told: Signal, run: Run, accounts: set[str]) -> bool:
    if told.show or told.account not in accounts or not run.started_at:
        return False
    return run.started_at - _AROUND <= told.at <= (run.ended_at or now()) + _AROUND
