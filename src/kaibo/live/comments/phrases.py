"""The phrases a new team's model learns from: ours, written as viewers type, filled in with a fixed seed."""

from __future__ import annotations

from importlib.resources import files
from random import Random
from typing import NamedTuple

FILLED = 9
"""How often each phrase is filled in."""

_BEFORE = ("", "", "", "", "主播", "请问", "宝", "姐", "小姐姐", "亲", "@主播 ", "老板")
_AFTER = ("", "", "", "", "", "啊", "呀", "哦", "~", "！", "！！", "宝宝", "主播", "[捂脸]", "[玫瑰]", "谢谢")
_ASKING = ("", "", "", "啊", "呀", "呢", "吗", "？", "?", "？？", "~", "主播", "谢谢")


class Phrase(NamedTuple):
    """`sentiment` is -1, 0 or 1."""

    text: str
    intent: str
    sentiment: int
    question: bool
    abuse: bool


def phrases(seed: int = 1) -> list[Phrase]:
    """All phrases filled in, the same for the same seed, none twice."""
    random = Random(seed)
    made: dict[str, Phrase] = {}
    rows = _rows()
    words = {row[1]: row[2:] for row in rows if row[0] == "@"}
    for intent, sentiment, question, abuse, *written in (row for row in rows if row[0] != "@"):
        for each in written:
            for _ in range(FILLED):
                text = _around(_filled(each, words, random), _ASKING if question == "1" else _AFTER, random)
                made.setdefault(text, Phrase(text, intent, int(sentiment), question == "1", abuse == "1"))
    return list(made.values())


def _rows() -> list[list[str]]:
    lines = (files("kaibo.live.comments") / "phrases.tsv").read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def _filled(text: str, words: dict[str, list[str]], random: Random) -> str:
    for place, known in words.items():
        while place in text:
            text = text.replace(place, random.choice(known), 1)
    return text


def _around(text: str, after: tuple[str, ...], random: Random) -> str:
    """Tone words as people put them; very short words stand alone."""
    return text if len(text) <= 2 else random.choice(_BEFORE) + text + random.choice(after)
