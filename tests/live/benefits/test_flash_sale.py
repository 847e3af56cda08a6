"""A flash sale takes its units from the stock ledger: held with a deadline, then sold or free."""

from __future__ import annotations

from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cast import Actor
from kaibo.accounts.api import CLI
from kaibo.events.api import Taken
from kaibo.goods.models import StockHold, StockPool, StockRefund
from kaibo.goods.stock.asking import ask, ask_all
from kaibo.goods.stock.commands import Confirm, Line, Receive, Release, Reserve
from kaibo.goods.stock.items import Listing, NewItem, add_item
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.live.benefits.claiming import grab_unit
from kaibo.live.benefits.entering import enter
from kaibo.live.models import Benefit, Grab
from live.benefits.giving import begun, shown
from live.evening import Evening, signal, sold

pytestmark = pytest.mark.django_db
RULES = {"price": 1900, "anchor": 5900, "per_person": 2}
FLASH = {"kind": "flash_sale", "title": "整点秒杀", "product": "p1", "units": 5, "budget": 20000, "rules": RULES}
_numbers = count(1)


def stocked(units: int, product: str = "p1") -> str:
    """The id of an item with so many units, sold as this product."""
    number = next(_numbers)
    item = add_item(CLI, NewItem(f"item-{number}", "耳钉", listings=[Listing("douyin", product)]))
    if units:
        ask(CLI, Receive(f"in-{number}", item.id, units))
    return item.id


def ledger(item: str) -> tuple[int, int, int]:
    """Available, held, sold."""
    pool = StockPool.objects.get(item=item, channel="")
    return pool.available, pool.held, pool.sold


def placed(order: str, *, person: str = "", quantity: int = 1) -> dict[str, Any]:
    return {"kind": "order_placed", "order": order, "product": "p1", "person": person, "quantity": quantity}


def over(reservations: Any) -> None:
    """Their time has passed."""
    StockHold.objects.filter(reservation__in=list(reservations)).update(deadline_ms=1)
    Grab.objects.update(until=now())


def test_what_the_ledger_has_not_is_not_promised(evening: Evening) -> None:
    evening.act("start")
    assert evening.act("benefits", FLASH, status=422)["code"] == "live.benefit_no_stock"
    item = stocked(4)
    few = evening.act("benefits", FLASH, status=422)
    assert (few["code"], few["params"]) == ("live.benefit_stock", {"units": "5", "left": "4"})
    ask(CLI, Receive("more", item, 1))
    made = evening.act("benefits", FLASH, status=201)["id"]
    ask(CLI, Reserve("another", (Line(item, 2),)))
    assert evening.act(f"benefits/{made}/begin", status=409)["code"] == "live.benefit_stock"
    assert evening.act("benefits", {**FLASH, "units": 0}, status=422)["code"] == "live.benefit_lacks"


def test_orders_hold_units_and_pay_for_them_and_the_rest_are_not_at_its_price(evening: Evening) -> None:
    evening.act("start")
    item = stocked(9)
    id = begun(evening, FLASH)
    evening.told(placed("o1", person="v1", quantity=4), placed("o2", person="v2"))
    told = shown(evening, id)
    assert (told["used"], told["held"], told["spent"], told["entries"]) == (3, 3, 12000, 2)
    assert ledger(item) == (6, 3, 0)
    evening.told(sold("o1", "p1", 7600, person="v1", quantity=4), sold("o9", "p2", 1900, person="v9"))
    evening.told(sold("o3", "p1", 1900, person="v3"), sold("o4", "p1", 9500, person="v4", quantity=9))
    told = shown(evening, id)
    assert (told["used"], told["held"], told["spent"]) == (5, 1, 20000) and ledger(item) == (4, 1, 4)
    evening.told({"kind": "order_closed", "order": "o2", "product": "p1"})
    told = shown(evening, id)
    assert (told["used"], told["held"], told["spent"]) == (4, 0, 16000) and ledger(item) == (5, 0, 4)


def test_a_unit_that_was_tapped_is_held_for_its_buyer_until_its_time_is_over(
    evening: Evening, operator: Actor, host: Actor, stranger: Actor
) -> None:
    evening.act("start")
    item = stocked(5)
    id = begun(evening, {**FLASH, "rules": {**RULES, "per_person": 1, "pay_within_s": 60}})
    path = f"benefits/{id}/claims"
    first = evening.act(path, {"person": "v1"})
    again = evening.act(path, {"person": "v1"})
    assert (first["again"], again["again"]) == (False, True) and first["reservation"] == again["reservation"]
    assert (first["amount"], first["place"], first["left"]) == (1900, 1, 4) and first["until"]
    other = evening.act(path, {"person": "v2"})
    evening.told(placed("o1", person="v1"), sold("o1", "p1", 1900, person="v1"))
    assert shown(evening, id)["held"] == 1 and ledger(item) == (3, 1, 1)
    assert evening.act(path, {"person": "v1"}, status=409)["code"] == "live.flash_gone"
    evening.act(f"benefits/{id}/close")
    waits = evening.act(f"benefits/{id}/settle", status=409)
    assert (waits["code"], waits["params"]["held"]) == ("live.benefit_held", "1")
    assert 1 <= int(waits["params"]["seconds"]) <= 61
    over([other["reservation"]])
    done = evening.act(f"benefits/{id}/settle")
    assert (done["state"], done["used"], done["held"], done["spent"]) == ("settled", 1, 0, 4000)
    assert ledger(item) == (4, 0, 1)
    evening.told(sold("o2", "p1", 1900, person="v2"))
    assert shown(evening, id)["used"] == 1
    lines = operator.get(f"{evening.path}/benefits/{id}/winners").content.decode("utf-8-sig").splitlines()
    assert len(lines) == 2 and lines[1].startswith("1,整点秒杀 ×1,40.00,CNY,v1,o1,")
    assert host.post(f"{evening.path}/{path}", {"person": "v1"}).status_code == 403
    assert stranger.post(f"{evening.path}/{path}", {"person": "v1"}).status_code == 401


def test_who_pays_after_the_deadline_gets_the_money_back_and_no_unit(evening: Evening) -> None:
    evening.act("start")
    item = stocked(5)
    id = begun(evening, FLASH)
    evening.told(placed("o1", person="v1"))
    shown(evening, id)
    over(StockHold.objects.values_list("reservation", flat=True))
    evening.told(sold("o1", "p1", 1900, person="v1"))
    told = shown(evening, id)
    assert (told["used"], told["held"]) == (0, 0) and ledger(item) == (5, 0, 0)
    assert StockRefund.objects.filter(order_id="o1").count() == 1
    evening.act(f"benefits/{id}/close")
    assert evening.act(f"benefits/{id}/settle")["spent"] == 0


def test_units_that_the_shops_own_system_holds_are_not_held_twice(evening: Evening) -> None:
    evening.act("start")
    item = stocked(5)
    id = begun(evening, FLASH)
    evening.act(f"benefits/{id}/claims", {"person": "v1"})
    assert ledger(item) == (4, 1, 0)
    asked = [Reserve("k1", (Line(item),), order="o1", person="v1"), Reserve("k2", (Line(item, 2),), order="o2")]
    first, second = (answer.told()["reservation"] for answer in ask_all(CLI, asked))
    evening.told(placed("o1", person="v1"), placed("o2", person="v2", quantity=2))
    assert shown(evening, id)["held"] == 3 and ledger(item) == (2, 3, 0)
    ask_all(CLI, [Confirm(first, "o1"), Release(second)])
    evening.told(sold("o1", "p1", 1900, person="v1"), {"kind": "order_closed", "order": "o2", "product": "p1"})
    told = shown(evening, id)
    assert (told["used"], told["held"], told["spent"]) == (1, 0, 4000) and ledger(item) == (4, 0, 1)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["tap", "place", "pay", "close", "shop", "shop_pay", "elsewhere", "late", "end"]),
        st.integers(0, 5),
        st.integers(1, 3),
    ),
    max_size=25,
)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS, st.integers(1, 6), st.integers(0, 3), st.integers(0, 2))
def test_whatever_happens_no_unit_too_many_and_no_fen_too_much(
    evening: Evening, steps: list[tuple[str, int, int]], units: int, more: int, share: int
) -> None:
    if evening.now()["run"]["state"] == "planned":
        evening.act("start")
    product = f"p{next(_numbers)}"
    item = stocked(units + more, product)
    rules = {**RULES, "per_person": share}
    id = begun(evening, {**FLASH, "product": product, "units": units, "budget": 4000 * units, "rules": rules})
    shop: dict[str, str] = {}
    for step, who, quantity in steps:
        _step(evening, id, step, f"v{who}", f"{product}-o{who}", quantity, item, shop)
        _holds(id, item, units, units + more)
    over(StockHold.objects.filter(state="held", item=item).values_list("reservation", flat=True))
    row = Benefit.objects.get(id=id)
    if row.state == "running":
        evening.act(f"benefits/{id}/close")
    done = evening.act(f"benefits/{id}/settle")
    grabs = Grab.objects.filter(benefit=id)
    assert not grabs.filter(state="held").exists()
    assert done["used"] == sum(each.units for each in grabs if each.state == "sold")
    _holds(id, item, units, units + more)


def _step(
    evening: Evening, id: str, step: str, person: str, order: str, quantity: int, item: str, shop: dict[str, str]
) -> None:
    product = Benefit.objects.values_list("product", flat=True).get(id=id)
    kinds = {"place": "order_placed", "pay": "purchase", "close": "order_closed"}
    if step in kinds:
        _hear(id, kinds[step], order=order, person=person, product=product, quantity=quantity)
    elif step == "tap":
        try:
            grab_unit(evening.id, id, person)
        except KaiboError as error:
            assert error.code in {"live.flash_gone", "live.benefit_state", "goods.not_enough"}
    elif step in {"shop", "elsewhere"}:
        name = order if step == "shop" else ""
        answer = ask_all(CLI, [Reserve(f"k{next(_numbers)}", (Line(item, quantity),), order=name)])[0]
        if answer.error is None and name:
            shop[order] = answer.told()["reservation"]
    elif step == "shop_pay" and order in shop:
        ask_all(CLI, [Confirm(shop[order], order)])
        _hear(id, "purchase", order=order, person=person, product=product, quantity=quantity)
    elif step == "late":
        over(Grab.objects.filter(benefit=id, person=person).values_list("reservation", flat=True))
    elif step == "end" and Benefit.objects.filter(id=id, state="running").exists():
        evening.act(f"benefits/{id}/close")


def _hear(id: str, kind: str, **told: Any) -> None:
    row = Benefit.objects.get(id=id)
    enter(row, [Taken(row.sequence + 1, "bridge", now(), signal(kind, at=now(), **told))])


def _holds(id: str, item: str, units: int, all_units: int) -> None:
    """What must be true at every moment."""
    row, pool = Benefit.objects.get(id=id), StockPool.objects.get(item=item, channel="")
    grabs = list(Grab.objects.filter(benefit=id, state__in=("held", "sold")))
    assert row.used == sum(each.units for each in grabs) <= units
    assert row.spent == 4000 * row.used <= row.budget
    assert pool.available + pool.held + pool.sold == all_units and pool.available >= 0
    out = {each.reservation: each for each in StockHold.objects.filter(item=item, state__in=("held", "confirmed"))}
    for each in grabs:
        assert each.reservation in out or each.state == "held", "what is promised is in the ledger"
        if each.state == "sold":
            assert out[each.reservation].state == "confirmed" and out[each.reservation].quantity >= min(each.units, 1)
