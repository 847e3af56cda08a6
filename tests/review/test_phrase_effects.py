"""What a phrase changed: against the minutes around it, over shows, and how sure that is."""

from __future__ import annotations

from decimal import Decimal
from statistics import fmean
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cast import Actor
from kaibo.accounts.api import Scope
from kaibo.review.heat.effects import difference, effects
from kaibo.review.replay.said import same
from review.looked_back import Over, over
from review.test_heat_map import own_inbox, store_home

__all__ = ["own_inbox", "store_home"]
LIBRARY = "/api/v1/review/phrases"
NUMBERS = st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=12)


def _sells(show: Over, orders: int) -> None:
    """So many orders in the twenty minutes of 耳钉, one elsewhere, and a source that is there throughout."""
    show.online({0: 100, 59: 100})
    for n in range(orders):
        show.sells(10 + n % 20, f"{show.id}{n}", 5_000)
    show.sells(40, f"{show.id}x", 5_000)


def test_the_same_phrase_is_followed_over_shows(operator: Actor, viewer: Actor) -> None:
    shows = [over(operator, hours_ago=2 + at // 2, title=f"第{at}场") for at in range(3)]
    for orders, show in zip((20, 40, 60), shows, strict=True):
        _sells(show, orders)
    [row] = shows[0].get(viewer, "phrases")["rows"]
    told = row
    assert (told["text"], told["segments"]) == ("纯银", ["耳钉"])
    effect = told["effects"]["orders"]
    assert effect["shows"] == 3
    assert effect["mean"] == pytest.approx(fmean([1, 2, 3]) - 0, abs=0.01)
    assert 0 < effect["shrunk"] < effect["mean"] and effect["low"] < effect["mean"] < effect["high"]
    assert told["effects"]["clicks"] is None, "nobody counted clicks"


def test_one_press_takes_a_phrase_into_the_library_and_another_retires_it(operator: Actor) -> None:
    show = over(operator)
    segment = show.run.segments.get(title="耳钉")
    segment.phrases = ["戴上它，洗澡也不用摘"]
    segment.save()

    def row() -> Any:
        return show.get(operator, "phrases")["rows"][0]

    first = row()
    assert (first["library"], first["scene"]) == (None, "shape")
    taken = operator.post("/api/v1/planning/phrases", {"scene": first["scene"], "text": first["text"]})
    assert taken.status_code == 201, taken.content
    assert row()["library"] == {"key": taken.json()["key"], "retired": False}
    assert operator.post(f"/api/v1/planning/phrases/{taken.json()['key']}/retire").status_code == 200
    assert row()["library"]["retired"]


def test_the_library_tells_what_its_phrases_changed(operator: Actor, viewer: Actor, supplier: Actor) -> None:
    shows = [over(operator, hours_ago=2 + at // 2, title=f"第{at}场") for at in range(3)]
    body = {"scene": "shape", "text": "今天{price}元，戴上它洗澡也不用摘"}
    key = operator.post("/api/v1/planning/phrases", body).json()["key"]
    for orders, price, show in zip((20, 40, 60), ("199", "188", "99"), shows, strict=True):
        _sells(show, orders)
        show.run.segments.filter(title="耳钉").update(
            phrases=[f"今天{price}元，戴上它，洗澡也不用摘！", "没进库的一句"]
        )
    told = viewer.get(LIBRARY).json()
    [row] = told["rows"]
    assert (told["runs"], row["key"], row["shows"]) == (3, key, 3), "whatever stands for the price"
    effect = row["effects"]["orders"]
    assert (effect["shows"], effect["mean"]) == (3, pytest.approx(2, abs=0.01)) and effect["low"] < 2 < effect["high"]
    assert row["effects"]["clicks"] is None, "nobody counted clicks"
    assert supplier.get(LIBRARY).status_code == 403
    viewer.person.scope = Scope(accounts=("acc_of_another_room",))
    viewer.person.save()
    assert viewer.get(LIBRARY).json() == {"runs": 0, "rows": []}, "of another room's shows nothing is told"


def test_two_shows_are_too_few_for_an_interval(operator: Actor) -> None:
    for at in range(2):
        _sells(show := over(operator, title=f"第{at}场"), 20)
    [row] = show.get(operator, "phrases")["rows"]
    effect = row["effects"]["orders"]
    assert (effect["shows"], effect["low"], effect["high"]) == (2, None, None)


def test_who_may_not_see_the_show_sees_no_phrases(operator: Actor, supplier: Actor, stranger: Actor) -> None:
    path = f"/api/v1/review/shows/{over(operator).id}/phrases"
    assert (supplier.get(path).status_code, stranger.get(path).status_code) == (403, 401)


def test_one_phrase_written_two_ways_is_one() -> None:
    assert same("先看光泽，再看瑕疵！") == same("先看光泽 再看瑕疵") != same("先看瑕疵，再看光泽")
    assert same("……") == ""


@given(
    st.lists(st.one_of(st.none(), st.integers(0, 1_000).map(Decimal)), max_size=60),
    st.integers(0, 60),
    st.integers(0, 60),
)
def test_a_phrase_changes_as_much_as_its_minutes_differ(values: list[Decimal | None], one: int, other: int) -> None:
    place = slice(min(one, other), max(one, other))
    told = difference(values, [place])
    inside = [value for value in values[place] if value is not None]
    if told is not None and inside:
        lifted = [v if v is None or not place.start <= at < place.stop else v + 7 for at, v in enumerate(values)]
        again = difference(lifted, [place])
        assert again is not None and again - told == pytest.approx(7)
    if not inside:
        assert told is None


@given(st.lists(NUMBERS, min_size=1, max_size=8))
def test_shrinking_never_turns_or_enlarges_an_effect(told: list[list[float]]) -> None:
    for effect, differences in zip(effects(told), told, strict=True):
        assert effect is not None and effect.shows == len(differences)
        assert abs(effect.shrunk) <= abs(effect.mean) and effect.shrunk * effect.mean >= 0
        assert (effect.low is None) == (len(differences) < 3)
        if effect.low is not None and effect.high is not None:
            assert effect.low <= effect.mean <= effect.high
