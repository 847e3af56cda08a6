"""Split the change of a product among its factors, exactly."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations
from math import factorial, prod


def contributions(before: Sequence[Fraction], after: Sequence[Fraction]) -> list[Fraction]:
    """What each factor's change adds to the change of the product: Shapley values, which add up to it exactly.

    A factor that didn't change adds nothing; swapping before and after turns every sign.
    """
    places = range(len(before))
    return [_contribution(place, [each for each in places if each != place], before, after) for place in places]


def _contribution(place: int, others: list[int], before: Sequence[Fraction], after: Sequence[Fraction]) -> Fraction:
    total = Fraction(0)
    count = len(others) + 1
    for size in range(count):
        weight = Fraction(factorial(size) * factorial(count - size - 1), factorial(count))
        for moved in combinations(others, size):
            total += weight * prod(
                (after[each] if each in moved else before[each] for each in others), start=Fraction(1)
            )
    return total * (after[place] - before[place])


def in_whole_units(parts: Sequence[Fraction]) -> list[int]:
    """Parts whose sum is whole, rounded to whole numbers with the same sum (largest remainder).

    Rounds toward zero and gives what is left to the largest remainders of that sign, the first among equals.
    """
    whole = [int(part) for part in parts]
    left = int(sum(parts)) - sum(whole)
    sign = 1 if left > 0 else -1
    by_remainder = sorted(range(len(parts)), key=lambda place: (-sign * (parts[place] - whole[place]), place))
    for place in by_remainder[: abs(left)]:
        whole[place] += sign
    return whole
