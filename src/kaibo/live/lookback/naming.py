"""Under which names signals came for a run, and which comments were answered in it."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q

from kaibo.live.models import CommentAct, Run

RUNS = 200


def names_of(run: Run) -> set[str]:
    """Names of the account under which signals that name no show belong to the run; none where another run of the
    account was on air at the same time."""
    if run.started_at is None:
        return set()
    meanwhile = Q(ended_at=None) | Q(ended_at__gte=run.started_at)
    others = Run.objects.filter(meanwhile, account=run.account_id, started_at__isnull=False).exclude(id=run.id)
    if run.ended_at:
        others = others.filter(started_at__lte=run.ended_at)
    return set() if others.exists() else {run.account_id, run.account.handle, run.account.name} - {""}


def runs_before(account: str, moment: datetime) -> list[str]:
    """What signals call the account's newest runs before a moment: their ids and their rooms'."""
    rows = Run.objects.filter(account=account, started_at__lt=moment).order_by("-started_at")
    return sorted({name for pair in rows.values_list("id", "room_id")[:RUNS] for name in pair if name})


def answered_comments(run: Run) -> list[int]:
    """Sequences of the comments that somebody answered, in their order."""
    acts = CommentAct.objects.filter(run=run, kind=CommentAct.Kind.ANSWER).order_by("sequence")
    return list(acts.values_list("sequence", flat=True).distinct())
