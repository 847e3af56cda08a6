"""The interval of a rate is as honest as its shows are few and unlike."""

from __future__ import annotations

import random

import pytest

from kaibo.kit.interval import difference, quantile, rate
from kaibo.review.queries.standing import FEWEST, standing

STEADY = [(30.0, 1000.0)] * 8
BETTER = [(45.0, 1000.0), (44.0, 1000.0), (46.0, 1000.0), (45.0, 1000.0), (45.0, 1000.0)]


@pytest.mark.parametrize(
    ("freedom", "told"), [(2, 4.303), (3, 3.182), (4, 2.776), (9, 2.262), (29, 2.045), (1000, 1.962)]
)
def test_the_quantile_is_students(freedom: int, told: float) -> None:
    assert quantile(freedom) == pytest.approx(told, abs=0.01)


def test_a_rate_is_the_sum_over_the_sum_and_not_the_mean_of_rates() -> None:
    small_and_large = rate([(10.0, 100.0), (10.0, 900.0)])
    assert small_and_large is not None and small_and_large.value == pytest.approx(0.02)


def test_shows_unlike_each_other_make_a_wide_interval() -> None:
    alike, unlike = rate(BETTER), rate([(20.0, 1000.0), (70.0, 1000.0), (30.0, 1000.0), (60.0, 1000.0), (45.0, 1000.0)])
    assert alike is not None and unlike is not None
    assert alike.value == unlike.value
    assert unlike.interval()[0] < alike.interval()[0] < alike.value < alike.interval()[1] < unlike.interval()[1]


@pytest.mark.parametrize("parts", [[], [(3.0, 100.0)], [(0.0, 100.0), (0.0, 80.0)]])
def test_one_show_or_no_buyer_gives_no_rate_to_trust(parts: list[tuple[float, float]]) -> None:
    assert rate(parts) is None


def test_the_interval_holds_the_truth_about_as_often_as_it_says() -> None:
    rng = random.Random(7)
    held = 0
    for _ in range(400):
        mine, others = (_shows(rng, truth, 8) for truth in (0.045, 0.030))
        own, rest = rate(mine), rate(others)
        assert own is not None and rest is not None
        _, low, high = difference(own, rest)
        held += low <= 0.5 <= high
    assert 0.91 <= held / 400 <= 0.995


def _shows(rng: random.Random, truth: float, count: int) -> list[tuple[float, float]]:
    viewers = [rng.uniform(4000, 16000) for _ in range(count)]
    return [(each * truth * rng.lognormvariate(-0.02, 0.2), each) for each in viewers]


def test_too_few_shows_of_either_side_give_no_verdict() -> None:
    few = standing("甲", {"甲": BETTER[: FEWEST - 1], "乙": STEADY})
    alone = standing("甲", {"甲": BETTER})
    assert (few.verdict, few.apart, alone.verdict) == ("few", None, "few")


def test_better_worse_and_alike_are_told_apart() -> None:
    parts = {"甲": BETTER, "乙": STEADY}
    noisy = {"甲": BETTER, "乙": [(10.0, 1000.0), (90.0, 1000.0)] * 4}
    assert (standing("甲", parts).verdict, standing("乙", parts).verdict) == ("above", "below")
    assert standing("甲", noisy).verdict == "near"
