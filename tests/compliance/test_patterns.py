"""Patterns of a pack: those whose search may take for ever are refused, whatever they are written with."""

from __future__ import annotations

import pytest

from kaibo.compliance.patterns import why_not

COSTLY = (
    "(a+)+b",
    "(?:a|b?c{1,3}){2,}d",
    "(?P<word>[甲乙]*){2}丙",
    "(?=(x+y){3})x",
    "((买+)送){1,9}元",
    "((?#说明)a+?)(?#说明)*+b",
    "a+b+c+",
    "a*b{2,}c{,}d",
    "(?x) a + b",
    "(?i:x(?:y{2,4})*)z",
)
FINE = (
    r"买\d+送\d+",
    r"\(\d+\+\)+元",
    "[(+*?]{1,20}]元",
    "[]*+]+元",
    "(?:最|第){1,3}一",
    "(a{3}){2,}b",
    "(?:a?b){2,}c",
    "(?i)no{1,5}(?=1+)",
    "x{y}+{}{,+",
    "(?P<n>[一二]+)(?P=n)人",
)


@pytest.mark.parametrize("pattern", COSTLY)
def test_a_repeat_within_a_repeat_or_too_many_endless_ones_are_refused(pattern: str) -> None:
    assert why_not(pattern) == "costly"


@pytest.mark.parametrize("pattern", FINE)
def test_other_repeats_are_let_through(pattern: str) -> None:
    assert why_not(pattern) == ""


@pytest.mark.parametrize(
    ("pattern", "why"),
    [("(a", "unreadable"), ("a**", "unreadable"), ("a*", "empty"), ("(?:)", "empty"), ("最" * 301, "too_long")],
)
def test_what_is_no_pattern_of_words_is_refused(pattern: str, why: str) -> None:
    assert why_not(pattern) == why
