"""The rundown: written, and moved on in."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ninja import Status
from pydantic import Field, StringConstraints

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.compliance.api import DRAFT, law
from kaibo.live.asked import Turn, TurnIn
from kaibo.live.models import Segment
from kaibo.live.own.parts import segment_shown
from kaibo.live.reading import run_of
from kaibo.live.rundown import acts as rundown
from kaibo.live.rundown.acts import NewSegment, insert_segment, set_rundown, swap
from kaibo.live.rundown.replies import SegmentOut
from kaibo.planning.api import read_rundown

router = guarded_router("live")

Id = Annotated[str, Field(max_length=40)]
Kind = Literal["opening", "product", "benefit", "interaction", "break", "closing", "other"]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)]
Phrase = Annotated[str, Field(max_length=500), DRAFT]


class SegmentIn(Body):
    """`planned_s` in seconds, up to a day; `goal_amount` in minor units of the run's currency; `scene`: one of OBS."""

    title: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200), DRAFT]
    planned_s: Annotated[int, Field(ge=0, le=86_400)]
    kind: Kind = "other"
    product: Annotated[str, Field(max_length=128)] = ""
    scene: Annotated[str, Field(max_length=120)] = ""
    goal_orders: Annotated[int, Field(ge=0, le=2**31 - 1)] | None = None
    goal_amount: Annotated[int, Field(ge=0, le=10**15)] | None = None
    phrases: Annotated[list[Phrase], Field(max_length=50)] = []

    def new(self) -> NewSegment:
        return NewSegment(**{**self.model_dump(), "phrases": tuple(self.phrases)})


class RundownIn(Body):
    """`segments`, or `csv`: a table with headers as in the team's spreadsheet (时间 时长 环节 商品 话术 目标)."""

    segments: Annotated[list[SegmentIn], Field(max_length=500)] | None = None
    csv: Annotated[str, Field(max_length=1_000_000), DRAFT] = ""
    turn: Turn = None


class InsertIn(SegmentIn):
    """Behind `after`, or the running segment; `begin` starts it at once."""

    after: Id = ""
    begin: bool = False
    turn: Turn = None


class SegmentTurnIn(TurnIn):
    """`reason`: why it is left out."""

    reason: Reason = ""


class ReasonIn(Body):
    reason: Reason


class SwapIn(Body):
    first: Id
    second: Id
    turn: Turn = None


@router.put("/runs/{id}/segments", permission="live.rooms.write", response=list[SegmentOut])
def put_segments(request: Request, id: str, body: RundownIn) -> list[dict[str, Any]]:
    """Replace what has not begun yet. 422 names the line that cannot be read."""
    run = run_of(id, request.caller.scope)
    if body.segments is not None:
        wanted = [each.new() for each in body.segments]
    else:
        wanted = [NewSegment.of(each) for each in read_rundown(body.csv, currency=run.currency)]
    return _shown(set_rundown(request.caller, id, wanted, turn=body.turn).id)


@router.post("/runs/{id}/segments", permission="live.rooms.write", response={201: SegmentOut})
def post_segment(request: Request, id: str, body: InsertIn) -> Status[Any]:
    new = SegmentIn(**body.model_dump(exclude={"after", "begin", "turn"})).new()
    made = insert_segment(request.caller, id, new, after=body.after, begin=body.begin, turn=body.turn)
    return Status(201, segment_shown(made))


@router.put("/runs/{id}/segments/{segment}/reason", permission="live.rooms.write", response=SegmentOut)
def put_reason(request: Request, id: str, segment: str, body: ReasonIn) -> dict[str, Any]:
    """Why it was left out or went otherwise than planned; after the show too."""
    return segment_shown(rundown.explain(request.caller, id, segment, body.reason))


@router.post("/runs/{id}/segments/{segment}/{act}", permission="live.rooms.write", response=SegmentOut)
def post_segment_act(
    request: Request, id: str, segment: str, act: Literal["go", "skip"], body: SegmentTurnIn | None = None
) -> dict[str, Any]:
    """`go` begins a waiting segment and ends the running one; 409 says who was there before."""
    asked = body or SegmentTurnIn()
    if act == "go":
        return segment_shown(rundown.go(request.caller, id, segment, turn=asked.turn))
    return segment_shown(rundown.skip(request.caller, id, segment, turn=asked.turn, reason=asked.reason))


@router.post("/runs/{id}/swap", permission="live.rooms.write", response=list[SegmentOut])
def post_swap(request: Request, id: str, body: SwapIn) -> list[dict[str, Any]]:
    """Two waiting segments change places."""
    return _shown(swap(request.caller, id, body.first, body.second, turn=body.turn).id)


def _shown(run: str) -> list[dict[str, Any]]:
    kept = law()
    return [segment_shown(each, kept) for each in Segment.objects.filter(run=run)]
