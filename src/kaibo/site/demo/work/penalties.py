"""Two viewers of a rehearsal who went too far: one is warned, one is kept out for a month and appeals."""

from __future__ import annotations

from collections.abc import Mapping

from kaibo.accounts.api import Caller
from kaibo.demo.sources import data
from kaibo.live.comments.penalties import NewPenalty, appeal, penalise_person
from kaibo.live.models import Penalty, Run, Viewer

BY = "xiaotang"
MONTH = 30 * 24 * 60
"""In minutes."""


def keep_penalties(run: Run, people: Mapping[str, Caller]) -> None:
    """Once there are viewers who wrote something, unless the account had a penalty before."""
    by = people.get(BY)
    if by is None or Penalty.objects.filter(account=run.account_id).exists():
        return
    viewers = Viewer.objects.filter(account=run.account_id).order_by("person").values_list("person", flat=True)[:2]
    if len(viewers) < 2:
        return
    told = data("team")["penalties"]
    block, warn = told["block"], told["warn"]
    given = penalise_person(by, run.id, viewers[0], NewPenalty(block["reason"], block["facts"], "block", MONTH))
    appeal(by, given.id, block["appeal"])
    penalise_person(by, run.id, viewers[1], NewPenalty(warn["reason"], warn["facts"], "warn"))
