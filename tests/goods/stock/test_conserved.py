"""Any commands in any order: no unit is lost, none appears, and the movements add up to what stands there."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.db.models import F, Sum
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from stock_shelf import fresh_key, make_item

from kaibo.goods.models import StockHold, StockMovement, StockPool, StockRefund
from kaibo.goods.models.stock import BUCKETS
from kaibo.goods.stock import commands as c
from kaibo.goods.stock.book import Answer
from kaibo.goods.stock.ledger import carry_out
from soak import many

ITEMS = ("lamp", "mug")
CHANNELS = ("", "douyin")
LIMIT = 4

items, channels = st.sampled_from(ITEMS), st.sampled_from(CHANNELS)
few, persons = st.integers(1, 6), st.sampled_from(["ann", "ben"])


class Shop(RuleBasedStateMachine):
    """A shop in which time goes on as told. `sold` is what the shop believes it owes each reservation."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 10**12
        self.reservations: list[str] = []
        self.batch: list[c.Asked] = []
        self.keys: list[c.Reserve] = []

    @initialize()
    def open(self) -> None:
        for model in (StockMovement, StockRefund, StockHold):
            model.objects.all().delete()
        StockPool.objects.update(**dict.fromkeys(("total", *BUCKETS), 0))

    def do(self, command: c.Command) -> Answer:
        answer = carry_out([c.Asked(command, "周琦", "shop", self.now)])[0]
        assert answer.error is None or answer.status in {404, 409, 422}
        return answer

    @rule(item=items, quantity=few, channel=channels)
    def receive(self, item: str, quantity: int, channel: str) -> None:
        self.do(c.Receive(fresh_key(), item, quantity, channel))

    @rule(item=items, quantity=st.integers(-6, 6), channel=channels)
    def adjust(self, item: str, quantity: int, channel: str) -> None:
        self.do(c.Adjust(fresh_key(), item, quantity, "盘点", channel))

    @rule(item=items, quantity=few, out_of=channels, into=channels)
    def move(self, item: str, quantity: int, out_of: str, into: str) -> None:
        self.do(c.Move(fresh_key(), item, quantity, out_of, into))

    @rule(item=items, quantity=st.integers(0, 4), channel=channels)
    def keep(self, item: str, quantity: int, channel: str) -> None:
        self.do(c.Keep(fresh_key(), item, quantity, channel))

    @rule(item=items, quantity=few, channel=channels)
    def spoil(self, item: str, quantity: int, channel: str) -> None:
        self.do(c.Spoil(fresh_key(), item, quantity, channel))

    @rule(lines=st.lists(st.tuples(items, few), min_size=1, max_size=3), channel=channels, person=persons,
          seconds=st.integers(1, 60))  # fmt: skip
    def reserve(self, lines: list[tuple[str, int]], channel: str, person: str, seconds: int) -> None:
        wanted = c.Reserve(fresh_key(), tuple(c.Line(*line) for line in lines), seconds, channel, "", person)
        left = {item: _left(item, channel) for item, _ in lines}
        answer = self.do(wanted)
        asked = {item: sum(units for name, units in lines if name == item) for item, _ in lines}
        enough = all(asked[item] <= left[item] for item in asked)
        if answer.error is None:
            assert enough
            self.reservations.append(json.loads(answer.body)["reservation"])
            self.keys.append(wanted)
            assert self.do(wanted).body == answer.body
        else:
            assert not enough or answer.error.code == "goods.limit_each"

    @rule(data=st.data())
    def confirm(self, data: Any) -> None:
        self._end(data, lambda each: c.Confirm(each, "o1"))

    @rule(data=st.data())
    def release(self, data: Any) -> None:
        self._end(data, lambda each: c.Release(each))

    @rule(data=st.data(), item=items, quantity=few, damaged=st.booleans())
    def take_back(self, data: Any, item: str, quantity: int, damaged: bool) -> None:
        self._end(data, lambda each: c.Return(fresh_key(), each, item, quantity, damaged))

    @rule(data=st.data())
    def together(self, data: Any) -> None:
        """Twins, payments and second thoughts in one batch."""
        some = [data.draw(st.sampled_from(self.reservations)) for _ in range(3)] if self.reservations else []
        wanted: list[c.Command] = [c.Reserve(fresh_key(), (c.Line("lamp", 2),), 5)]
        wanted += [wanted[0], *(c.Confirm(each, "o2") for each in some), *(c.Release(each) for each in some)]
        first, twin, *_ = carry_out([c.Asked(each, "周琦", "shop", self.now) for each in wanted])
        assert first.body == twin.body
        if first.error is None:
            self.reservations.append(first.told()["reservation"])

    @rule(seconds=st.integers(1, 40))
    def wait(self, seconds: int) -> None:
        self.now += seconds * 1000
        self.do(c.Expire())
        assert not StockHold.objects.filter(state="held", deadline_ms__lte=self.now).exists()

    def _end(self, data: Any, command: Any) -> None:
        if self.reservations:
            self.do(command(data.draw(st.sampled_from(self.reservations))))

    @invariant()
    def every_unit_is_somewhere(self) -> None:
        for pool in StockPool.objects.all():
            units = [getattr(pool, bucket) for bucket in BUCKETS]
            assert min(units) >= 0 and sum(units) == pool.total
            moved = StockMovement.objects.filter(pool=pool).aggregate(
                **{name: Sum(name, default=0) for name in ("total", *BUCKETS)}
            )
            assert moved == {name: getattr(pool, name) for name in ("total", *BUCKETS)}

    @invariant()
    def promises_are_kept(self) -> None:
        for pool in StockPool.objects.all():
            holds = StockHold.objects.filter(pool=pool)
            assert _sum(holds.filter(state="held"), "quantity") == pool.held
            sold = holds.filter(state="confirmed").aggregate(n=Sum(F("quantity") - F("returned"), default=0))["n"]
            assert sold == pool.sold
        for item in ("mug",):
            for person in ("ann", "ben"):
                has = StockHold.objects.filter(item__code=item, person=person, state__in=["held", "confirmed"])
                assert _sum(has, "quantity") - _sum(has, "returned") <= LIMIT


def _sum(found: Any, name: str) -> int:
    return int(found.aggregate(n=Sum(name, default=0))["n"])


def _left(item: str, channel: str) -> int:
    return _sum(StockPool.objects.filter(item__code=item, channel__in={"", channel}), "available")


@pytest.mark.usefixtures("transactional_db")
def test_conserved_after_every_step() -> None:
    for code in ITEMS:
        item = make_item(code, limit_each=LIMIT if code == "mug" else 0)
        StockPool.objects.create(item=item, channel="douyin")
    run_state_machine_as_test(
        Shop,
        settings=settings(
            max_examples=many(20),
            stateful_step_count=40,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
