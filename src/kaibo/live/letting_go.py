"""What the control room kept of viewers, once its time is over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Min, Q, QuerySet

from kaibo.accounts.api import Overdue
from kaibo.kit.clock import now
from kaibo.live.models import Benefit, Claim, CommentAct, Grab, Label, OddOrder, Penalty, Ticket

OPEN = ("处罚还在期内，或申诉还没答复", "The penalty still holds, or an appeal waits for its answer")
BY_RUN = (CommentAct, Label, OddOrder)
BY_BENEFIT = (Ticket, Claim, Grab)


def let_go(before: datetime, purge: bool) -> Iterator[Overdue]:
    """Of runs that ended before a moment. Rows of viewers go; of a draw only its document, which lists them."""
    for model in BY_RUN:
        yield _gone(model.objects.filter(run__ended_at__lt=before), "run__ended_at", purge)
    for of_benefit in BY_BENEFIT:
        yield _gone(of_benefit.objects.filter(benefit__run__ended_at__lt=before), "benefit__run__ended_at", purge)
    drawn = Benefit.objects.filter(run__ended_at__lt=before).exclude(document=None)
    yield Overdue("live_benefit", drawn.count(), _oldest(drawn, "run__ended_at"))
    if purge:
        drawn.update(document=None)
    yield _penalties(before, purge)


def _penalties(before: datetime, purge: bool) -> Overdue:
    old = Penalty.objects.filter(run__ended_at__lt=before)
    open_ = Q(until__gt=now(), lifted_at=None) | Q(appealed_at__isnull=False, decided_at=None)
    held = old.filter(open_).count()
    over = old.exclude(pk__in=old.filter(open_).values("pk"))
    rows, oldest = over.count(), _oldest(over, "run__ended_at")
    if purge:
        Penalty.objects.filter(pk__in=list(over.values_list("pk", flat=True))).delete()
    return Overdue("live_penalty", rows, oldest, held, OPEN)


def _gone(rows: QuerySet, ended: str, purge: bool) -> Overdue:  # type: ignore[type-arg]
    told = Overdue(rows.model._meta.db_table, rows.count(), _oldest(rows, ended))
    if purge:
        rows.delete()
    return told


def _oldest(rows: QuerySet, ended: str) -> datetime | None:  # type: ignore[type-arg]
    found: datetime | None = rows.aggregate(oldest=Min(ended))["oldest"]
    return found
