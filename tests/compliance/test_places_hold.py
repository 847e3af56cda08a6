"""Where a finding stands: text[start:end] is what was found, whatever the text is made of."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from kaibo.compliance.api import check
from kaibo.compliance.folding import fold, without_separators

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
