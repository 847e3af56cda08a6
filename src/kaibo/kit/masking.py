"""Numbers of people inside free text: phones, identity and bank cards, mail addresses."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

HIDDEN: Final = "***"

_PHONES: Final = (
    r"\+[0-9]{1,3}[ -]?[0-9][0-9 -]{6,13}[0-9]",
    r"(?:(?:0086|86)[ -]?)?1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}",
    r"0[0-9]{2,3}-[0-9]{7,8}",
    r"0[689][0-9][ -]?[0-9]{3,4}[ -]?[0-9]{3,5}",
)
_IDENTITY: Final = r"[1-9][0-9]{5}(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]"
_LONG: Final = r"[0-9]{15,}[0-9Xx]?"
_MAIL: Final = r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}"


def _pattern(*parts: str) -> str:
    return rf"(?P<before>^|[^0-9])(?:{'|'.join(parts)})(?P<after>$|[^0-9])"


SUSPECT: Final = "[0-9０-９][ -]?[0-9０-９]{3}|[@＠]"
IN_TEXT: Final = _pattern(_LONG, _IDENTITY, *_PHONES, _MAIL)
IN_NAME: Final = _pattern(_IDENTITY, *_PHONES, _MAIL)
suspect: Final = re.compile(SUSPECT).search
_TEXT_RE: Final = re.compile(IN_TEXT.replace("$|", r"\Z|"))
_NAME_RE: Final = re.compile(IN_NAME.replace("$|", r"\Z|"))


def masked(text: str, *, names: bool = False) -> str:
    """One free text with phone, identity-card and bank-card numbers and mail addresses replaced by ***.

    `names`: names of things, in which a long number is a platform's id and stays.
    """
    if not suspect(text):
        return text
    text, pattern = unicodedata.normalize("NFKC", text), _NAME_RE if names else _TEXT_RE
    for _ in range(2):
        text = pattern.sub(rf"\g<before>{HIDDEN}\g<after>", text)
    return text
