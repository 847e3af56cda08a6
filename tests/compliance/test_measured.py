"""How well and how fast: a regulator's phrases, ordinary texts, evasions, long scripts. Without the data it skips.

The phrases and texts are split in two by a hash; the rules were written looking at the first half only, but for the
cosmetic phrases, most of which were seen. What is asked here is of the second half.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
import os
import random
import time
from collections import defaultdict
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from pypinyin import Style, lazy_pinyin

from kaibo.compliance.api import check, packs
from kaibo.compliance.checking import _engine
from kaibo.compliance.folding import fold, spelt

DATA = Path(os.environ.get("KAIBO_TEST_DATA", "/work/shared/data"))
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


def _least(run: Callable[[], object], times: int = 3) -> float:
    """Seconds of processor time, the least of some."""
    took = []
    for _ in range(times):
        begun = time.process_time()
        run()
        took.append(time.process_time() - begun)
    return min(took)


@here
def test_a_long_script_is_checked_in_time() -> None:
    script = "\n".join(_ordinary() * 2)[:200_000]
    assert len(script) == 200_000
    size = len(script.encode()) / 1e6
    check(script, None, DAY)
    whole = _least(lambda: check(script, None, DAY))
    matcher = _engine(None, DAY, ()).matcher
    folded = fold(script).text
    exact = _least(lambda: matcher.scan(folded))
    assert whole <= 5 and size / whole >= 0.2, f"full {size / whole:.2f} MB/s, {whole:.2f} s"
    assert size / exact >= 40, f"exact {size / exact:.0f} MB/s"
