"""What was happening when something stood out: the words of the room at that moment."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from kaibo.live.comments.holding import pile_of
from kaibo.live.models import Benefit, Segment
from kaibo.live.own.shelf import products
from kaibo.live.room import LiveRoom

MARKS_BEFORE = timedelta(minutes=3)
BENEFIT_BEFORE = timedelta(minutes=15)
COMMENTS = 40


class Situation(msgspec.Struct, frozen=True):
    """`over_s`: how far the segment is beyond its plan; `stock` is null where no ledger knows; `bad` is the share of
    bad comments among the newest, of `comments`; `asking`: people with open questions about the product."""

    segment: str
    product: str
    product_name: str
    over_s: int
    stock: int | None
    asking: int
    question: str
    bad: float
    comments: int
    benefit: bool
    marks: tuple[dict[str, Any], ...]


def situation(room: LiveRoom, at: datetime | None = None) -> Situation:
    moment = at or room.at
    segment = next((each for each in room.rows.segments if each.state == "running"), None)
    shelf = products(room)
    shown = next((each for each in shelf if each["pitching"]), None)
    product = shown["product"] if shown else segment.product if segment else ""
    shown = shown or next((each for each in shelf if each["product"] == product and product), None)
    pile = pile_of(room)
    asked = [each for each in pile.questions.open(room.at) if not product or each.product == product]
    newest = list(pile.rows.values())[-COMMENTS:]
    bad = sum(each.fields.sentiment == "bad" for each in newest)
    return Situation(
        segment.title if segment else "",
        product,
        shown["name"] if shown else "",
        _over(segment, moment),
        shown["stock"] if shown else None,
        sum(max(len(each.people), 1) for each in asked),
        asked[0].text if asked else "",
        round(bad / len(newest), 3) if newest else 0.0,
        len(newest),
        _benefit(room, moment),
        tuple(_marks(room, moment)),
    )


def _over(segment: Segment | None, at: datetime) -> int:
    if segment is None or segment.started_at is None:
        return 0
    return int((at - segment.started_at).total_seconds()) - segment.planned_s


def _benefit(room: LiveRoom, at: datetime) -> bool:
    """Whether one runs, or did within the last quarter of an hour."""
    rows: list[tuple[datetime | None]] = room.kept("advice.benefits", lambda: _begun(room))
    return any(began is not None and began >= at - BENEFIT_BEFORE for (began,) in rows)


def _begun(room: LiveRoom) -> list[tuple[datetime | None]]:
    return list(Benefit.objects.filter(run=room.id).values_list("began_at"))


def _marks(room: LiveRoom, at: datetime) -> list[dict[str, Any]]:
    since = at - MARKS_BEFORE
    near = [each for each in room.rows.marks if since <= each.at <= at + timedelta(minutes=1)]
    return [{"at": each.at.astimezone(UTC).isoformat(), "kind": each.kind, "text": each.text} for each in near[-5:]]
