"""Any acts in any order: places stay a permutation, lengths add up, each act is one version, and undo is exact."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from hypothesis.stateful import run_state_machine_as_test as run_machine

from kaibo.accounts.api import CLI
from kaibo.kit.errors import KaiboError
from kaibo.planning.models import Plan, Segment, Version
from kaibo.planning.plans.changing import restore
from kaibo.planning.rundown import acts
from kaibo.planning.rundown.order import CONTENT, Order
from planning.rundown.rehearsal import make_plan_of
from soak import many

lengths, places = st.integers(0, 3_600), st.integers(0, 12)
goals = st.none() | st.integers(0, 10**6)


class Writers(RuleBasedStateMachine):
    """`told` is what the rundown should say; `kept` what it said as of each version."""

    plan: Plan

    @initialize()
    def begin(self) -> None:
        self.plan = make_plan_of(_Writer())  # type: ignore[arg-type]
        self.kept: dict[int, list[Any]] = {1: []}
        self.sum = 0

    def rows(self) -> list[Segment]:
        return list(Segment.objects.filter(plan=self.plan))

    def said(self, rows: Sequence[Segment] | None = None) -> list[Any]:
        known = self.rows() if rows is None else rows
        return [(each.id, each.position, *(getattr(each, name) for name in CONTENT)) for each in known]

    def do(self, act: Callable[[], Order], grows: int = 0) -> None:
        """What is refused changes nothing; what is done is one version, and answered as it is written."""
        before = self.said(), Plan.objects.get(id=self.plan.id).version
        try:
            made = act()
        except KaiboError as error:
            assert error.status in {409, 422}
            assert (self.said(), Plan.objects.get(id=self.plan.id).version) == before
            return
        assert made.plan.version == before[1] + 1
        self.kept[made.plan.version] = self.said()
        assert self.said(made.rows) == self.said()
        self.sum += grows

    @rule(length=lengths, orders=goals, amount=goals)
    def add(self, length: int, orders: int | None, amount: int | None) -> None:
        told = {"title": "环节", "planned_s": length, "goal_orders": orders, "goal_amount": amount, "phrases": ["好"]}
        self.do(lambda: acts.add(CLI, self.plan.id, told), length)

    @precondition(lambda self: self.rows())
    @rule(place=places, to=places)
    def move(self, place: int, to: int) -> None:
        self.do(lambda: acts.move(CLI, self.plan.id, self.at(place).id, to=to))

    @precondition(lambda self: self.rows())
    @rule(place=places, at=lengths)
    def split(self, place: int, at: int) -> None:
        self.do(lambda: acts.split(CLI, self.plan.id, self.at(place).id, at_s=at))

    @precondition(lambda self: self.rows())
    @rule(place=places)
    def merge(self, place: int) -> None:
        self.do(lambda: acts.merge(CLI, self.plan.id, self.at(place).id))

    @precondition(lambda self: self.rows())
    @rule(place=places)
    def double(self, place: int) -> None:
        each = self.at(place)
        self.do(lambda: acts.double(CLI, self.plan.id, each.id), each.planned_s)

    @precondition(lambda self: self.rows())
    @rule(place=places)
    def remove(self, place: int) -> None:
        each = self.at(place)
        self.do(lambda: acts.remove(CLI, self.plan.id, each.id), -each.planned_s)

    @precondition(lambda self: self.rows())
    @rule(place=places, locked=st.booleans())
    def lock(self, place: int, locked: bool) -> None:
        self.do(lambda: acts.change(CLI, self.plan.id, self.at(place).id, {"locked": locked}))

    @rule(shuffled=st.randoms(use_true_random=False))
    def order(self, shuffled: Any) -> None:
        ids = [each.id for each in self.rows()]
        shuffled.shuffle(ids)
        self.do(lambda: acts.put_in_order(CLI, self.plan.id, ids))

    @rule(data=st.data())
    def undo(self, data: st.DataObject) -> None:
        number = data.draw(st.sampled_from(sorted(self.kept)))
        made = restore(CLI, self.plan.id, number)
        assert self.said() == self.kept[number]
        self.kept[made.version] = self.said()
        self.sum = sum(each.planned_s for each in self.rows())

    @invariant()
    def places_and_lengths_hold(self) -> None:
        if not hasattr(self, "plan"):
            return
        rows = self.rows()
        assert [each.position for each in rows] == list(range(len(rows)))
        assert sum(each.planned_s for each in rows) == self.sum
        numbers = list(Version.objects.filter(plan=self.plan).values_list("number", flat=True))
        assert numbers == list(range(1, len(numbers) + 1)) and set(numbers) == self.kept.keys()

    def at(self, place: int) -> Segment:
        rows = self.rows()
        return rows[place % len(rows)]


class _Writer:
    caller = CLI


@pytest.mark.django_db
def test_any_acts_in_any_order() -> None:
    quiet = [HealthCheck.too_slow, HealthCheck.filter_too_much]
    told = settings(max_examples=many(12), stateful_step_count=20, deadline=None, suppress_health_check=quiet)
    run_machine(Writers, settings=told)
