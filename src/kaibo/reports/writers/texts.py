"""The few words a document has of its own."""

from __future__ import annotations

from typing import cast

from kaibo.kit.i18n import Language, say

LABELS = (
    "contents", "period", "as_of", "empty", "missing", "to_write", "nothing_written", "passports", "passports_hint",
    "note", "figure", "exact", "passport",
)  # fmt: skip


def label(key: str, language: str, **params: object) -> str:
    return say(cast(Language, language), f"reports.paper.{key}", **params)
