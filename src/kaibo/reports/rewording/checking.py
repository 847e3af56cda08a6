"""Whether other words still tell the same: the same numbers in the same order, up where it was up, the same names."""

from __future__ import annotations

import re
from collections.abc import Iterable

KINDS = {
    "up": (
        "增|升|涨|高|多|超|好于|领先|赢",
        "rose|ris(?:e|es|ing)|grew|grow\\w*|higher|above|more|up|better|ahead|gain\\w*|increas\\w*|best|most|over",
    ),
    "down": (
        "降|跌|减|低|少|缺|下滑|落后|差|不足|输",
        "fell|fall\\w*|drop\\w*|lower|below|less|fewer|down|worse|behind|short\\w*|miss\\w*|los\\w+|decreas\\w*|"
        "declin\\w*|shr[aiu]nk\\w*|worst|least|under",
    ),
    "not": ("不|没|未|无|非", "not|no|never|without|none|nothing|cannot|\\w+n't"),
    "word": (
        "[一二三四五六七八九十百千两半倍成]",
        "one|two|three|four|five|six|seven|eight|nine|ten|half|halved|doubl\\w*|twice|tripl\\w*|third|quarter|dozen|"
        "hundred|thousand|million|billion",
    ),
}
"""What a sentence says beside its numbers, in Chinese and in English words."""
NUMBER = r"(?P<number>[-+−±]?\d(?:[\d,.:/\-]*\d)?)\s*(?P<unit>[%％‰万亿])?"
TELLING = re.compile(
    "|".join([NUMBER, *(rf"(?P<{kind}>(?:{zh})+|\b(?:{en})\b)" for kind, (zh, en) in KINDS.items())]), re.IGNORECASE
)
LONGER = 1.6
ROOM = 12
"""Characters that a short sentence may grow by."""


def tells_the_same(before: str, after: str, names: Iterable[str]) -> bool:
    """Whether `after` may stand for `before`; of `names` those that stand in it must stay."""
    if not after.strip() or "\n" in after or len(after) > max(len(before) * LONGER, len(before) + ROOM):
        return False
    if any(name in before and name not in after for name in names):
        return False
    return told(before) == told(after)


def told(sentence: str) -> list[str]:
    """Numbers, directions, denials and numbers in words, in their order: what must not change."""
    return [_one(found) for found in TELLING.finditer(sentence)]


def _one(found: re.Match[str]) -> str:
    if found["number"]:
        return f"{found['number']}{found['unit'] or ''}".replace("％", "%")
    if found["word"]:
        return found["word"].lower()
    return next(kind for kind in ("up", "down", "not") if found[kind])
