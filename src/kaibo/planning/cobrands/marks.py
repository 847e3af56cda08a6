"""Marks of a candidate: each person's, their mean, and the weighted sum by weights that the team sets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction

from kaibo.accounts.api import Caller, audit
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.planning.company_rows import found
from kaibo.planning.models import MarkWeights, Partner, PartnerMark

MARKS = ("awareness", "quality", "pricing", "supply", "marketing")
"""知名度, 质量, 价格空间, 供应, 营销支持."""
HOUSE = {"awareness": 20, "quality": 25, "pricing": 20, "supply": 20, "marketing": 15}
BEST, WHOLE = 10, 100


@dataclass(frozen=True)
class Total:
    """The weighted sum on the scale of the marks, and each mark's mean, least and most over the judges."""

    value: float
    means: dict[str, float]
    ranges: dict[str, tuple[int, int]]


def total(told: Sequence[Mapping[str, int]], weights: Mapping[str, int]) -> Total | None:
    """Σ weight × mean / 100; None where nobody judged. Each of `told` has every mark."""
    if not told:
        return None
    means = {mark: sum(each[mark] for each in told) / len(told) for mark in MARKS}
    ranges = {mark: (min(each[mark] for each in told), max(each[mark] for each in told)) for mark in MARKS}
    return Total(sum(weights[mark] * means[mark] for mark in MARKS) / WHOLE, means, ranges)


def weights() -> dict[str, int]:
    """The team's own percents, else the house's."""
    row = MarkWeights.objects.filter(pk=1).first()
    return {mark: row.weights[mark] for mark in MARKS} if row else dict(HOUSE)


def set_weights(caller: Caller, wanted: Mapping[str, int]) -> None:
    """Raises KaiboError (422) where they don't come to a hundred."""
    if (came := sum(wanted[mark] for mark in MARKS)) != WHOLE:
        raise KaiboError("planning.weights_sum", status=422, sum=came)
    with transaction.atomic():
        told = {"weights": dict(wanted), "by": caller.name, "at": now()}
        MarkWeights.objects.update_or_create(pk=1, defaults=told)
        audit(caller, "planning.partner.weights", "1", weights=[f"{mark} {wanted[mark]}" for mark in MARKS])


def judge(caller: Caller, id: str, marks: Mapping[str, int], why: str) -> Partner:
    """This person's marks, in place of those they gave before. Raises KaiboError (404)."""
    with transaction.atomic():
        partner = found(Partner, id, lock=True)
        told = {"marks": dict(marks), "why": why, "by": caller.name, "at": now()}
        PartnerMark.objects.update_or_create(partner=partner, person=caller.id, defaults=told)
        audit(caller, "planning.partner.judged", id, name=partner.name)
    return partner
