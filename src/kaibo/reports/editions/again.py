"""An edition is made again from what was visible then, and laid over what it kept."""

from __future__ import annotations

from typing import Any

from kaibo.accounts.api import Caller
from kaibo.jobs.api import Job, enqueue, latest
from kaibo.kit.errors import KaiboError
from kaibo.reports.editions.comparing import differences, same
from kaibo.reports.editions.content import decoded
from kaibo.reports.editions.making import made_again
from kaibo.reports.models import Edition

AGAIN = "reports.make_again"


def ask_again(caller: Caller, edition: Edition) -> Job:
    """Have the worker make it again. Raises KaiboError (403, or 409 while the edition isn't ready)."""
    caller.require("reports.reports.make")
    if edition.state != Edition.State.READY:
        raise KaiboError("reports.not_ready", status=409)
    return enqueue(AGAIN, key=_key(edition), edition=edition.id)


def found_again(edition: Edition) -> dict[str, Any]:
    """How many figures came out the same, and how many did not."""
    kept, again = decoded(edition.report), made_again(edition)
    return {"same": same(kept, again), "other": len(differences(kept, again))}


def last_time(edition: Edition) -> Job | None:
    """How making it again went the last time, if somebody asked."""
    return latest(_key(edition))


def _key(edition: Edition) -> str:
    return f"again {edition.id}"
