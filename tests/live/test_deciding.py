"""Unpaid carts are counted in their decision window, when the source is fresh enough to say so."""

from __future__ import annotations

import pytest

from live.evening import Evening, sold

pytestmark = pytest.mark.django_db


def cart(person: str, ago: float, product: str = "p1") -> dict[str, object]:
    return {"kind": "add_to_cart", "person": person, "product": product, "ago": ago}


def test_nobody_tells_of_carts(evening: Evening) -> None:
    assert evening.now()["deciding"] == {"count": None, "lag_s": None, "fresh": False, "products": {}}


def test_a_source_that_comes_late_says_nothing_of_the_window(evening: Evening) -> None:
    evening.told(cart("a", 20))
    told = evening.now()["deciding"]
    assert (told["count"], told["fresh"]) == (None, False) and told["lag_s"] >= 20


def test_who_has_not_paid_within_the_window_counts_once(evening: Evening) -> None:
    evening.told(*(cart(person, 1) for person in "uvwxyz"), *(cart("q", 2) for _ in range(3)))
    assert evening.now()["deciding"]["count"] == 0, "they have only begun"
    evening.told(cart("a", 20), cart("a", 18, "p2"), cart("b", 22), cart("c", 40), {**sold("o1", "p1", 1, person="b")})
    told = evening.now()["deciding"]
    assert (told["count"], told["fresh"], told["products"]) == (1, True, {"p1": 1, "p2": 1})
