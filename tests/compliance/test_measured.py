"""How well: a regulator's phrases, ordinary texts, evasions. Without the data it skips.

The phrases and texts are split in two by a hash; the rules were written looking at the first half only, but for the
cosmetic phrases, most of which were seen. What is asked here is of the second half.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
import random
from collections import defaultdict
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from pypinyin import Style, lazy_pinyin

from kaibo.compliance.checking import check
from kaibo.compliance.folding import spelt
from kaibo.compliance.reading import packs

DATA = Path(__file__).parents[3] / "shared" / "data"
PHRASES = sorted(DATA.glob("e_tw_regulator_phrases/dev/*.json"))
TEXTS = DATA / "c_cold_offensive/dev/dev.csv.gz"
DAY = date(2026, 11, 20)
here = pytest.mark.skipif(not PHRASES or not TEXTS.exists(), reason="the public data are not here")


def _held_out(text: str) -> bool:
    return int(hashlib.sha256(text.encode()).hexdigest(), 16) % 2 == 1


def _phrases() -> dict[str, list[str]]:
    told = [next(iter(json.loads(path.read_text("utf-8")).values())) for path in PHRASES]
    return {
        "health_food": [case["ad_content"] for each in told for case in each.get("cases", ())],
        "cosmetics": [
            term for each in told for kind in each.get("categories", ()) for term in kind["prohibited_terms"]
        ],
    }


def _ordinary() -> list[str]:
    with gzip.open(TEXTS, "rt", encoding="utf-8-sig") as rows:
        return [row["TEXT"] for row in csv.DictReader(rows) if row["label"] == "0"]


@here
@pytest.mark.parametrize("category", ["health_food", "cosmetics"])
def test_a_regulators_illegal_phrases_are_found(category: str) -> None:
    held = [each for each in _phrases()[category] if _held_out(each)]
    found = [bool([hit for hit in check(each, category, DAY) if hit.text]) for each in held]
    assert sum(found) / len(held) >= 0.85


@here
def test_ordinary_texts_are_left_alone() -> None:
    held = [each for each in _ordinary() if _held_out(each)]
    touched = [any(hit.severity != "suspected" for hit in check(each, None, DAY)) for each in held]
    assert sum(touched) / len(held) <= 0.05


def _homophone(term: str, draw: random.Random) -> str:
    at = draw.randrange(len(term))
    same = [each for each in _same_sound()[_sound(term[at])] if spelt(each) != term[at]]
    return term[:at] + draw.choice(same) + term[at + 1 :] if same else ""


def _sound(char: str) -> str:
    return str(lazy_pinyin(char, style=Style.NORMAL)[0])


@cache
def _same_sound() -> dict[str, list[str]]:
    """The characters of everyday use by their sound."""
    found: dict[str, list[str]] = defaultdict(list)
    for char in (chr(code) for code in range(0x4E00, 0x9FA5)):
        if len(char.encode("gb2312", "ignore")) == 2:
            found[_sound(char)].append(char)
    return found


WAYS: dict[str, Callable[[str, random.Random], str]] = {
    "spaces": lambda term, draw: " ".join(term),
    "punctuation": lambda term, draw: draw.choice("，.-*·。_|").join(term),
    "emoji": lambda term, draw: draw.choice("🔥👍✨💥").join(term),
    "zero_width": lambda term, draw: draw.choice("\u200b\u200c\u2060\ufeff").join(term),
    "pinyin": lambda term, draw: "".join(lazy_pinyin(term)),
    "homophone": _homophone,
}
CARRIERS = ["家人们，这款{}，真的可以试试", "姐妹看过来{}今天就这一批", "我跟你说{}"]


def _terms() -> list[str]:
    rules = [each for each in packs() if each.category == "general" and each.severity != "suspected" and each.sounds]
    terms = sorted({spelt(term) for each in rules if each.holds(None, DAY) for term in each.terms})
    return [each for each in terms if all("\u4e00" <= char <= "\u9fff" for char in each)]


@pytest.mark.parametrize("way", [*WAYS, "traditional"])
def test_hidden_words_are_found(way: str) -> None:
    from opencc import OpenCC  # noqa: PLC0415

    draw = random.Random(11)
    hide = WAYS.get(way) or (lambda term, draw: OpenCC("s2t").convert(term))
    terms = draw.sample(_terms(), 200)
    written = [(term, hidden) for term in terms if (hidden := hide(term, draw))]
    found = [bool(check(draw.choice(CARRIERS).format(hidden), None, DAY)) for _, hidden in written]
    missed = [pair for pair, hit in zip(written, found, strict=True) if not hit]
    assert sum(found) / len(found) >= 0.95, f"{way}: {sum(found)}/{len(found)} {missed[:8]}"


def test_the_words_around_them_are_lawful_themselves() -> None:
    assert [check(carrier.format("东西"), None, DAY) for carrier in CARRIERS] == [[]] * len(CARRIERS)
