"""A payment and the sweeper meet at the deadline: one of them wins, never both."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Iterator
from typing import Any

import pytest
from stock_shelf import counts, fresh_key, make_item

from kaibo.goods.models import StockHold, StockMovement, StockRefund
from kaibo.goods.stock import clock
from kaibo.goods.stock.book import Answer
from kaibo.goods.stock.commands import Asked, Confirm, Expire, Line, Reserve
from kaibo.goods.stock.writer import Writer
from soak import many

PAYMENTS = 400


@pytest.fixture
def writer(transactional_db: None) -> Iterator[Writer]:
    made = Writer()
    yield made
    made.close()


def test_payments_within_five_milliseconds_of_the_deadline(writer: Writer) -> None:
    for round_ in range(many(5)):
        make_item(f"mug-{round_}", PAYMENTS)
        paid, late = asyncio.run(_meet(writer, f"mug-{round_}", random.Random(round_)))
        assert paid + late == PAYMENTS
        assert counts(f"mug-{round_}") == {
            name: units for name, units in {"total": PAYMENTS, "available": late, "sold": paid}.items() if units
        }
        holds = StockHold.objects.filter(item__code=f"mug-{round_}")
        assert holds.filter(state="confirmed").count() == paid and holds.filter(state="expired").count() == late
        refunds = StockRefund.objects.filter(reservation__in=holds.values("reservation"))
        assert refunds.count() == late and not refunds.exclude(why="expired").exists()


async def _meet(writer: Writer, item: str, dice: random.Random) -> tuple[int, int]:
    """Everything was held at once and is over at once; payments and the sweeper come in any order around that."""
    at = clock.now_ms()
    holds = await asyncio.gather(*(
        writer.ask(Asked(Reserve(fresh_key(), (Line(item),), seconds=1), "周琦", "shop", at)) for _ in range(PAYMENTS)
    ))  # fmt: skip
    over = at + 1000
    wanted: list[tuple[int, Any]] = [
        (over + dice.randint(-5, 5), Confirm(hold.told()["reservation"], f"o{place}"))
        for place, hold in enumerate(holds)
    ]
    wanted += [(over + dice.randint(-5, 5), Expire()) for _ in range(40)]
    wanted.sort(key=lambda each: each[0])
    answers = await asyncio.gather(*(writer.ask(Asked(each, "周琦", "shop", moment)) for moment, each in wanted))
    paid = [answer for (_, each), answer in zip(wanted, answers, strict=True) if isinstance(each, Confirm)]
    return sum(answer.error is None for answer in paid), sum(_is_late(answer) for answer in paid)


def _is_late(answer: Answer) -> bool:
    return answer.error is not None and answer.error.code == "goods.paid_late"


def test_the_first_to_come_is_the_first_in_the_ledger(writer: Writer) -> None:
    make_item("lamp", 150)

    async def all_at_once() -> list[Answer]:
        at = clock.now_ms()
        asked = [Asked(Reserve(f"b{n}", (Line("lamp"),)), "周琦", "shop", at) for n in range(600)]
        return await asyncio.gather(*(writer.ask(each) for each in asked))

    answers = asyncio.run(all_at_once())
    assert [answer.status for answer in answers] == [201] * 150 + [409] * 450
    told = [answer.told()["reservation"] for answer in answers[:150]]
    assert told == list(
        StockMovement.objects.filter(kind="reserve").order_by("id").values_list("reservation", flat=True)
    )
    assert counts("lamp") == {"total": 150, "held": 150}


def test_the_sweeper_frees_what_is_over_and_tells_of_it(
    writer: Writer, monkeypatch: pytest.MonkeyPatch, events: Any
) -> None:
    make_item("lamp", 1)
    asyncio.run(writer.ask(Asked(Reserve("k", (Line("lamp"),), seconds=1), "周琦", "shop", clock.now_ms() - 2000)))
    events.until(lambda: counts("lamp") == {"total": 1, "available": 1})
    events.until(lambda: [told.available for told in events.told("goods.stock_changed")][-1:] == [1])
