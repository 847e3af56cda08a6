"""Lengths of time in every spelling come out in whole milliseconds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kaibo.connectors.values.durations import duration
from kaibo.connectors.values.unreadable import REASONS, Unreadable
from soak import many

UNHURRIED = settings(deadline=None, max_examples=many(60))

MINUTE, HOUR = 60_000, 3_600_000


@pytest.mark.parametrize(
    ("text", "milliseconds"),
    [
        ("1分5秒", 65_000),
        ("1分钟5秒", 65_000),
        ("2小时3分17秒", 2 * HOUR + 3 * MINUTE + 17_000),
        ("1天2小时", 26 * HOUR),
        ("1m28s", 88_000),
        ("7h 12min", 7 * HOUR + 12 * MINUTE),
        ("45min 30s", 45 * MINUTE + 30_000),
        ("2h37m", 2 * HOUR + 37 * MINUTE),
        ("2 hours, 5 minutes", 2 * HOUR + 5 * MINUTE),
        ("2 ชม. 30 นาที", 2 * HOUR + 30 * MINUTE),
        ("1 jam 5 menit 3 detik", HOUR + 5 * MINUTE + 3_000),
        ("01:05:22", HOUR + 5 * MINUTE + 22_000),
        ("65:10", 65 * MINUTE + 10_000),
        ("26:03:17", 26 * HOUR + 3 * MINUTE + 17_000),
        ("1 day, 2:03:04", 26 * HOUR + 3 * MINUTE + 4_000),
        ("00:00:05.5", 5_500),
        ("1.5小时", HOUR * 3 // 2),
        ("１分５秒", 65_000),
        ("35ms", 35),
        ("0秒", 0),
    ],
)
def test_spellings(text: str, milliseconds: int) -> None:
    assert duration(text) == milliseconds


def test_a_bare_number_needs_its_unit() -> None:
    assert [duration("1.07", unit=unit) for unit in ("h", "min", "s", "ms")] == [3_852_000, 64_200, 1_070, 1]
    with pytest.raises(Unreadable, match="duration_needs_unit"):
        duration("90")


def test_two_part_clocks_follow_the_columns_unit() -> None:
    assert duration("01:30") == 90_000
    assert duration("01:30", unit="h") == 90 * MINUTE


@pytest.mark.parametrize("text", ["", "-", "--", "null"])
def test_unknown_is_none(text: str) -> None:
    assert duration(text) is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("5秒3分", "not_a_duration"),
        ("3分3分", "not_a_duration"),
        ("1:70:00", "not_a_duration"),
        ("10:75", "not_a_duration"),
        ("5%", "not_a_duration"),
        ("10~20", "not_a_duration"),
        ("soon", "not_a_duration"),
        ("#REF!", "error_cell"),
        ("99999小时", "duration_absurd"),
    ],
)
def test_what_cannot_be_read_says_why(text: str, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        duration(text)


def test_negative_lengths_are_absurd() -> None:
    with pytest.raises(Unreadable, match="duration_absurd"):
        duration("-5", unit="s")


@UNHURRIED
@given(st.integers(0, 10**6))
def test_lengths_survive_being_written(seconds: int) -> None:
    hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
    forms = (
        f"{hours}小时{minutes}分{rest}秒",
        f"{hours}h {minutes}min {rest}s",
        f"{hours}:{minutes:02d}:{rest:02d}",
        f"{seconds}秒",
    )
    assert [duration(form) for form in forms] == [seconds * 1000] * len(forms)
    assert duration(str(seconds), unit="s") == seconds * 1000


@UNHURRIED
@given(st.text(max_size=90), st.sampled_from(["", "h", "min", "s", "x"]))
def test_any_text_is_a_length_unknown_or_refused(text: str, unit: str) -> None:
    try:
        length = duration(text, unit=unit)
    except Unreadable as refused:
        assert refused.reason in REASONS
        return
    assert length is None or type(length) is int
