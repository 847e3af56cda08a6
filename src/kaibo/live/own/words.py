"""What the law objects to in a segment's phrases, by the law of the day it is said."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from kaibo.compliance.api import check
from kaibo.kit.clock import now


def findings(phrases: list[str], started_at: datetime | None) -> list[dict[str, Any]]:
    """Findings with `phrase`, the number of the phrase they stand in. Words of the same sound are not looked for."""
    return list(_found(tuple(phrases), (started_at or now()).date()))


@lru_cache(maxsize=4096)
def _found(phrases: tuple[str, ...], on: date) -> tuple[dict[str, Any], ...]:
    return tuple(
        {"phrase": number, **asdict(each)}
        for number, phrase in enumerate(phrases)
        for each in check(phrase, on=on, sounds=False)
    )
