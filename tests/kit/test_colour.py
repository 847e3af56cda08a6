"""Whatever colour a company has, its documents can be read, and its charts told apart."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from kaibo.kit.colour import APART, CLEAR, LEGIBLE, NIGHT, SERIES, WHITE, apart, contrast, read, tones

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"{number:06X}")


@given(COLOURS)
def test_every_accent_is_legible_on_white_and_on_night_and_apart_for_every_eye(accent: str) -> None:
    made = tones(accent)
    assert contrast(made.ink, WHITE) >= LEGIBLE
    assert contrast(made.night, NIGHT) >= LEGIBLE
    assert len(made.series) == 6
    assert apart(*made.series[:2]) >= CLEAR
    assert min(apart(one, other) for one, other in combinations(made.series, 2)) >= APART


def test_the_house_colour_stays_as_it_is() -> None:
    assert tones("E0284F").series == ("E0284F", *SERIES)


def test_a_colour_is_read_with_or_without_its_mark() -> None:
    assert (read("#e0284f"), read(" E0284F "), read("#fff"), read("crimson")) == ("E0284F", "E0284F", None, None)
