"""The attention curve: each show by its own peak, and no best length from a handful of shows."""

from __future__ import annotations

from kaibo.review.queries.attention import curve, length

FADING = {0: 50.0, 5: 100.0, 10: 60.0, 15: 30.0}
HOLDING = {0: 80.0, 5: 100.0, 10: 90.0, 15: 90.0}


def test_a_large_show_weighs_no_more_than_a_small_one() -> None:
    large = {minute: 1000 * people for minute, people in FADING.items()}
    assert [each.share for each in curve([large, FADING])] == [0.5, 1.0, 0.6, 0.3]


def test_the_curve_ends_where_most_shows_have_ended() -> None:
    long = {**FADING, 20: 10.0, 25: 10.0}
    assert [each.minute for each in curve([FADING, FADING, long])] == [0, 5, 10, 15]


def test_it_fades_under_half_of_its_peak_or_holds_to_the_end() -> None:
    fading, holding = length(curve([FADING] * 5), 5), length(curve([HOLDING] * 5), 5)
    assert (fading.verdict, fading.minutes) == ("fades", 15)
    assert (holding.verdict, holding.minutes, holding.left) == ("holds", 20, 0.9)


def test_four_shows_tell_no_length() -> None:
    assert length(curve([FADING] * 4), 4).verdict == "few"
    assert length([], 0).verdict == "few"


def test_nobody_online_is_no_curve() -> None:
    assert curve([{}, {0: 0.0}]) == []
