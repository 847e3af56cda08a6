"""Numbers of a sentence: found however they are written, and told apart by what they count."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaibo.planning.scripts.numerals import not_in, numbers

ONES = "零一二三四五六七八九"
SAID = [
    ("直播价199元", [(199, "money")]),
    ("只要一百九十九块钱", [(199, "money")]),
    ("￥1,299", [(1299, "money")]),
    ("１９９元", [(199, "money")]),
    ("1\u200b99元", [(199, "money")]),
    ("1.2万元", [(12000, "money")]),
    ("一万二千块", [(12000, "money")]),
    ("一万二块", [(12000, "money")]),
    ("一千零五块", [(1005, "money")]),
    ("一千五块", [(1500, "money")]),
    ("打八折", [(8, "off")]),
    ("第二件半价", [(2, "件"), (5, "off")]),
    ("百分之九十五的棉", [(95, "percent")]),
    ("百分百真丝", [(100, "percent")]),
    ("九成新", [(90, "percent")]),
    ("买一送一", [(1, ""), (1, "")]),
    ("满300减三十", [(300, ""), (30, "")]),
    ("三点五克拉", [(Decimal("3.5"), "克拉")]),
    ("0.30克拉", [(Decimal("0.3"), "克拉")]),
    ("今晚八点开播", [(480, "clock")]),
    ("20:00开播", [(480, "clock")]),
    ("晚上8点半", [(510, "clock")]),
    ("质保两年", [(2, "年")]),
    ("这三件一起拍", [(3, "件")]),
]
NONE = [
    "这一件咱们一起看", "一样一样来", "万一不合适", "千万别急着拍", "十分好看", "一边看一边问", "有一点厚",
    "两边都能戴", "一心一意", "第一次来的朋友", "百搭的款式", "千层底", "半天才找到", "一口一个", "多半能穿",
    "成功的秘诀", "三三两两",
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), SAID)
def test_numbers_are_found_in_whatever_way_they_are_written(text: str, told: list[tuple[Decimal, str]]) -> None:
    assert [(each.value, each.kind) for each in numbers(text)] == told


@pytest.mark.parametrize("text", NONE)
def test_words_that_sound_like_numbers_are_none(text: str) -> None:
    assert numbers(text) == []


def said(value: int) -> str:
    """As it is read out, below a hundred million."""
    if value >= 10_000:
        whole, rest = divmod(value, 10_000)
        return said(whole) + "万" + ("" if not rest else ("零" if rest < 1_000 else "") + said(rest))
    told, gap = "", False
    for times, word in ((1_000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, times)
        if digit:
            told += ("零" if gap and told else "") + ONES[digit] + word
            gap = False
        else:
            gap = True
    return told


@given(st.integers(2, 99_999_999))
def test_a_price_read_out_is_the_price(value: int) -> None:
    ways = [f"{value}元", f"{value:,}元", f"¥{value}", f"{said(value)}块钱", f"{value}.00元", f"{value / 10:.1f}元"]
    found = [[each.value for each in numbers(way)] for way in ways]
    assert found == [[Decimal(value)]] * 5 + [[Decimal(value) / 10]]
    assert not_in("，".join(ways[:5]), [f"直播价：{value}元"]) == []


@given(st.sets(st.integers(2, 99_999), min_size=1, max_size=6), st.integers(2, 99_999), st.booleans())
def test_a_price_that_no_fact_has_is_always_told(facts: set[int], value: int, words: bool) -> None:
    text = f"今天{said(value) if words else value}元带走"
    wrong = not_in(text, [f"{each}元" for each in facts])
    assert bool(wrong) == (value not in facts)


@given(st.text(alphabet="零一二三四五六七八九十百千万亿点半两0123456789.,:折倍成元块件%¥满减买送晚上 ", max_size=40))
def test_any_jumble_is_read_without_falling_over(text: str) -> None:
    assert not_in(text, [text]) == []


@pytest.mark.parametrize(("text", "fact"), [("199元", "199天"), ("打8折", "8元"), ("8%", "8件"), ("用三年", "三克")])
def test_the_same_digits_of_something_else_are_no_fact(text: str, fact: str) -> None:
    assert not_in(text, [fact])
