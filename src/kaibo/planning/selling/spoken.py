"""A field of a product as a host says it: 光泽强, 链长40厘米, 品种是淡水珍珠."""

from __future__ import annotations

import re

_LATIN = re.compile(r"[A-Za-z]+")
_SEVERAL = re.compile(r"[/／、]")
NONE = "无"
SHORT = 2
"""Characters of a value that follows its name without a verb, as numbers and letters do."""


def spoken(name: str, value: str) -> str:
    """`name` as the form has it in Chinese. The value alone says it where the name is in it, or the field is of
    several things (天然/培育)."""
    plain = _LATIN.sub("", name).strip()
    if not plain or plain in value or _SEVERAL.search(plain):
        return value
    if value == NONE:
        return f"没有{plain}"
    return f"{plain}{value}" if len(value) <= SHORT or value[0].isascii() else f"{plain}是{value}"
