"""What seed users said that may be used: on the cards of their product, without a name, said to be of a free sample."""

from __future__ import annotations

import re

from kaibo.kit.masking import HIDDEN, masked
from kaibo.planning.launches.seeds.people import opened
from kaibo.planning.models import Plan, SeedUser

_CLAUSES = re.compile("([，。！？；：、（）])")
"""Masking writes in half width: only the clause that has a number in it."""


def quotes(plan: Plan) -> dict[str, list[str]]:
    """By product, in the order in which they came. Read anew each time: leave that was taken back is taken back."""
    found: dict[str, list[str]] = {}
    rows = plan.seed_users.filter(quoted=True, may_quote=True, state=SeedUser.State.REVIEWED).exclude(product="")
    for row in rows:
        found.setdefault(row.product, []).append(quote(row))
    return found


def quote(row: SeedUser) -> str:
    """One line as a host may read it."""
    words = "".join(masked(each) for each in _CLAUSES.split(" ".join(row.words.split())))
    who = opened(row)
    for name in (who.name, who.contact):
        words = words.replace(name, HIDDEN)
    return f"体验官试用反馈（样品免费）：{words}"
