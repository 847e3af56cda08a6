"""A figure on the screen opens its passport: the formula with its numbers, who told them, and when."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cast import Actor
from kaibo.accounts.permissions import Role
from kaibo.events.api import Signal, Taken
from kaibo.live.models import Run
from kaibo.live.own.figures import FIGURES, passport
from kaibo.live.room import LiveRoom, Rows
from kaibo.live.state import fold, totals
from live.evening import Evening, sold

AT = datetime(2026, 11, 22, 12, tzinfo=UTC)
KINDS = ("room_enter", "room_leave", "online_count", "comment", "like", "follow", "view_item", "purchase", "gift")


@pytest.mark.django_db
def test_a_rate_is_told_with_its_parts_and_with_who_told_them(evening: Evening) -> None:
    evening.act("start")
    evening.told(*({"kind": "room_enter", "person": f"v{each}"} for each in range(8)), source="chat.douyin")
    evening.told(sold("o1", "p1", 5900, person="v1"), sold("o1", "p2", 1990, person="v1"), source="webhook.douyin")
    told = figure(evening, "conversion")
    assert (told["value"], told["how"]) == (0.125, "ratio")
    assert [(each["name"], each["value"]) for each in told["parts"]] == [("order", 1), ("room_enter", 8)]
    assert [(each["source"], each["signals"]) for each in told["tellers"]] == [
        ("chat.douyin", 8),
        ("webhook.douyin", 2),
    ]
    assert told["since"] <= told["tellers"][0]["newest_at"] <= told["at"] and told["level_at"] is None
    orders = figure(evening, "orders")
    assert [each["value"] for each in orders["parts"]] == [2, 1] and orders["value"] == 1
    gmv = figure(evening, "gmv")
    assert gmv["parts"][1] == {"name": "gmv", "value": 7890, "unit": "money", "currency": "CNY"}
    shown = evening.now()["totals"]
    assert shown["gmv"] == {"CNY": 7890} and shown["conversion"] == {"numerator": 1, "denominator": 8}


@pytest.mark.django_db
def test_what_no_source_tells_is_told_as_such_and_a_level_has_its_moment(evening: Evening) -> None:
    evening.act("start")
    nothing = figure(evening, "follows")
    assert (nothing["value"], nothing["parts"], nothing["tellers"]) == (None, [], [])
    evening.told({"kind": "online_count", "count": 512, "ago": 30})
    online = figure(evening, "online")
    assert (online["value"], online["how"]) == (512, "last") and online["level_at"] < online["tellers"][0]["newest_at"]
    evening.act("end")
    assert figure(evening, "online")["value"] == 512


@pytest.mark.django_db
def test_who_may_look(evening: Evening, cast: dict[Role, Actor], customer_service: Actor, stranger: Actor) -> None:
    evening.act("start")
    evening.told(sold("o1", "p1", 5900))
    path = f"{evening.path}/figures"
    refused = customer_service.get(f"{path}/gmv")
    assert (refused.status_code, refused.json()["code"]) == (403, "accounts.not_allowed")
    assert customer_service.get(f"{path}/orders").json()["value"] == 1
    assert stranger.get(f"{path}/orders").status_code == 401
    assert cast[Role.FINANCE].get(f"{path}/orders").status_code == 403
    assert evening.actor.get(f"{path}/nonsense").status_code == 404


@pytest.mark.django_db
def test_a_products_figure_has_a_passport_too(evening: Evening, customer_service: Actor, stranger: Actor) -> None:
    evening.act("start")
    evening.told({"kind": "view_item", "product": "p1", "person": "v1"}, {"kind": "view_item", "product": "p2"})
    evening.told(sold("o1", "p1", 5900), sold("o1", "p2", 1990), sold("o2", "p1", 5900), source="webhook.douyin")
    row = next(each for each in evening.now()["products"] if each["product"] == "p1")
    clicks, orders, gmv = (figure(evening, f"{name}?product=p1") for name in ("clicks", "orders", "gmv"))
    assert (clicks["value"], clicks["parts"][0]["value"]) == (row["clicks"], 1)
    assert (orders["value"], orders["parts"][0]["value"]) == (row["orders"], 2)
    assert [(each["name"], each["value"]) for each in gmv["parts"]] == [("order", 2), ("gmv", row["gmv"]["CNY"])]
    assert [(each["source"], each["signals"]) for each in orders["tellers"]] == [("webhook.douyin", 3)]
    path = f"{evening.path}/figures"
    assert customer_service.get(f"{path}/gmv?product=p1").status_code == 403
    assert customer_service.get(f"{path}/orders?product=p1").json()["value"] == 2
    assert evening.actor.get(f"{path}/stay?product=p1").status_code == 404
    assert evening.actor.get(f"{path}/orders?product=p9").status_code == 404
    assert stranger.get(f"{path}/orders?product=p1").status_code == 401


SIGNALS = st.lists(
    st.tuples(st.sampled_from(KINDS), st.integers(0, 4), st.sampled_from("ab"), st.integers(0, 900)), max_size=60
)


@given(SIGNALS)
def test_every_formula_gives_the_number_on_the_screen(told: list[tuple[str, int, str, int]]) -> None:
    room = LiveRoom(Run(id="run_1", currency="CNY", started_at=AT), Rows([], [], [], [], []))
    room.at = AT + timedelta(seconds=1000)
    fold(room.state, [_taken(place, *each) for place, each in enumerate(told, 1)])
    shown = totals(room.state, room.at.timestamp())
    for name, figure in FIGURES.items():
        found = passport(room, name, amounts=True)
        value = found["value"]
        assert value == figure.value(shown)
        assert sum(each["signals"] for each in found["tellers"]) == sum(each[0] in figure.kinds for each in told)
        if value is not None:
            assert _reckoned(found) == pytest.approx(shown["gmv"] if name == "gmv" else value, abs=0.5)


def _taken(place: int, kind: str, count: int, source: str, after: int) -> Taken:
    at = AT + timedelta(seconds=after)
    more: dict[str, Any] = {"count": count} if kind in {"online_count", "like", "gift"} else {}
    if kind == "purchase":
        more = {"order": f"o{count}", "amount": 100 * count, "currency": "CNY", "quantity": 1}
    return Taken(place, source, at, Signal(id=f"s{place}", kind=kind, at=at, **more))


def _reckoned(found: dict[str, Any]) -> Any:
    """What the parts give by the formula that is told."""
    parts = [each["value"] for each in found["parts"]]
    if found["how"] == "ratio":
        return parts[0] / parts[1]
    if found["how"] == "money":
        return {each["currency"]: each["value"] for each in found["parts"][1:]}
    return sum(parts) if found["how"] == "sum" else parts[-1]


def figure(evening: Evening, name: str) -> dict[str, Any]:
    answer = evening.actor.get(f"{evening.path}/figures/{name}")
    assert answer.status_code == 200, answer.content
    return answer.json()  # type: ignore[no-any-return]
