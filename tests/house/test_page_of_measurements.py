"""Measurements replace their own sections and leave the others, and what was written by hand, as they were."""

from __future__ import annotations

from bench.sections import MARK, only, put, titles
from hypothesis import given
from hypothesis import strategies as st

PAGE = f"# Benchmarks\n\n### By hand\n\nstays\n\n{MARK}\n\n## Measured\n\nIntro.\n\n### Heat\n\nold\n\n### Stock\n\n4\n"


def test_a_section_takes_the_place_of_the_one_before_it() -> None:
    found = put(PAGE, "### Heat\n\nnew", "2026-11-22, load 0.5.")
    assert found == PAGE.replace("old", "2026-11-22, load 0.5.\n\nnew")


def test_a_new_one_comes_last_and_a_forgotten_one_goes() -> None:
    found = put(PAGE, "### Screens\n\n5 s\n\n### Texts\n\n9 MB/s", "today")
    assert titles(found.partition(MARK)[2]) == ["Heat", "Stock", "Screens", "Texts"]
    left = only(found, {"Heat", "Texts"})
    assert titles(left.partition(MARK)[2]) == ["Heat", "Texts"] and "stays" in left and "Intro." in left


@given(st.lists(st.text("abc \n|", max_size=30), max_size=4))
def test_the_same_told_twice_is_told_once(bodies: list[str]) -> None:
    told = "\n".join(f"### {number}\n\n{body}" for number, body in enumerate(bodies))
    once = put(PAGE, told, "today")
    assert put(once, told, "today") == once
    assert once.partition(MARK)[0] == PAGE.partition(MARK)[0]
