"""A run as it stands, whole."""

from __future__ import annotations

from typing import Any

from kaibo.accounts.api import Scope
from kaibo.kit.clock import now
from kaibo.live.hub import hub
from kaibo.live.opening import open_room
from kaibo.live.parts import parts
from kaibo.live.queries.runs import run_of


def snapshot(id: str, scope: Scope) -> dict[str, Any]:
    """Every key of the stream's snapshot; raises KaiboError (404). What is not in the hub is put together from rows
    and inbox."""
    run = run_of(id, scope)
    told = hub.ask(id) if run.state in {"running", "paused"} else None
    told = told or open_room(run).snapshot(now())
    known = parts()
    return {key: value for key, value in told.items() if key not in known or known[key].people}
