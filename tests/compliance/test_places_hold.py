"""Where a finding stands: text[start:end] is what was found, whatever the text is made of."""

from __future__ import annotations

import unicodedata
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from opencc import OpenCC

from kaibo.compliance.checking import check
from kaibo.compliance.folding import UNKNOWN, fold, spelt, without_separators

DAY = date(2026, 11, 20)
PIECES = st.sampled_from(
    [
        "最佳",
        "全網最低",
        "最\u200b佳",
        "zuijia",
        "降血壓",
        "👍🏽",
        "👨‍👩‍👧",
        "\u202eשלום",
        "مرحبا",
        "ﷺ",
        "㎏",
        "…",
        "½",
        "İ",
        "ß",
        "\ud800",
        "\udfff",
        "\x00",
        "\n",
        " ",
        "，",
        "①",
        "Ａ",
        "ｱﾞ",
        "治\u0301疗",
        "不能",
        "预防",
        "高血压",
        "NO.1",
        "a",
    ]
)
TEXTS = st.lists(PIECES | st.text(st.characters(), max_size=6), max_size=14).map("".join)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from([None, "cosmetics", "health_food", "infant_formula"]))
def test_a_place_is_where_the_words_are(text: str, category: str | None) -> None:
    for each in check(text, category, DAY):
        assert 0 <= each.start <= each.end <= len(text)
        assert text[each.start : each.end] == each.text
        assert each.text or each.rule.endswith(".notice")


@settings(max_examples=150, deadline=None)
@given(TEXTS, TEXTS)
def test_a_forbidden_word_is_found_at_its_place_in_any_surroundings(before: str, after: str) -> None:
    text = f"{before}。史上最低价。{after}"
    start = len(before) + 1
    assert any(each.start <= start and each.end >= start + 5 for each in check(text, None, DAY))


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_each_character_that_is_compared_leads_back_to_one_of_the_text(text: str) -> None:
    folded = fold(text)
    assert [folded.span(at, at + 1)[0] for at in range(len(folded.text))] == sorted(
        folded.span(at, at + 1)[0] for at in range(len(folded.text))
    )
    bare = without_separators(folded)
    assert all(folded.text[bare.span(at, at + 1)[0]] == char for at, char in enumerate(bare.text))


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_a_text_is_folded_as_its_characters_are_one_by_one(text: str) -> None:
    folded = fold(text)
    alone = [fold(char) for char in text]
    assert folded.text == "".join(each.text for each in alone)
    places = [at for at, each in enumerate(alone) for _ in each.text]
    assert [folded.span(at, at + 1) for at in range(len(folded.text))] == [(at, at + 1) for at in places]
    bare = without_separators(folded)
    kept = [at for at, char in enumerate(folded.text) if char.isalnum()]
    assert [bare.span(at, at + 1)[0] for at in range(len(bare.text))] == kept


def test_every_character_is_folded_as_its_form_case_and_script_say() -> None:
    simplified = OpenCC("t2s")
    for char in map(chr, [*range(0x3400), *range(0x4E00, 0x9FFF, 7), *range(0xF900, 0x10000)]):
        plain = "".join(simplified.convert(each) for each in unicodedata.normalize("NFKC", char).lower())
        assert spelt(f"口{char}口") == f"口{plain}口", f"U+{ord(char):04X}"
    assert spelt("\ud83d") == UNKNOWN
