"""Platform ids: text without the marks that guard it from spreadsheets."""

from __future__ import annotations

import re
from typing import Final

from kaibo.connectors.values.text import DASHES, INVISIBLE, NOTHING, SPACES
from kaibo.connectors.values.unreadable import Unreadable

GUARDS: Final = "'`" + SPACES + INVISIBLE

_NONE: Final = NOTHING | {"*"}
_ERRORS: Final = frozenset({"#ref!", "#value!", "#name?", "#div/0!", "#null!", "#num!"})
_FORMULA: Final = re.compile(r'="([^"]*)"')
_WHOLE_FLOAT: Final = re.compile(r"(\d+)\.0")
_LOST: Final = re.compile(r"\d(?:\.\d+[eE]\+?|[eE]\+)\d{1,3}")


def ident(text: str) -> str | None:
    """The id as text, or None for a dash, null or nothing.

    Guards go: tabs, quotes, invisible characters, `="123"`, a float's `.0`. `6.9E+18` raises
    Unreadable("id_lost_digits"): a spreadsheet has rounded the id and nobody can know it any more.
    """
    bare = text.strip(GUARDS)
    if found := _FORMULA.fullmatch(bare):
        bare = found[1].strip(GUARDS)
    if bare.lower() in _NONE or all(letter in DASHES for letter in bare):
        return None
    if _LOST.fullmatch(bare):
        raise Unreadable("id_lost_digits")
    if bare.lower() in _ERRORS:
        raise Unreadable("error_cell")
    whole = _WHOLE_FLOAT.fullmatch(bare)
    return whole[1] if whole else bare
