"""People and screens follow a run: a snapshot, then what changes, and no gap when they come back."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest
from django.db import connections

from cast import Actor
from kaibo.accounts.api import Scope
from kaibo.live.hub import hub
from kaibo.shows.models import Account
from kaibo.site.front import stream
from kaibo.site.front.build import build
from kaibo.site.front.door import Front
from live.evening import Evening, evening_of, sold
from live.streaming import Listener

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def front(tmp_path: Path) -> Front:
    return build(pages=tmp_path)


@pytest.fixture
def shop(transactional_db: None) -> Account:
    return Account.objects.create(id="acc_1", platform="douyin", handle="林间小铺", name="林间小铺")


@pytest.fixture
def evening(front: Front, shop: Account, operator: Actor) -> Evening:
    made = evening_of(operator, shop)
    made.act("start")
    return made


def follow(front: Front, story: Coroutine[Any, Any, None]) -> None:
    """Let it happen while the front serves, as the web process does."""

    async def served() -> None:
        told: asyncio.Queue[dict[str, str]] = asyncio.Queue()
        started = asyncio.Event()

        async def sent(message: Any) -> None:
            started.set()

        life = asyncio.create_task(front({"type": "lifespan"}, told.get, sent))
        await told.put({"type": "lifespan.startup"})
        await started.wait()
        try:
            await story
        finally:
            await told.put({"type": "lifespan.shutdown"})
            await life

    asyncio.run(served())


def path(evening: Evening) -> str:
    return f"{evening.path}/stream"


async def off_loop(work: Any, *told: Any, **named: Any) -> Any:
    def done() -> Any:
        try:
            return work(*told, **named)
        finally:
            connections.close_all()

    return await asyncio.to_thread(done)


def test_a_signal_and_an_act_are_on_the_screen_within_two_ticks(front: Front, evening: Evening) -> None:
    async def story() -> None:
        async with Listener(front, path(evening), evening.actor) as page:
            await page.until(lambda page: page.values)
            assert page.events[0][0] == "snapshot" and page.values["totals"]["orders"] is None
            await off_loop(evening.told, sold("o1", "p1", 5900, person="a"), {"kind": "online_count", "count": 7})
            await page.until(lambda page: page.values["totals"]["gmv"] == {"CNY": 5900}, 3)
            assert page.values["totals"]["online"] == 7 and page.values["minutes"][-1][8] == 1
            await off_loop(evening.act, "cues", {"to": "host", "text": "慢一点"}, status=201)
            await page.until(lambda page: [cue["text"] for cue in page.values["cues"]] == ["慢一点"], 3)
            changes = [data for name, _, data in page.events if name == "change"]
            assert all("people" not in data for data in changes), "only what changed is sent"

    follow(front, story())


def test_who_may_not_see_amounts_is_streamed_none(front: Front, evening: Evening, customer_service: Actor) -> None:
    async def story() -> None:
        async with Listener(front, path(evening), customer_service) as page:
            await page.until(lambda page: page.values)
            await off_loop(evening.told, sold("o1", "p1", 76_543, person="a"))
            await page.until(lambda page: page.values["totals"]["orders"] == 1, 3)
            assert page.values["totals"]["gmv"] is None and page.values["minutes"][-1][8:] == [1, None]
            assert b"76543" not in page.body

    follow(front, story())


def test_who_comes_back_misses_nothing_and_gets_no_second_snapshot(front: Front, evening: Evening) -> None:
    async def story() -> None:
        async with Listener(front, path(evening), evening.actor) as first:
            await first.until(lambda page: len(page.events) > 2)
        last = first.events[1][1]
        await off_loop(evening.told, {"kind": "like", "count": 9})
        async with Listener(front, path(evening), evening.actor, last_id=last) as again:
            await again.until(lambda page: any("totals" in data for _, _, data in page.events))
        assert next(name for name, _, _ in again.events) == "change"
        ids = [int(id.split(".")[1]) for _, id, _ in again.events]
        assert ids == list(range(int(last.split(".")[1]) + 1, ids[-1] + 1)), "no gap, no repeat"
        async with Listener(front, path(evening), evening.actor, last_id="00000000.3") as other:
            await other.until(lambda page: page.events)
        assert other.events[0][0] == "snapshot"

    follow(front, story())


def test_after_a_restart_the_sums_are_the_same(front: Front, evening: Evening) -> None:
    async def story() -> None:
        async with Listener(front, path(evening), evening.actor) as page:
            await page.until(lambda page: page.values)
            await off_loop(evening.told, sold("o1", "p1", 5900, person="a"), {"kind": "like", "count": 4})
            await page.until(lambda page: page.values["totals"]["likes"] == 4)
            await off_loop(hub.stop)
            await off_loop(evening.told, {"kind": "like", "count": 6}, sold("o2", "p1", 100, person="a"))
            hub.start()
            async with Listener(front, path(evening), evening.actor) as after:
                await after.until(lambda page: page.values)
                totals = after.values["totals"]
                assert (totals["likes"], totals["orders"], totals["buyers"]) == (10, 2, 1)
                assert totals["gmv"] == {"CNY": 6000}

    follow(front, story())


def test_a_slow_reader_is_cut_and_told_to_come_again(
    front: Front, evening: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stream, "MOST_QUEUED", 2000)

    async def story() -> None:
        async with Listener(front, path(evening), evening.actor, slow=True) as page:
            for _ in range(1, 5):
                await off_loop(evening.told, *[{"kind": "comment", "text": "好" * 200}] * 5, {"kind": "like"})
                await asyncio.sleep(1.1)
            page.go_on()
            await page.until(lambda page: page.over)
            assert page.events[-1][0] == "resync"

    follow(front, story())


def test_a_silent_stream_beats(front: Front, evening: Evening, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "HEARTBEAT", 0.2)
    evening.act("end")

    async def story() -> None:
        async with Listener(front, path(evening), evening.actor) as page:
            await page.until(lambda page: page.body.count(b": still here") > 2)

    follow(front, story())


def test_a_role_that_changes_ends_the_stream(
    front: Front, evening: Evening, operator: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stream, "CHECKED_EVERY", 0.3)

    async def story() -> None:
        async with Listener(front, path(evening), operator) as page:
            await page.until(lambda page: page.values)
            await off_loop(_narrow, operator)
            await page.until(lambda page: page.over)
            assert page.events[-1][0] == "bye"

    follow(front, story())


def _narrow(actor: Actor) -> None:
    assert actor.person
    actor.person.scope = Scope(accounts=("acc_9",))
    actor.person.save()


def test_a_stranger_and_who_sees_other_rooms_only_follow_nothing(
    front: Front, evening: Evening, stranger: Actor, viewer: Actor
) -> None:
    async def story() -> None:
        async with Listener(front, path(evening), stranger) as page:
            await page.until(lambda page: page.status == 401)
        await off_loop(_narrow, viewer)
        async with Listener(front, path(evening), viewer) as page:
            await page.until(lambda page: page.status == 404)

    follow(front, story())


def test_a_signed_screen_shows_what_it_needs_and_ends_when_revoked(
    front: Front, evening: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stream, "CHECKED_EVERY", 0.3)
    made = evening.act("screens", {"kind": "overlay_countdown", "name": "倒计时"}, status=201)
    place = f"/api/v1/live/screens/{made['token']}/stream"

    async def story() -> None:
        async with Listener(front, place) as screen:
            await screen.until(lambda page: page.values)
            assert set(screen.values) <= {"at", "run", "clock", "benefits"} and "id" not in screen.values["run"]
            await off_loop(evening.actor.delete, f"{evening.path}/screens/{made['id']}")
            await screen.until(lambda page: page.over)
            assert screen.events[-1][0] == "bye"
        async with Listener(front, place) as again:
            await again.until(lambda page: page.status == 404)

    follow(front, story())


def test_an_overlay_sees_the_product_that_is_pitched_and_no_sums(front: Front, evening: Evening) -> None:
    made = evening.act("screens", {"kind": "overlay_price"}, status=201)
    evening.told(sold("o1", "p1", 5900))

    async def story() -> None:
        async with Listener(front, f"/api/v1/live/screens/{made['token']}/stream") as screen:
            await screen.until(lambda page: page.values)
            assert screen.values["products"] == [] and "totals" not in screen.values
            await off_loop(evening.act, "shelf/p1/pitch")
            await screen.until(lambda page: page.values["products"])
            card = screen.values["products"][0]
            assert (card["name"], card["price"], card["anchor"]) == ("耳钉", 5900, 9900)
            assert not {"orders", "gmv", "clicks"} & set(card)
            events = len(screen.events)
            await screen.until(lambda page: len(page.events) > events, 7)
            assert set(screen.events[-1][2]) == {"at"}, "a quiet screen on air hears that it is still there"

    follow(front, story())
