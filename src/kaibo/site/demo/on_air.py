"""The demo company's rehearsal: `python -m kaibo.site.demo.on_air --url URL` keeps a made-up show on air until SIGTERM.

It is fed through the ingest door with a key of its own, as any bridge would, and its run ends when the demo ends.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from threading import Event

from kaibo.site.boot import boot

boot()

from kaibo.accounts.actions.keys import make_key, revoke_key  # noqa: E402 - models may be imported only now
from kaibo.accounts.actions.sessions import caller_of  # noqa: E402
from kaibo.accounts.api import CLI  # noqa: E402
from kaibo.accounts.models import Key, Person  # noqa: E402
from kaibo.demo.rehearsal import Part, make, parts, phrases  # noqa: E402
from kaibo.demo.rehearsal.plan import items, room  # noqa: E402
from kaibo.kit.clock import now  # noqa: E402
from kaibo.kit.errors import KaiboError  # noqa: E402
from kaibo.kit.home import home  # noqa: E402
from kaibo.kit.log import logger, set_up  # noqa: E402
from kaibo.live.models import Run, Segment  # noqa: E402
from kaibo.live.rundown.acts import NewSegment, go, set_rundown  # noqa: E402
from kaibo.live.runs.acts import NewRun, end_run, plan_run, start_run  # noqa: E402
from kaibo.live.shelf.acts import NewEntry, list_product, pitch_product, set_shelf  # noqa: E402
from kaibo.site.bridge.courier import Courier  # noqa: E402
from kaibo.site.bridge.feed import Feed  # noqa: E402
from kaibo.site.bridge.playing import Player  # noqa: E402
from kaibo.site.bridge.shop import HOLD_S, Shop  # noqa: E402
from kaibo.site.bridge.spool import Spool  # noqa: E402
from kaibo.site.bridge.stock_door import HttpStockDoor  # noqa: E402
from kaibo.site.demo import on_hand  # noqa: E402
from kaibo.site.demo.dossier.signing import sign_now  # noqa: E402
from kaibo.site.demo.people import OWNER, colleagues  # noqa: E402
from kaibo.site.demo.work.benefits import lay_benefits  # noqa: E402
from kaibo.site.demo.work.penalties import keep_penalties  # noqa: E402

TITLE = "【演练】珍珠银饰专场（模拟数据）"
KEY = "rehearsal"
ROOM = "rehearsal-"
"""What the room's id of a rehearsal begins with: that is how it is known."""
_GRACE = 20
_NICENESS = 10
_BREATH = 5.0
_ONCE = (90, 180)
"""Seconds between which viewers have written and nobody was warned yet."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m kaibo.site.demo.on_air")
    parser.add_argument("--url", required=True, help="where the demo is served")
    url = parser.parse_args().url
    stop = Event()
    for each in (signal.SIGTERM, signal.SIGINT):
        signal.signal(each, lambda *_: stop.set())
    os.setpriority(os.PRIO_PROCESS, 0, max(_NICENESS, os.getpriority(os.PRIO_PROCESS, 0)))
    set_up("on_air")
    with_key = _fresh_key()
    while not stop.is_set():
        _one_show(url, with_key, stop.is_set)
        stop.wait(_BREATH)
    return 0


def _one_show(url: str, key: str, stopping: Callable[[], bool]) -> None:
    """From going on air to going off it. A run that an earlier rehearsal left on air ends first; what there is to sell
    is counted before anybody sees it, or the room would call it all sold out."""
    for left in Run.objects.filter(room_id__startswith=ROOM, state__in=(Run.State.RUNNING, Run.State.PAUSED)):
        _end(left.id)
    start = now()
    signals = make(int(start.timestamp()), start)
    stocked = on_hand.set_up()
    run = _planned(int(start.timestamp()))
    try:
        with closing(HttpStockDoor(url, key)) as door, Feed(Courier(url, key), Spool(_spool())) as feed:
            shop = Shop(door, stocked, hold_s=HOLD_S)
            Player(signals, show=run.id, shop=shop).play(feed, stopping, each_round=partial(_each_round, run))
    finally:
        _end(run.id)
        on_hand.clear()


def _spool() -> Path:
    return home().root / "bridges" / KEY


def _planned(seed: int) -> Run:
    account = room()
    host = account.hosts[seed % len(account.hosts)]
    new = NewRun(TITLE, platform=account.platform, account_name=account.name, host=host, room_id=f"{ROOM}{seed}")
    run = plan_run(CLI, new)
    set_rundown(CLI, run.id, [_segment(part) for part in parts()])
    set_shelf(CLI, run.id, [NewEntry(item.product, item.name, item.price, low_at=20) for item in items()])
    lay_benefits(run.id)
    sign_now(run.id, colleagues(), before=True)
    run = start_run(CLI, run.id)
    for item in items():
        list_product(CLI, run.id, item.product)
    return run


def _segment(part: Part) -> NewSegment:
    product = part.item.product if part.item else ""
    return NewSegment(part.title, part.minutes * 60, part.kind, product, phrases=phrases(part))


def _each_round(run: Run, gone: float) -> None:
    _move_on(run.id, gone)
    if _ONCE[0] < gone < _ONCE[1]:
        keep_penalties(run, colleagues())


def _move_on(run: str, gone: float) -> None:
    """Where nobody has moved the rundown on by himself some seconds after its time, the rehearsal does."""
    due = sum(part.start * 60 + _GRACE <= gone for part in parts()) - 1
    running = Segment.objects.filter(run=run, state=Segment.State.RUNNING).first()
    if running is None or running.position >= due or parts()[due].start * 60 + 2 * _GRACE < gone:
        return
    waiting = Segment.objects.filter(run=run, state=Segment.State.WAITING, position=due).first()
    if waiting is None:
        return
    try:
        go(CLI, run, waiting.id)
        if waiting.product:
            pitch_product(CLI, run, waiting.product)
    except KaiboError as error:
        logger().info("rehearsal_not_moved", code=error.code)


def _end(run: str) -> None:
    try:
        end_run(CLI, run)
        sign_now(run, colleagues(), before=False)
    except KaiboError as error:
        logger().info("rehearsal_not_ended", code=error.code)


def _fresh_key() -> str:
    """A key that may write signals and stock, as a shop's, and nothing else; that of an earlier start ends."""
    caller = caller_of(Person.objects.get(username=OWNER), via="session")
    for old in Key.objects.filter(name=KEY, person_id=caller.id, revoked_at=None):
        revoke_key(caller, old.id)
    return make_key(caller, KEY, ["events.signals.write", "goods.stock.write"], days=30).text


if __name__ == "__main__":
    sys.exit(main())
