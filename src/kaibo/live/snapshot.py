"""A run as it stands, whole."""

from __future__ import annotations

from typing import Any

from kaibo.accounts.api import Caller
from kaibo.kit.clock import now
from kaibo.live.frames import shown
from kaibo.live.hub import hub
from kaibo.live.opening import open_room
from kaibo.live.own.amounts import view_of
from kaibo.live.reading import run_of


def snapshot(id: str, caller: Caller) -> dict[str, Any]:
    """Every key of the stream's snapshot as the caller may see it; raises KaiboError (404). What is not in the hub is
    put together from rows and inbox."""
    run = run_of(id, caller.scope)
    told = hub.ask(id) if run.state in {"running", "paused"} else None
    told = told or open_room(run).snapshot(now())
    return shown(told, view_of(caller))
