"""The launch of a plan, as far as the caller may see."""

from __future__ import annotations

from kaibo.accounts.api import Scope
from kaibo.kit.errors import there
from kaibo.planning.models import Launch
from kaibo.planning.plans.reading import plan_of


def launch_of(plan: str, scope: Scope, *, lock: bool = False) -> Launch:
    """With its plan, locked where asked. Raises KaiboError (404) for a plan that isn't there or has none."""
    held = plan_of(plan, scope, lock=lock)
    found = there(held.launches.first())
    found.plan = held
    return found
