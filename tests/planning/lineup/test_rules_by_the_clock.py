"""Each rule of a line-up, said once more in the words of the people who made it and read off the show's clock: it
holds for any rundown, at any moment of a running show, or it is named as one that can't be kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kaibo.planning.lineup.checking import broken, is_whole
from kaibo.planning.lineup.layout import Layout, layout, stretches
from kaibo.planning.lineup.problem import HOUR, RULES, Fixed, Good, Problem, Run, Slot
from kaibo.planning.lineup.solver import solve
from kaibo.planning.models import Plan, Segment
from planning.lineup.shelves import ROLES, good
from soak import many

MINUTE = 60
CATEGORIES = ["", "项链", "耳饰", "戒指"]


@dataclass(frozen=True)
class On:
    """Something on air, by the show's clock. `fresh`: the line-up put it there."""

    begin: int
    end: int
    role: str = ""
    category: str = ""
    fresh: bool = False


Show = tuple[Problem, Sequence[Run], list[On]]


def opens_with_hook(problem: Problem, plan: Sequence[Run], air: list[On]) -> bool:
    """The first product of the show is a hook, unless somebody fixed another before it."""
    products = [each for each in air if each.fresh or any(each.begin == fixed.start_s for fixed in problem.fixed)]
    return not products or not products[0].fresh or products[0].role == "hook"


def hourly_benefit(problem: Problem, plan: Sequence[Run], air: list[On]) -> bool:
    """Whichever free moment one begins to watch at, something cheap begins within the hour."""
    begun = [each.begin for each in air if each.role in {"hook", "welfare"}]
    hours = [slot.start_s for slot in problem.slots if slot.start_s + HOUR <= problem.length_s]
    return all(any(first <= at < first + HOUR for at in begun) for first in hours)


def hits_on_air(problem: Problem, plan: Sequence[Run], air: list[On]) -> bool:
    told = {run.good for run in plan}
    return all(at in told for at in problem.usable() if problem.goods[at].role == "hit")


def hits_in_middle(problem: Problem, plan: Sequence[Run], air: list[On]) -> bool:
    quarter = problem.length_s / 4
    return all(quarter <= each.begin <= 3 * quarter for each in air if each.fresh and each.role == "hit")


def high_ticket_late(problem: Problem, plan: Sequence[Run], air: list[On]) -> bool:
    return all(2 * each.begin >= problem.length_s for each in air if each.fresh and each.role == "image")


def main_alone(problem: Problem, plan: Sequence[Run], air: list[On]) -> bool:
    return not any(one.role == other.role == "hit" for one, other in met(air))


def no_neighbours(problem: Problem, plan: Sequence[Run], air: list[On]) -> bool:
    return not any(one.category and one.category == other.category for one, other in met(air))


def stock(problem: Problem, plan: Sequence[Run], air: list[On]) -> bool:
    return all(problem.goods[run.good].stock != 0 for run in plan)


SAID: dict[str, Callable[[Problem, Sequence[Run], list[On]], bool]] = {
    each.__name__: each
    for each in (
        opens_with_hook,
        hourly_benefit,
        hits_on_air,
        hits_in_middle,
        high_ticket_late,
        main_alone,
        no_neighbours,
        stock,
    )
}


def met(air: list[On]) -> Iterator[tuple[On, On]]:
    """Those on air right after each other, as far as the line-up put one of them there."""
    for one, other in pairwise(air):
        if one.end == other.begin and (one.fresh or other.fresh):
            yield one, other


def on_air(problem: Problem, plan: Sequence[Run], told: Layout) -> list[On]:
    known = {each.start_s: each for each in problem.fixed}
    air = []
    for segment, start in told.fixed:
        product = known.get(start) if segment.product else None
        role, category = (product.role, product.category) if product else ("", "")
        air.append(On(start, start + segment.planned_s, role, category))
    for run in plan:
        of, first, last = problem.goods[run.good], problem.slots[run.start], problem.slots[run.end - 1]
        air.append(On(first.start_s, last.start_s + last.length_s, of.role, of.category, fresh=True))
    return sorted(air, key=lambda each: (each.begin, each.end))


@st.composite
def rundowns(draw: st.DrawFn) -> tuple[Plan, list[Segment]]:
    """Of any kinds, lengths to the second, some locked, some of products; or none at all."""
    plan = Plan(id="pln_1", planned_s=draw(st.integers(20, 240)) * MINUTE)
    segments = [
        Segment(
            id=f"seg_{at}",
            kind=(kind := draw(st.sampled_from(["product", "product", "opening", "benefit", "closing"]))),
            product=f"f{at}" if kind == "product" else "",
            planned_s=draw(st.integers(60, 2_400)),
            locked=draw(st.booleans()),
        )
        for at in range(draw(st.integers(0, 8)))
    ]
    return plan, segments


@st.composite
def shows(draw: st.DrawFn, most: int = 9) -> tuple[Problem, Layout]:
    """One to come, or one under way, of which the rest is lined up."""
    plan, segments = draw(rundowns())
    length = sum(each.planned_s for each in segments)
    told = layout(plan, segments, draw(st.none() | st.integers(0, length)))
    slots = tuple(
        Slot(start, long, draw(st.floats(0, 5_000)), number)
        for number, piece in enumerate(told.pieces)
        for start, long in stretches(piece, 900)
    )
    fixed = tuple(
        Fixed(each.product, draw(st.sampled_from(ROLES)), draw(st.sampled_from(CATEGORIES)), start, each.planned_s)
        for each, start in told.fixed
        if each.product
    )
    rules = draw(st.frozensets(st.sampled_from(RULES)) | st.just(frozenset(RULES)))
    return Problem(draw(goods(most)), slots, told.total_s, fixed, rules), told


def goods(most: int) -> st.SearchStrategy[tuple[Good, ...]]:
    shelf = st.lists(
        st.tuples(st.sampled_from(ROLES), st.sampled_from(CATEGORIES), st.none() | st.integers(0, 20)), max_size=most
    )
    return shelf.map(lambda rows: tuple(good(at, role, of, stock=left) for at, (role, of, left) in enumerate(rows)))


def test_every_switch_is_said_here() -> None:
    assert set(SAID) == set(RULES)


@settings(max_examples=many(40), deadline=None)
@given(shows())
def test_what_is_kept_holds_by_the_clock_at_any_moment_of_a_show(told: tuple[Problem, Layout]) -> None:
    problem, clock = told
    found = solve(problem, 60, rounds=1)
    if not found.by_solver:
        assert found.plan == found.hand
        return
    air = on_air(problem, found.plan, clock)
    assert all(one.end <= other.begin for one, other in pairwise(air)), "nothing that stays is talked over"
    assert sum(each.end - each.begin for each in air) == clock.total_s, "and no minute is left empty"
    kept = problem.rules - found.dropped.keys()
    assert [rule for rule in kept if not SAID[rule](problem, found.plan, air)] == []


@settings(max_examples=many(200), deadline=None)
@given(rundowns(), st.integers(0, 20_000))
def test_what_was_on_air_and_what_is_locked_stays_where_it_is(told: tuple[Plan, list[Segment]], from_s: int) -> None:
    plan, segments = told
    clock = layout(plan, segments, from_s)
    at = 0
    stays = {each.id: start for each, start in clock.fixed}
    for each in segments:
        if at < from_s:
            assert stays[each.id] == at
        assert each.id in stays or not each.locked
        at += each.planned_s
    kept = [(start, start + each.planned_s) for each, start in clock.fixed]
    free = [(piece.start_s, piece.start_s + piece.length_s) for piece in clock.pieces]
    assert all(end <= begin for (_, end), (begin, _) in pairwise(sorted(kept + free)))


def every_plan(problem: Problem, at: int = 0) -> Iterator[tuple[Run, ...]]:
    """All there are, of so few slots and goods."""
    if at == len(problem.slots):
        yield ()
        return
    for place in problem.usable():
        for length in range(1, problem.longest + 1):
            run = Run(place, at, length)
            if run.end <= len(problem.slots) and problem.slots[run.end - 1].piece == problem.slots[at].piece:
                for rest in every_plan(problem, run.end):
                    yield (run, *rest)


@settings(max_examples=many(30), deadline=None)
@given(shows(most=3))
def test_no_rule_is_given_up_that_could_have_been_kept(told: tuple[Problem, Layout]) -> None:
    """As many are kept as any plan keeps."""
    problem = replace(told[0], slots=told[0].slots[:4])
    plans = [plan for plan in every_plan(problem) if is_whole(problem, plan)]
    if not plans or not problem.slots:
        return
    found = solve(problem, 60, rounds=1)
    fewest = min(len(broken(problem, plan)) for plan in plans)
    assert len(found.dropped) == fewest, "one more could have been kept"


@pytest.mark.parametrize("rule", RULES)
def test_each_switch_does_something(rule: str) -> None:
    """Of goods for which each rule binds, a plan made without one breaks it; switched on, it holds or is named."""
    shelf = (
        good(0, "profit", "项链", bought=50.0, price=90_000, margin=80_000),
        good(1, "hit", "项链", bought=45.0, margin=70_000),
        good(2, "hit", "戒指", bought=44.0, margin=69_000),
        good(3, "image", "戒指", bought=43.0, price=90_000, margin=80_000),
        good(4, "hook", "耳饰", bought=0.02, price=990, margin=-900),
        good(5, "hit", "耳饰", bought=0.01, margin=1),
        good(7, "welfare", "", bought=0.02, price=990, margin=-900),
        good(6, "profit", "", bought=60.0, price=90_000, margin=90_000, stock=0),
    )
    slots = tuple(Slot(at * 900, 900, 1_000.0 - at * 50, 0) for at in range(8))
    problem = Problem(shelf, slots, 7_200, (), frozenset({rule}))
    found = solve(problem, 60, rounds=1)
    assert found.dropped == {} and broken(problem, found.plan) == {}
    free = solve(replace(problem, rules=frozenset()), 60, rounds=1)
    assert broken(problem, free.plan) or free.value >= found.value
