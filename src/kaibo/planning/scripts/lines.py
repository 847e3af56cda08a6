"""A script as a prompter shows it: short lines, each a breath."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 22
"""Characters of a line, as many as stand in two rows of the largest letters."""
MOST = 50
"""Lines of a segment."""
_SENTENCE = re.compile(r"[^。！？!?；;\n]+[。！？!?；;]*[”」』）)]*")
_PART = re.compile(r"[^，、,：:]+[，、,：:]*")
_MARK = re.compile(r"(?m)^\s*(?:#+|[-*•]|\d{1,2}[.、)）](?!\d)|[（(【\[][^）)】\]\n]*[）)】\]])\s*")
_WHOLE = re.compile(r"[0-9A-Za-z.,%¥￥:：\-]+|.", re.DOTALL)
"""What is never broken: a number, a Latin word; else one character."""


def lines_of(text: str) -> list[str]:
    """Sentences, broken at commas and at last anywhere but in a number or a Latin word where they are too long."""
    told: list[str] = []
    for sentence in _SENTENCE.findall(cleaned(text)):
        told += _broken(sentence.strip())
    return [each for each in told if any(char.isalnum() for char in each)]


def cleaned(text: str) -> str:
    """Without what nobody sees or says: control and format characters, marks of headings and lists."""
    seen = "".join(each if each == "\n" or unicodedata.category(each)[0] != "C" else " " for each in text)
    return _MARK.sub("", seen)


def _broken(sentence: str) -> list[str]:
    if len(sentence) <= LONGEST:
        return [sentence] if sentence else []
    told = [""]
    for part in _PART.findall(sentence):
        for piece in [part] if len(part) <= LONGEST else _WHOLE.findall(part):
            if told[-1] and len(told[-1]) + len(piece) > LONGEST:
                told.append("")
            told[-1] += piece
    return [each.strip() for each in told if each.strip()]
