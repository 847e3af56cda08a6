"""Where a phrase is said: in the segments of plans, whatever its slots were filled with and however its lines break."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from kaibo.accounts.api import Scope
from kaibo.planning.models import Segment
from kaibo.planning.phrases.house import SLOT
from kaibo.planning.plans.reading import within

SHORTEST = 4
"""Characters of a phrase beside its slots: with fewer it would be found anywhere."""
LONGEST_SLOT = 40
MOST = 200


@dataclass(frozen=True)
class Use:
    """`at` is when the show is planned to begin."""

    plan: str
    title: str
    at: datetime
    segment: str
    segment_title: str


def uses(text: str, scope: Scope) -> list[Use]:
    """In plans that may be seen, the newest show first."""
    wanted = pattern(text)
    if wanted is None:
        return []
    rows = Segment.objects.filter(plan__in=within(scope).values("id")).exclude(phrases=[]).select_related("plan")
    told = [
        Use(each.plan_id, each.plan.title, each.plan.planned_at, each.id, each.title)
        for each in rows.order_by("-plan__planned_at", "position").iterator()
        if wanted.search(_bare("".join(each.phrases)))
    ]
    return told[:MOST]


def pattern(text: str) -> re.Pattern[str] | None:
    """What a bare text that says it matches; None for a phrase of too few words of its own."""
    pieces = [_bare(each) for each in SLOT.split(text)[::2]]
    if sum(map(len, pieces)) < SHORTEST:
        return None
    return re.compile(f".{{1,{LONGEST_SLOT}}}?".join(map(re.escape, pieces)))


def _bare(text: str) -> str:
    return "".join(each for each in text if each.isalnum())
