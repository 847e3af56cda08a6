"""Seed users as people see them: never who they are, but as far as their name's first letter."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.db.models import Avg, Count, Q

from kaibo.accounts.api import Caller
from kaibo.compliance.api import law
from kaibo.planning.launches.finding import launch_of
from kaibo.planning.launches.seeds.state import IN, STEPS
from kaibo.planning.models import Launch, SeedUser

SIZE = 50
FIELDS = (
    "id", "shown", "product", "channel", "state", "rating", "words", "link", "may_quote", "may_picture", "quoted",
    "made_at", "changed_at",
)  # fmt: skip


def seeds(caller: Caller, plan: str, *, state: str = "", page: int = 1) -> dict[str, Any]:
    """Raises KaiboError (404)."""
    held = launch_of(plan, caller.scope)
    found = held.plan.seed_users.all()
    if state:
        found = found.filter(state=state)
    rows = found[(page - 1) * SIZE : page * SIZE]
    names = dict(held.plan.items.values_list("product", "name"))
    return {**standing(held), "total": found.count(), "rows": [seed_shown(each, names) for each in rows]}


def standing(launch: Launch) -> dict[str, Any]:
    """How many are in which state, and what those who told said."""
    rows = launch.plan.seed_users.all()
    counts = dict.fromkeys(SeedUser.State.values, 0) | dict(rows.values_list("state").annotate(n=Count("id")))
    told = rows.filter(state=SeedUser.State.REVIEWED).aggregate(
        mean=Avg("rating"),
        quotable=Count("id", filter=Q(may_quote=True)),
        quoted=Count("id", filter=Q(quoted=True)),
    )
    by = dict(rows.filter(state=SeedUser.State.REVIEWED).values_list("rating").annotate(n=Count("id")))
    return {
        "goal": launch.seed_goal,
        "chosen": sum(counts[state] for state in IN),
        "counts": counts,
        "rating": told["mean"],
        "ratings": [by.get(stars, 0) for stars in range(1, 6)],
        "quotable": told["quotable"],
        "quoted": told["quoted"],
    }


def seed_shown(row: SeedUser, names: dict[str, str]) -> dict[str, Any]:
    told = {name: getattr(row, name) for name in FIELDS}
    findings = [asdict(each) for each in law().check(row.words)] if row.words else []
    return {**told, "product_name": names.get(row.product, row.product), "next": sorted(STEPS[row.state]),
            "findings": findings}  # fmt: skip
