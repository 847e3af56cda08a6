"""A plan's segments in order while one act changes them; written once, at its end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.ids import new_id
from kaibo.planning.models import Plan, Segment
from kaibo.planning.plans.changing import changing, not_passed

MOST = 500
"""Segments of one rundown, as in the control room."""
CONTENT = (
    "kind", "title", "product", "planned_s", "person", "scene", "points", "mechanics", "phrases", "props",
    "goal_orders", "goal_amount", "locked", "note",
)  # fmt: skip
LISTS = ("points", "mechanics", "phrases", "props")


class Order:
    """`rows` are the segments in order: put in, taken out, moved and changed here. What is touched carries the plan's
    new version; those that only moved up or down by it don't, so that nobody's edit of them is refused."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.rows = list(plan.segments.all())
        self._before = {each.id: each.position for each in self.rows}
        self._touched: set[str] = set()

    def find(self, id: str, *, seen: int | None = None) -> Segment:
        """Raises KaiboError (404) for one there isn't, (409) where somebody changed it after `seen`."""
        found = there(next((each for each in self.rows if each.id == id), None))
        not_passed(found, seen)
        return found

    def free(self, id: str, *, seen: int | None = None) -> Segment:
        """As `find`; raises KaiboError (409) for a locked one too."""
        found = self.find(id, seen=seen)
        if found.locked:
            raise KaiboError("planning.segment_locked", status=409, title=found.title)
        return found

    def touch(self, segment: Segment) -> None:
        segment.changed = self.plan.version
        self._touched.add(segment.id)

    def new(self, told: dict[str, Any]) -> Segment:
        """A segment that is not in the order yet. KaiboError (422) where the rundown is full."""
        if len(self.rows) >= MOST:
            raise KaiboError("planning.too_many_segments", status=422, most=MOST)
        segment = Segment(id=new_id("seg"), plan=self.plan, **told)
        self.touch(segment)
        return segment

    def like(self, segment: Segment) -> Segment:
        """A new one of the same content, unlocked."""
        told = {name: getattr(segment, name) for name in CONTENT}
        return self.new({**told, **{name: list(told[name]) for name in LISTS}, "locked": False})

    def after(self, id: str) -> int:
        """The place behind a segment; behind the last one where none is named."""
        return self.rows.index(self.find(id)) + 1 if id else len(self.rows)

    def write(self) -> None:
        for position, each in enumerate(self.rows):
            each.position = position
        kept = {each.id for each in self.rows}
        gone = self._before.keys() - kept
        if gone:
            self.plan.segments.filter(id__in=gone).delete()
        Segment.objects.bulk_create(each for each in self.rows if each.id not in self._before)
        _update([each for each in self.rows if each.id in self._touched & self._before.keys()], (*CONTENT, "changed"))
        _update([each for each in self.rows if self._before.get(each.id, each.position) != each.position])


def _update(rows: Sequence[Segment], fields: Sequence[str] = ()) -> None:
    if rows:
        Segment.objects.bulk_update(rows, [*fields, "position"])


@contextmanager
def arranging(caller: Caller, plan: str, what: str, text: str = "") -> Iterator[Order]:
    """The segments of a plan, locked, to be changed as one version. Raises KaiboError as `changing`."""
    with changing(caller, plan, what, text) as held:
        order = Order(held)
        yield order
        order.write()


def named(plan: str, segment: str) -> str:
    """What the version is called after: the segment's title as it stands before the act."""
    return Segment.objects.filter(plan=plan, id=segment).values_list("title", flat=True).first() or ""
