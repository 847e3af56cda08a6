"""The rundown of a plan: every act answers with the whole of it as it stands then."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ninja import Query, Status
from pydantic import AfterValidator, Field, StringConstraints

from kaibo.accounts.api import Body, Caller, Request, guarded_router
from kaibo.compliance.api import DRAFT
from kaibo.kit.i18n import Language
from kaibo.planning.asked import Moment, Seen, Spoken
from kaibo.planning.rundown import acts
from kaibo.planning.rundown.order import Order
from kaibo.planning.rundown.outline import outline
from kaibo.planning.rundown.reading import rundown, rundown_shown
from kaibo.planning.rundown.replies import RundownOut, SegmentKind

router = guarded_router("planning")


def _cleaned(texts: list[str]) -> list[str]:
    """Each on one line, without spaces around it; empty ones are left out."""
    return [line for each in texts if (line := " ".join(each.splitlines()).strip())]


Id = Annotated[str, Field(max_length=40)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, max_length=120)]
Things = Annotated[list[Annotated[str, Field(max_length=500)]], Field(max_length=50), AfterValidator(_cleaned)]
Lines = Annotated[Things, DRAFT]
"""What the host says."""
Length = Annotated[int, Field(ge=0, le=86_400)]
Orders = Annotated[int, Field(ge=0, le=2**31 - 1)]
Amount = Annotated[int, Field(ge=0, le=10**15)]
Note = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)]
SeenQuery = Annotated[int | None, Query(ge=0, le=2**31 - 1)]


class PlannedSegmentIn(Body):
    """`planned_s` in seconds up to a day, `goal_amount` in minor units of the plan's currency; `product` is an item's
    product id. Behind `after`, or as the last."""

    title: Spoken
    planned_s: Length
    kind: SegmentKind = "other"
    product: Annotated[str, Field(max_length=128)] = ""
    person: Name = ""
    scene: Name = ""
    points: Lines = []
    mechanics: Lines = []
    phrases: Lines = []
    props: Things = []
    goal_orders: Orders | None = None
    goal_amount: Amount | None = None
    locked: bool = False
    note: Note = ""
    after: Id = ""


class SegmentChangesIn(Body):
    """What is told is changed; `seen` is the plan's version that the person saw."""

    title: Spoken | None = None
    planned_s: Length | None = None
    kind: SegmentKind | None = None
    product: Annotated[str, Field(max_length=128)] | None = None
    person: Name | None = None
    scene: Name | None = None
    points: Lines | None = None
    mechanics: Lines | None = None
    phrases: Lines | None = None
    props: Things | None = None
    goal_orders: Orders | None = None
    goal_amount: Amount | None = None
    locked: bool | None = None
    note: Note | None = None
    seen: Seen = None

    def told(self) -> dict[str, Any]:
        """Only goals may be taken away; null elsewhere says nothing."""
        asked = self.model_dump(exclude_unset=True, exclude={"seen"})
        return {name: value for name, value in asked.items() if value is not None or name.startswith("goal_")}


class OrderIn(Body):
    """Every segment's id, in order."""

    ids: Annotated[list[Id], Field(max_length=500)]
    seen: Seen = None


class SegmentActIn(Body):
    """`at_s`: for `split`, the first part's seconds. `to` or `at`: for `move`, the place counted from 0, or the moment
    near which it shall begin."""

    at_s: Length | None = None
    to: Annotated[int, Field(ge=0, le=500)] | None = None
    at: Moment | None = None
    seen: Seen = None


class OutlineIn(Body):
    language: Language = "zh"


@router.get("/plans/{plan}/segments", permission="planning.plans.read", response=RundownOut)
def read_segments(request: Request, plan: str, since: SeenQuery = None) -> dict[str, Any]:
    """The rundown on the show's clock; without segments where the plan still stands as in version `since`."""
    return rundown(plan, request.caller, since=since)


@router.post("/plans/{plan}/segments", permission="planning.plans.write", response={201: RundownOut})
def post_segment(request: Request, plan: str, body: PlannedSegmentIn) -> Status[Any]:
    made = acts.add(request.caller, plan, body.model_dump(exclude={"after"}), after=body.after)
    return Status(201, _shown(made, request.caller))


@router.post("/plans/{plan}/segments/order", permission="planning.plans.write", response=RundownOut)
def post_order(request: Request, plan: str, body: OrderIn) -> dict[str, Any]:
    """Locked segments keep their place; 409 where segments came, went or moved meanwhile."""
    return _shown(acts.put_in_order(request.caller, plan, body.ids, seen=body.seen), request.caller)


@router.post("/plans/{plan}/segments/outline", permission="planning.plans.write", response=RundownOut)
def post_outline(request: Request, plan: str, body: OutlineIn | None = None) -> dict[str, Any]:
    """Fill an empty rundown by the five parts: 5 min opening, the plan's products with benefits and talk between, the
    last 10 min closing."""
    return rundown_shown(outline(request.caller, plan, (body or OutlineIn()).language), request.caller)


@router.patch("/plans/{plan}/segments/{segment}", permission="planning.plans.write", response=RundownOut)
def patch_segment(request: Request, plan: str, segment: str, body: SegmentChangesIn) -> dict[str, Any]:
    """409 where somebody changed the segment after the version `seen`, or it is locked."""
    return _shown(acts.change(request.caller, plan, segment, body.told(), seen=body.seen), request.caller)


@router.delete("/plans/{plan}/segments/{segment}", permission="planning.plans.write", response=RundownOut)
def delete_segment(request: Request, plan: str, segment: str, seen: SeenQuery = None) -> dict[str, Any]:
    return _shown(acts.remove(request.caller, plan, segment, seen=seen), request.caller)


@router.post("/plans/{plan}/segments/{segment}/{act}", permission="planning.plans.write", response=RundownOut)
def post_planned_segment_act(
    request: Request,
    plan: str,
    segment: str,
    act: Literal["move", "split", "merge", "double"],
    body: SegmentActIn | None = None,
) -> dict[str, Any]:
    """`merge` takes in the segment behind it, `double` puts the same once more behind it."""
    asked = body or SegmentActIn()
    caller = request.caller
    if act == "move":
        made = acts.move(caller, plan, segment, to=asked.to, at=asked.at, seen=asked.seen)
    elif act == "split":
        made = acts.split(caller, plan, segment, at_s=asked.at_s or 0, seen=asked.seen)
    elif act == "merge":
        made = acts.merge(caller, plan, segment, seen=asked.seen)
    else:
        made = acts.double(caller, plan, segment)
    return _shown(made, caller)


def _shown(order: Order, caller: Caller) -> dict[str, Any]:
    return rundown_shown(order.plan, caller, rows=order.rows)
