"""What the law objects to in a segment's phrases, by the law of the day it is said."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from kaibo.compliance.api import Law, law


def findings(phrases: list[str], started_at: datetime | None, kept: Law | None = None) -> list[dict[str, Any]]:
    """Findings with `phrase`, the number of the phrase they stand in. Words of the same sound are not looked for."""
    kept = kept or law()
    day = kept.day(started_at)
    return [
        {"phrase": number, **asdict(each)}
        for number, phrase in enumerate(phrases)
        for each in kept.check(phrase, on=day, sounds=False)
    ]
