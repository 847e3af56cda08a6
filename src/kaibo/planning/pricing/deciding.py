"""A second person lets terms below the floor pass, or doesn't."""

from __future__ import annotations

from django.db import transaction

from kaibo.accounts.api import Caller
from kaibo.kit.errors import there
from kaibo.planning.models import Crossing
from kaibo.planning.plans.reading import plan_of
from kaibo.planning.pricing.crossings import State, close, open_one
from kaibo.planning.pricing.keeping import recheck, write


def decide(caller: Caller, plan: str, id: str, *, agree: bool) -> Crossing:
    """What was asked for is set where they agree; law and ledger are held against it once more.

    Raises KaiboError (404) for one that doesn't wait, (403) for who asked for it.
    """
    with transaction.atomic():
        held = plan_of(plan, caller.scope, lock=True)
        found = open_one(caller, held, id)
        if not agree:
            return close(caller, found, State.REFUSED)
        item = there(held.items.filter(product=found.product).first())
        write(caller, held, item, recheck(held, item, found.told))
        return close(caller, found, State.AGREED)
