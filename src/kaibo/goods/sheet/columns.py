"""The columns of a spreadsheet of stock, in both languages."""

from __future__ import annotations

from kaibo.kit.i18n import LANGUAGES, Language, catalogue, say

TEXTS = ("code", "name", "platform", "product_id", "sku_id", "channel")
NUMBERS = ("available", "buffer", "low", "limit_each")
COLUMNS = (*TEXTS, *NUMBERS)


def head(column: str, language: Language) -> str:
    return say(language, f"goods.sheet.{column}")


def column_of(told: str) -> str | None:
    """Which column a head names, in either language."""
    wanted = _folded(told)
    return next((each for each in COLUMNS for language in LANGUAGES if _folded(head(each, language)) == wanted), None)


def platform_name(code: str, language: Language) -> str:
    """A platform, or the channel that is called like one; empty stays empty, what nobody knows stays as it is."""
    key = f"platform.{code}"
    return say(language, f"goods.{key}") if code and key in catalogue("goods") else code


def platform_of(told: str) -> str | None:
    """The code of a platform that is told by code or by name; "" for none, None for one that nobody knows."""
    wanted = _folded(told)
    if not wanted:
        return ""
    codes = [key.removeprefix("platform.") for key in catalogue("goods") if key.startswith("platform.")]
    names = ((code, (code, *(platform_name(code, each) for each in LANGUAGES))) for code in codes)
    return next((code for code, words in names if wanted in map(_folded, words)), None)


def _folded(text: str) -> str:
    return "".join(text.split()).casefold()
