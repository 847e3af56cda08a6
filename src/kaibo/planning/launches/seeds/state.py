"""Which way a seed user goes: applied → chosen → sample sent → review received. One step back is a slip put right."""

from __future__ import annotations

from kaibo.kit.errors import KaiboError
from kaibo.planning.models import SeedUser

S = SeedUser.State
STEPS: dict[str, frozenset[str]] = {
    S.APPLIED: frozenset({S.CHOSEN, S.DECLINED}),
    S.CHOSEN: frozenset({S.SENT, S.APPLIED, S.DECLINED}),
    S.SENT: frozenset({S.REVIEWED, S.CHOSEN}),
    S.REVIEWED: frozenset({S.SENT}),
    S.DECLINED: frozenset({S.APPLIED}),
}
IN = (S.CHOSEN, S.SENT, S.REVIEWED)
"""Those who count towards the goal."""


def step(row: SeedUser, to: str) -> bool:
    """Whether the row changed. Raises KaiboError (409) for a step there isn't, or for a review without one."""
    if row.state == to:
        return False
    if to not in STEPS[row.state]:
        raise KaiboError("planning.seed_step", status=409, who=row.shown)
    if to == S.REVIEWED and (row.rating is None or not row.words):
        raise KaiboError("planning.seed_no_review", status=409, who=row.shown)
    if row.state == S.REVIEWED:
        row.quoted = False
    row.state = to
    return True
