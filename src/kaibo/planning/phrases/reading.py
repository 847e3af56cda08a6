"""One phrase whole: its changes against each other, and where it is said."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.planning.models import PhraseChange
from kaibo.planning.phrases.library import found, phrase_shown
from kaibo.planning.phrases.uses import uses


def phrase(key: str, caller: Caller) -> dict[str, Any]:
    """Raises KaiboError (404)."""
    text = found(key).text
    told = [asdict(each) for each in uses(text, caller.scope)]
    return {**phrase_shown(key, caller), "changes": changes(key), "uses": told}


def changes(key: str) -> list[dict[str, Any]]:
    """The newest first, each with the text before it; none for one of the house's that nobody touched."""
    rows = list(PhraseChange.objects.filter(phrase=key))
    told = [
        {
            **{name: getattr(row, name) for name in ("number", "what", "by", "at", "text")},
            "before": rows[place - 1].text if place and rows[place - 1].text != row.text else None,
        }
        for place, row in enumerate(rows)
    ]
    return told[::-1]
