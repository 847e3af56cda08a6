"""How far a table entered on the page has come."""

from __future__ import annotations

from typing import Any

from kaibo.accounts.api import Caller
from kaibo.connectors.api import progress_of
from kaibo.kit.errors import KaiboError
from kaibo.profit.actions.entering import KINDS


def entry(caller: Caller, id: str) -> dict[str, Any]:
    """KaiboError (404) for one that somebody else entered."""
    told = progress_of(id)
    if told is None or told["by"] != caller.name or told["kind"] not in KINDS:
        raise KaiboError("kit.not_found", status=404)
    error = told["error"] or {}
    return {
        **{name: told[name] for name in ("id", "state", "rows_stored", "rows_refused")},
        "error_zh": error.get("message_zh", ""),
        "error_en": error.get("message_en", ""),
    }
