"""How the readers say no: a code of this room, status 422, and sentences that say what to do."""

from __future__ import annotations

from typing import Any

from kaibo.kit.errors import KaiboError


def refusal(code: str, **params: Any) -> KaiboError:
    """The error to raise; its sentence is `error.<code>` in the room's catalogue."""
    return KaiboError(f"connectors.{code}", status=422, **params)
