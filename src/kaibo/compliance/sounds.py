"""The pass by sound: 最jia, zuijia, 醉佳. What it finds is suspected, never more."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from kaibo.compliance.folding import Folded, spelt
from kaibo.compliance.hits import Hit
from kaibo.compliance.rules import Rule

PRIVATE = 0xE000
"""Each syllable is one character from here on, so that words of syllables go into an automaton."""
BREAK = "\uffff"
LATIN = re.compile(r"[a-z]+")
LONGEST = 6
LONGEST_RUN = 48
"""Letters; longer runs are no word in pinyin."""
LEAST_LATIN = 5
"""A word that is all in pinyin has at least so many letters."""


class Sounds:
    """The Chinese terms of rules by their syllables."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        from ahocorasick_rs import AhoCorasick  # noqa: PLC0415

        uses: dict[str, list[tuple[str, Rule]]] = {}
        for rule in rules:
            for term in {spelt(each) for each in rule.terms} if rule.sounds else ():
                if len(term) > 1 and all(_sound(each) for each in term):
                    for said in _ways(term):
                        uses.setdefault(said, []).append((term, rule))
        self._uses = list(uses.values())
        self._machine = AhoCorasick(list(uses) or [BREAK])

    def hits(self, bare: Folded) -> list[Hit]:
        """`bare` has no separators; places are those of its text."""
        said, origin = _said(bare.text)
        found = []
        for number, begin, end in self._machine.find_matches_as_indexes(said, overlapping=True):
            start, stop = origin[begin][0], origin[end - 1][1]
            if any(origin[at][1] > origin[at + 1][0] for at in range(begin, end - 1)):
                continue
            for term, rule in self._uses[number]:
                if _meant(bare.text, term, origin[begin:end]):
                    found.append(Hit(start, stop, rule, sure=False))
        return found


def _ways(term: str) -> set[str]:
    """How a term may be said: character by character, as a phrase, and as its letters are read when run together."""
    from pypinyin import lazy_pinyin  # noqa: PLC0415

    phrase = [_plain(each) for each in lazy_pinyin(term)]
    together = _syllables("".join(phrase))
    ways = {"".join(map(_sound, term))}
    for way in (phrase, together):
        if len(way) == len(term) and all(each in _known() for each in way):
            ways.add("".join(_known()[each] for each in way))
    return ways


def _meant(text: str, term: str, places: Sequence[tuple[int, int]]) -> bool:
    """Some character equal and some not, or all of it in pinyin; never what is an ordinary word."""
    written = [text[start:end] for start, end in places]
    if any(part.isascii() and not _apart(text, *place, places) for part, place in zip(written, places, strict=True)):
        return False
    whole = "".join(written)
    if whole == term or whole in _ordinary():
        return False
    if all(part.isascii() for part in written):
        return len(whole) >= LEAST_LATIN
    return any(part == char for part, char in zip(written, term, strict=True))


def _apart(text: str, start: int, end: int, places: Sequence[tuple[int, int]]) -> bool:
    """The run of letters that a syllable stands in holds nothing but syllables of this word."""
    first, last = places[0][0], places[-1][1]
    before = start - 1 < first and start > 0 and _latin(text[start - 1])
    after = end >= last and end < len(text) and _latin(text[end])
    return not before and not after


def _latin(char: str) -> bool:
    return "a" <= char <= "z"


def _said(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Syllables, one character each, and the place of each; what has no sound is a break."""
    said: list[str] = []
    places: list[tuple[int, int]] = []
    at = 0
    while at < len(text):
        char = text[at]
        if _latin(char):
            run = LATIN.match(text, at)
            assert run
            for syllable in _syllables(run[0]):
                said.append(_known().get(syllable, BREAK))
                places.append((at, at + len(syllable)))
                at += len(syllable)
        else:
            said.append(_sound(char) or BREAK)
            places.append((at, at + 1))
            at += 1
    return "".join(said), places


@lru_cache(maxsize=16384)
def _syllables(run: str) -> tuple[str, ...]:
    """Syllables that cover the run, longest first; where none do, the longest each time and stray letters alone."""
    if len(run) <= LONGEST_RUN and (covering := _covering(run)) is not None:
        return covering
    parts: list[str] = []
    while run:
        size = next((n for n in range(min(LONGEST, len(run)), 0, -1) if run[:n] in _known()), 1)
        parts.append(run[:size])
        run = run[size:]
    return tuple(parts)


@lru_cache(maxsize=16384)
def _covering(run: str) -> tuple[str, ...] | None:
    if not run:
        return ()
    for size in range(min(LONGEST, len(run)), 0, -1):
        if run[:size] in _known() and (rest := _covering(run[size:])) is not None:
            return (run[:size], *rest)
    return None


class _Heard(dict[str, str]):
    """The syllable of a character, empty where it has none."""

    def __missing__(self, char: str) -> str:
        from pypinyin.pinyin_dict import pinyin_dict  # noqa: PLC0415

        reading = pinyin_dict.get(ord(char), "").split(",")[0]
        self[char] = found = _known().get(_plain(reading), "")
        return found


def _plain(reading: str) -> str:
    """Without tones; ü is v."""
    apart = unicodedata.normalize("NFD", reading.replace("ü", "v").replace("ǚ", "v").replace("ǜ", "v"))
    return "".join(char for char in apart if not unicodedata.combining(char)).replace("ɡ", "g")


@cache
def _known() -> dict[str, str]:
    """Every syllable of Mandarin as one character."""
    from pypinyin.pinyin_dict import pinyin_dict  # noqa: PLC0415

    common = (pinyin_dict[code] for code in range(0x4E00, 0x9FA6) if code in pinyin_dict)
    found = sorted({_plain(each.split(",")[0]) for each in common} - {""})
    return {syllable: chr(PRIVATE + number) for number, syllable in enumerate(found)}


@cache
def _ordinary() -> frozenset[str]:
    """Words that sound like a term and are meant as they stand: the dictionary's, and a list of ours."""
    from pypinyin.phrases_dict import phrases_dict  # noqa: PLC0415

    own = (files(__package__) / "ordinary.txt").read_text("utf-8").split()
    return frozenset([*(spelt(each) for each in phrases_dict if len(each) <= 4), *own])


_HEARD = _Heard()


def _sound(char: str) -> str:
    return _HEARD[char]
