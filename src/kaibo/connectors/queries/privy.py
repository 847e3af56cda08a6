"""Files that are shown only to whoever may see what they tell, or handed them in: costs, pay."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from kaibo.accounts.api import Caller
from kaibo.connectors.models import Import, Upload
from kaibo.kit.errors import KaiboError
from kaibo.metrics.api import kinds


def hidden_kinds(caller: Caller) -> list[str]:
    """Kinds of files whose content this caller may not see."""
    return [key for key, kind in kinds().items() if not set(kind.needs) <= caller.permissions]


def hidden_batches(caller: Caller) -> Q:
    return Q(kind__in=hidden_kinds(caller)) & ~Q(upload__by=caller.name)


def is_shown(caller: Caller, upload: Upload) -> bool:
    return upload.by == caller.name or _kind(upload) not in hidden_kinds(caller)


def refuse_unless_shown(caller: Caller, upload: Upload) -> Upload:
    """The upload. Raises KaiboError (404) for one whose content the caller may not see."""
    if not is_shown(caller, upload):
        raise KaiboError("kit.not_found", status=404)
    return upload


def refuse_unless_seen(caller: Caller, batch: int) -> None:
    """Raises KaiboError (404) for a batch whose content the caller may not see."""
    if Import.objects.filter(hidden_batches(caller), batch=batch).exists():
        raise KaiboError("kit.not_found", status=404)


def _kind(upload: Upload) -> str:
    """What the file holds, as far as it is known."""
    told: dict[str, Any] = upload.preflight or {}
    guessed: dict[str, Any] = told.get("mapping") or {}
    return str(upload.options.get("kind") or told.get("kind") or guessed.get("kind") or "")
