"""The columns of a spreadsheet of goals, and what their words mean in both languages."""

from __future__ import annotations

from kaibo.kit.i18n import LANGUAGES, Language, say
from kaibo.kit.units import Unit
from kaibo.metrics.api import metrics
from kaibo.planning.goals.parts import KINDS

FIXED = ("year", "part", "name", "metric", "currency", "unit")
MONTHS = tuple(f"m{month:02}" for month in range(1, 13))
COLUMNS = (*FIXED, "whole", *MONTHS)
NEEDED = ("year", "metric")
HOUR, PERCENT = 3600, 100


def head(column: str, language: Language) -> str:
    if column in MONTHS:
        month = int(column[1:])
        return f"{month}月" if language == "zh" else say("en", f"planning.sheet.month.{month}")
    return say(language, f"planning.sheet.{column}")


def column_of(told: str) -> str | None:
    """Which column a head names, in either language."""
    wanted = _folded(told)
    return next((each for each in COLUMNS for language in LANGUAGES if _folded(head(each, language)) == wanted), None)


def kind_name(kind: str, language: Language) -> str:
    return say(language, f"planning.sheet.kind.{kind or 'company'}")


def kind_of(told: str) -> str | None:
    """`company` for the whole; empty is the whole too. None for a word nobody knows."""
    wanted = _folded(told)
    if not wanted:
        return "company"
    known = ("company", *KINDS)
    names = ((kind, (kind, *(kind_name(kind, language) for language in LANGUAGES))) for kind in known)
    return next((kind for kind, words in names if wanted in map(_folded, words)), None)


def metric_of(told: str) -> str | None:
    wanted = _folded(told)
    return next((key for key, each in metrics().items() if wanted in map(_folded, (key, each.zh, each.en))), None)


def unit_name(unit: Unit, currency: str, language: Language) -> str:
    return currency if unit is Unit.MONEY else say(language, f"planning.sheet.unit.{unit.value}")


def _folded(text: str) -> str:
    return "".join(text.split()).casefold()
