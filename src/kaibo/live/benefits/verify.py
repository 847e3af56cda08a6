"""Whether a published draw is what it says."""

from __future__ import annotations

from typing import Any

from kaibo.live.benefits.draw import (
    FORMAT,
    answer_commitment,
    commitment,
    digest,
    drawn,
    entries_hash,
    sealed,
)

FIELDS = {
    *("format", "terms", "terms_hash", "commitment", "armed_at", "entries", "entries_hash"),
    *("closed_at", "seed", "answer", "drawn_at", "winners", "seal"),
}


def problems(document: Any, *, announced: str = "", listed: str = "") -> list[str]:
    """What doesn't hold, by name; nothing for a good draw. `announced` is the commitment and `listed` the hash of the
    entries as they were seen on the screen before the draw."""
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        return ["format"]
    if set(document) != FIELDS:
        return ["fields"]
    try:
        checks = _checks(document, announced, listed)
    except (KeyError, TypeError, ValueError, AttributeError):
        return ["unreadable"]
    return [name for name, holds in checks.items() if not holds]


def _checks(told: dict[str, Any], announced: str, listed: str) -> dict[str, bool]:
    entries, terms, seed = told["entries"], told["terms"], told["seed"]
    part = [each["entry"] for each in entries if _takes_part(each, told)]
    promised = terms.get("answer_commitment", "")
    return {
        "seal": sealed(told)["seal"] == told["seal"],
        "terms": digest(terms) == told["terms_hash"],
        "commitment": commitment(seed) == told["commitment"],
        "announced": announced in {"", told["commitment"]},
        "entries": entries_hash(entries) == told["entries_hash"],
        "listed": listed in {"", told["entries_hash"]},
        "once": len({each["entry"] for each in entries}) == len(entries),
        "answer": not promised or answer_commitment(seed, told["answer"]) == promised,
        "times": told["armed_at"] <= told["closed_at"] <= told["drawn_at"],
        "winners": drawn(seed, part, terms) == told["winners"],
    }


def _takes_part(entry: dict[str, Any], told: dict[str, Any]) -> bool:
    """Refused entries and wrong answers have no part in the draw."""
    return not entry["refused"] and (not told["terms"].get("answer_commitment") or entry["choice"] == told["answer"])
