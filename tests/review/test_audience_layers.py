"""Somebody asks who was at a show: each person in one layer, by the team's lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cast import Actor
from kaibo.events.inbox.inbox import inbox
from kaibo.events.inbox.schema import connected
from kaibo.events.inbox.shipping import ship
from kaibo.kit.clock import now
from kaibo.live.models import CommentAct
from kaibo.shows.models import Show, Source
from kaibo.store import api as store
from live.evening import sold
from metrics.conftest import shelf, store_home
from metrics.shelf import FILLED, Shelf
from review.looked_back import API, Over, over

__all__ = ["shelf", "store_home"]
RULES = f"{API}/review/audience"
_numbers = count(1)


@pytest.fixture(autouse=True)
def own_inbox(tmp_path: Path, store_home: Path, shelf: Shelf) -> Iterator[None]:
    FILLED.add("event")
    yield
    inbox().close()


def kept(show: Over, *signals: dict[str, Any]) -> None:
    """Signals of the show, in the store already."""
    show.evening.told(*({"at": show.at(5), **each} for each in signals))
    with closing(connected(inbox().path)) as file:
        while ship(file):
            pass


def did(person: str, kind: str = "comment", times: int = 1, **more: Any) -> list[dict[str, Any]]:
    return [{"kind": kind, "person": person, **more} for _ in range(times)]


def bought(person: str, amount: int, order: str = "") -> dict[str, Any]:
    told: dict[str, Any] = sold(order or f"n{next(_numbers)}", "p1", amount, person=person)
    return told


def layers(told: dict[str, Any]) -> dict[str, int]:
    return {row["layer"]: row["people"] for row in told["rows"]}


def evening(operator: Actor) -> Over:
    """Six who talk much and buy nothing, five who put into the cart, eight who buy, six who liked once."""
    show = over(operator)
    talk = [each for n in range(6) for each in did(f"talks{n}", times=9, text="圈口有多大的吗", at=show.at(31))]
    carts = [each for n in range(5) for each in did(f"cart{n}", "add_to_cart")]
    likes = [each for n in range(6) for each in did(f"like{n}", "like", count=2)]
    paid = [bought(f"buys{n}", 5_000) for n in range(6)] + [bought(f"rich{n}", 90_000) for n in range(2)]
    kept(show, *talk, *carts, *likes, *paid)
    return show


def test_everybody_is_in_one_layer(operator: Actor, viewer: Actor) -> None:
    show = evening(operator)
    told = show.get(viewer, "audience")
    assert layers(told) == {"high_ticket": 2, "converted": 6, "keen": 6, "carted": 5, "light": 6}
    assert told["people"] == 25 and told["lines"]["acts"] == 9
    rows = {row["layer"]: row for row in told["rows"]}
    assert rows["converted"]["numbers"]["ticket"]["value"] == 50 and rows["converted"]["share"]["value"] == 6 / 25
    keen = rows["keen"]
    assert keen["numbers"]["interactions"]["value"] == 54 and "orders" not in keen["numbers"]
    assert [(each["topic"], each["asked"]) for each in keen["topics"]] == [("wear", 54)]
    assert keen["topics"][0]["answered"]["value"] is None, "nobody marked any answer"
    assert [each["interactions"] for each in keen["slots"]] == [54]
    assert rows["converted"]["numbers"]["old_buyers"]["reason"], "nothing is known of the time before"


def test_of_few_people_only_their_number_is_told(operator: Actor) -> None:
    rows = evening(operator).get(operator, "audience")["rows"]
    assert (rows[0]["people"], rows[0]["small"], rows[0]["numbers"], rows[0]["topics"]) == (2, True, {}, [])


def test_what_was_answered_is_a_share_of_what_was_asked(operator: Actor) -> None:
    show = evening(operator)
    first = store.query_rows("SELECT min(sequence) AS at FROM event WHERE kind = 'comment'")[0]["at"]
    CommentAct.objects.create(run=show.run, sequence=first, kind="answer", text="有 54 到 60", by="周琦", at=now())
    keen = next(row for row in show.get(operator, "audience")["rows"] if row["layer"] == "keen")
    answered = keen["topics"][0]["answered"]
    assert (answered["numerator"], answered["denominator"]) == (1, 54)


def test_a_buyer_of_a_file_is_the_viewer_of_the_same_order(operator: Actor, shelf: Shelf) -> None:
    show = over(operator)
    kept(show, *did("v1", times=20), bought("v1", 5_000, "A1"), *[each for n in range(9) for each in did(f"w{n}")])
    known = Show.objects.create(
        id="show_f", account=show.run.account, title="晚场", started_at=show.run.started_at, ended_at=show.run.ended_at
    )
    batch = shelf.batch()
    Source.objects.create(show=known, batch=batch.pk)
    line = {"show_id": "show_f", "platform": "douyin", "account": "acc_1", "at": show.at(20)}
    shelf.sell(
        batch,
        {**line, "order_id": "A1", "customer_id": "b1", "amount": 6_000},
        {**line, "order_id": "A2", "customer_id": "b1", "amount": 6_000},
        {**line, "order_id": "A3", "customer_id": "b2", "amount": 1_000},
        {**line, "order_id": "A4", "amount": 1_000},
    )
    told = operator.get(f"{API}/review/shows/show_f/audience").json()
    assert sum(layers(told).values()) == 11, "v1 is b1; b2 wasn't seen among the viewers"
    asked = {"orders": 4, "filed": 4, "nobodys": 1, "buyers": 2, "joined": 1, "before": 0}
    assert told["orders"] == asked
    assert {"nobodys", "apart"} <= set(told["lacks"])


def test_without_viewers_only_buyers_are_told_and_why(operator: Actor, shelf: Shelf) -> None:
    show = over(operator)
    batch = shelf.batch()
    known = Show.objects.create(id="show_o", account=show.run.account, title="导入的", started_at=show.at(-3000))
    Source.objects.create(show=known, batch=batch.pk)
    line = {"show_id": "show_o", "platform": "douyin", "account": "acc_1", "at": show.at(-2990)}
    shelf.sell(batch, *({**line, "order_id": f"A{n}", "customer_id": f"b{n}", "amount": 1_000} for n in range(6)))
    told = operator.get(f"{API}/review/shows/show_o/audience").json()
    assert layers(told) == {"high_ticket": 0, "converted": 6} and told["lacks"] == ["no_signals"]
    assert told["rows"][1]["numbers"]["interactions"]["value"] is None


def test_who_did_not_buy_is_not_told_where_no_order_is(operator: Actor) -> None:
    show = over(operator)
    kept(show, *did("v1", times=9), {"kind": "comment", "text": "没有标识"})
    told = show.get(operator, "audience")
    assert told["rows"] == [] and {"nameless", "no_orders"} == set(told["lacks"])


def test_orders_without_a_buyer_part_nobody(operator: Actor, shelf: Shelf) -> None:
    show = over(operator)
    kept(show, *did("v1", times=9))
    batch = shelf.batch()
    known = Show.objects.create(
        id="show_n", account=show.run.account, title="晚场", started_at=show.run.started_at, ended_at=show.run.ended_at
    )
    Source.objects.create(show=known, batch=batch.pk)
    line = {"show_id": "show_n", "platform": "douyin", "account": "acc_1", "at": show.at(20), "amount": 1_000}
    shelf.sell(batch, {**line, "order_id": "A1"}, {**line, "order_id": "A2"})
    told = operator.get(f"{API}/review/shows/show_n/audience").json()
    assert (told["rows"], told["people"], told["lacks"]) == ([], 0, ["nobodys"]), "no zero stands for what isn't known"


def test_the_team_draws_its_own_lines(operator: Actor, viewer: Actor, host: Actor, stranger: Actor) -> None:
    show = evening(operator)
    lines = {"acts_from": 99, "acts_least": 10, "ticket_from": 50, "seen": 0}
    assert operator.put(RULES, lines).json()["by"] == "周琦"
    told = show.get(operator, "audience")
    assert layers(told)["keen"] == 0 and told["rules"]["version"] == 1
    late = operator.put(RULES, lines)
    assert (late.status_code, late.json()["code"]) == (409, "review.rules_changed")
    assert operator.put(RULES, {**lines, "acts_from": 20, "seen": 1}).status_code == 422
    assert viewer.put(RULES, lines).status_code == 403
    assert host.put(RULES, {**lines, "seen": 1}).json()["code"] == "review.whole_company"
    assert stranger.put(RULES, lines).status_code == 401


def test_who_may_not_see_the_show_sees_nobody(operator: Actor, supplier: Actor, stranger: Actor) -> None:
    path = f"{API}/review/shows/{over(operator).id}/audience"
    assert supplier.get(path).status_code == 403
    assert stranger.get(path).status_code == 401


SEEN = st.lists(
    st.tuples(
        st.sampled_from(["a", "b", "c", "d", "e", "f", "g", "h"]),
        st.sampled_from(["comment", "like", "share", "add_to_cart", "purchase", "room_enter"]),
        st.integers(1, 9),
    ),
    min_size=1,
    max_size=60,
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(SEEN)
def test_layers_part_the_people(operator: Actor, seen: list[tuple[str, str, int]]) -> None:
    """Added up, the layers are the people who did anything, with all they did and paid."""
    store.execute("TRUNCATE TABLE event")
    show = over(operator)
    signals = [_signal(person, kind, n) for person, kind, n in seen]
    kept(show, *signals)
    told = show.get(operator, "audience")
    acts: dict[str, int] = defaultdict(int)
    paid: dict[str, int] = defaultdict(int)
    active = set()
    for person, kind, n in seen:
        if kind != "room_enter":
            active.add(person)
        if kind == "purchase":
            paid[person] += n * 100
        elif kind not in {"add_to_cart", "room_enter"}:
            acts[person] += n if kind == "like" else 1
    if not paid:
        assert told["rows"] == []
        return
    assert sum(row["people"] for row in told["rows"]) == len(active) == told["people"]
    assert sum(row["people"] for row in told["rows"][:2]) == len(paid)
    line = told["lines"]["acts"]
    assert layers(told)["keen"] == sum(acts[person] >= line for person in active if person not in paid)
    if not any(row["small"] for row in told["rows"]):
        assert sum(row["numbers"].get("interactions", {"value": 0})["value"] for row in told["rows"]) == sum(
            acts.values()
        )


def _signal(person: str, kind: str, n: int) -> dict[str, Any]:
    if kind == "purchase":
        return bought(person, n * 100)
    return {"kind": kind, "person": person, **({"count": n} if kind == "like" else {})}
