"""Names of sheets: at most 31 characters, none of those Excel refuses, no two alike."""

from __future__ import annotations

import re

from kaibo.kit.i18n import Language, say
from kaibo.reports.model import Report
from kaibo.reports.writers.fitting import MORE, told

LONGEST = 31
_REFUSED = re.compile(r"[\[\]:*?/\\']")


def sheet_names(report: Report, language: Language) -> list[str]:
    """Contents, the chapters in order, the numbers."""
    chapters = [f"{at} {told(chapter.name, language)}" for at, chapter in enumerate(report.chapters, start=1)]
    ends = [say(language, f"reports.document.{key}") for key in ("contents", "sources")]
    return [_fit(name) for name in (ends[0], *chapters, ends[1])]


def _fit(name: str) -> str:
    """Excel counts in UTF-16, where an emoji is two."""
    plain = _REFUSED.sub(" ", name).strip()
    if _size(plain) <= LONGEST:
        return plain
    while _size(plain) >= LONGEST:
        plain = plain[:-1]
    return plain.rstrip() + MORE


def _size(name: str) -> int:
    return len(name.encode("utf-16-le")) // 2
