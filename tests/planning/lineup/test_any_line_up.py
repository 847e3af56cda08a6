"""Whatever is to be lined up: every stretch has one product, what is said to hold holds, the rest is explained."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kaibo.planning.lineup.checking import broken, is_whole
from kaibo.planning.lineup.hand import hand_plan
from kaibo.planning.lineup.interval import drawn
from kaibo.planning.lineup.problem import HOUR, RULES, Fixed, Problem, Slot
from kaibo.planning.lineup.solver import solve
from kaibo.planning.lineup.value import lifts, sold, value
from planning.lineup.shelves import good, problem, problems
from soak import many


@settings(max_examples=many(12), deadline=None)
@given(told=problems())
def test_what_is_said_to_hold_holds(told: Problem) -> None:
    found = solve(told, 60, rounds=1)
    if not told.usable() or not told.slots:
        assert found.plan == ()
        return
    held = told.rules - found.dropped.keys()
    if found.by_solver:
        assert is_whole(told, found.plan)
        assert broken(told, found.plan, held) == {}
    else:
        assert found.plan == found.hand
    assert all(rule in told.rules for rule in found.dropped)


@settings(max_examples=many(200), deadline=None)
@given(told=problems())
def test_a_plan_by_hand_fills_every_stretch(told: Problem) -> None:
    plan = hand_plan(told)
    covered = [at for run in plan for at in range(run.start, run.end)]
    assert covered == (list(range(len(told.slots))) if told.usable() else [])
    assert all(told.slots[run.start].piece == told.slots[run.end - 1].piece for run in plan)


@settings(max_examples=many(200), deadline=None)
@given(told=problems())
def test_no_more_is_sold_than_there_is(told: Problem) -> None:
    plan = hand_plan(told)
    units: dict[int, float] = {}
    for run, each in zip(plan, sold(told, plan), strict=True):
        assert each.units >= 0
        units[run.good] = units.get(run.good, 0.0) + each.units
    for at, amount in units.items():
        stock = told.goods[at].stock
        assert stock is None or amount <= stock + 1e-9
    assert all(0 <= lift <= 0.45 for lift in lifts(told, plan))


@settings(max_examples=many(60), deadline=None)
@given(told=problems(), spread=st.floats(0.05, 1.5))
def test_an_interval_holds_its_bounds(told: Problem, spread: float) -> None:
    plan = hand_plan(told)
    seen = drawn(told, plan, spread)
    for each in [*seen.units, *seen.gmv, seen.total_gmv]:
        assert 0 <= each.low <= each.high
    assert drawn(told, plan, spread) == seen, "the same question has the same answer"


def test_rules_that_cannot_hold_are_named_with_their_products() -> None:
    every = [good(at, "hit", "项链") for at in range(6)]
    found = solve(problem(*every), 60, rounds=1)
    assert is_whole(problem(*every), found.plan)
    assert {"opens_with_hook", "no_neighbours"} <= found.dropped.keys()
    assert found.dropped["opens_with_hook"] == [], "there is no hook among them"
    assert found.dropped["no_neighbours"] == [f"商品{at}" for at in range(6)]


def test_the_search_beats_the_hand_and_keeps_all_rules() -> None:
    goods = [
        *(good(at, "hook", f"c{at % 3}", price=990, margin=-100, bought=20.0) for at in range(3)),
        *(good(at, "profit", f"c{at % 4}", margin=1_000 * at) for at in range(3, 12)),
        *(good(at, "hit", f"c{at % 5}", margin=9_000) for at in range(12, 14)),
        *(good(at, "image", "c9", price=500_000, margin=200_000, bought=0.5) for at in range(14, 16)),
    ]
    told = problem(*goods, slots=24)
    found = solve(told, 60, rounds=2)
    assert found.by_solver and found.dropped == {}
    assert broken(told, found.plan) == {}
    assert found.value > found.hand_value
    assert value(told, found.plan) == found.value


def test_each_hour_has_its_benefit_whatever_is_fixed() -> None:
    slots = tuple(Slot(600 + at * 300, 300, 100.0, 0) for at in range(22))
    fixed = (Fixed("f", "welfare", "", 0, 600),)
    goods = tuple(good(at, "hook" if at < 2 else "profit") for at in range(20))
    told = Problem(goods, slots, 600 + 22 * 300, fixed, frozenset({"hourly_benefit"}))
    found = solve(told, 60, rounds=1)
    begun = [slots[run.start].start_s for run in found.plan if told.goods[run.good].role == "hook"]
    times = sorted([*begun, 0])
    assert found.dropped == {}
    for first in (slot.start_s for slot in slots if slot.start_s + HOUR <= told.length_s):
        assert any(first <= at < first + HOUR for at in times)


def test_nothing_sold_out_is_on_air() -> None:
    goods = [good(0, stock=0), good(1), good(2)]
    found = solve(problem(*goods, rules=frozenset(RULES) - {"opens_with_hook"}), 60, rounds=1)
    assert 0 not in {run.good for run in found.plan}
    assert solve(problem(good(0, stock=0)), 60, rounds=1).plan == ()
