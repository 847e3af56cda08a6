"""The name in a line of a spreadsheet as the id that goals are kept by."""

from __future__ import annotations

from kaibo.kit.i18n import LANGUAGES, catalogue
from kaibo.planning.goals.parts import platform_name
from kaibo.shows.api import account_ids, titles_of

LONGEST = 100


def name_of(kind: str, told: str) -> str | None:
    """None for an account, a platform or a show that nobody knows; a host or a category may be new."""
    if kind == "company":
        return ""
    if not told or len(told) > LONGEST:
        return None
    if kind == "platform":
        return _platform(told)
    if kind == "account":
        found = account_ids(told)
        return found[0] if len(found) == 1 else None
    if kind == "show":
        return told if titles_of([told]) else None
    return told


def _platform(told: str) -> str | None:
    codes = [key.removeprefix("platform.") for key in catalogue("planning") if key.startswith("platform.")]
    wanted = told.casefold()
    return next(
        (code for code in codes if wanted in {code, *(platform_name(code, each).casefold() for each in LANGUAGES)}),
        None,
    )
