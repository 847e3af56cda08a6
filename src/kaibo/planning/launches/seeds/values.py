"""What stands in a cell about a review: how many stars, yes or no."""

from __future__ import annotations

import re
from unicodedata import normalize

from kaibo.kit.errors import KaiboError

MOST = 5
YES = frozenset({"是", "可", "可以", "同意", "有", "授权", "yes", "y", "true", "1", "√", "✓"})
NO = frozenset({"否", "不可", "不可以", "不同意", "无", "没有", "no", "n", "false", "0", "×", "✗"})
_STARS = re.compile(r"([1-5])(?:\.0+)?(?:星|分|/5)?")


def rating(text: str) -> int:
    """5, 5星, 4分, 3/5. Raises KaiboError."""
    found = _STARS.fullmatch("".join(normalize("NFKC", text).split()))
    if found is None:
        raise KaiboError("planning.seed_rating", text=text[:20])
    return int(found[1])


def flag(text: str) -> bool:
    """Anything that isn't clearly yes or no is neither. Raises KaiboError."""
    word = normalize("NFKC", text).strip().casefold()
    if word not in YES | NO:
        raise KaiboError("planning.seed_yes_no", text=text[:20])
    return word in YES
