"""Somebody looks at what each segment of a show brought per minute."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from cast import Actor
from kaibo.events.inbox.inbox import inbox
from kaibo.shows.models import Show, Source
from metrics.conftest import shelf, store_home
from metrics.shelf import Shelf
from review.looked_back import API, over

__all__ = ["shelf", "store_home"]


@pytest.fixture(autouse=True)
def own_inbox(tmp_path: Path, store_home: Path) -> Iterator[None]:
    yield
    inbox().close()


def rows(told: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {each["title"]: each for each in told["rows"]}


def test_each_segment_tells_what_its_minutes_brought(operator: Actor, viewer: Actor) -> None:
    show = over(operator)
    show.online({0: 100, 9: 200, 29: 150, 49: 150, 59: 50})
    for minute in (12, 14, 14.5):
        show.sells(minute, f"o{minute}", 5_000)
    show.evening.told({"kind": "like", "count": 40, "at": show.at(35)}, {"kind": "comment", "at": show.at(12)})
    told = show.get(viewer, "heat")
    assert told["by_segment"] and told["run"] == show.id and told["show"] is None
    found = rows(told)
    assert list(found) == ["开场", "耳钉", "丝巾", "收尾"]
    cells = found["耳钉"]["cells"]
    assert found["耳钉"]["minutes"] == 20 and found["耳钉"]["phrases"] == ["纯银"]
    assert (cells["orders"]["numerator"], cells["orders"]["denominator"], cells["orders"]["value"]) == (3, 20, 0.15)
    assert (cells["gmv"]["value"], cells["gmv"]["currency"]) == (150 / 20, "CNY")
    assert cells["online_change"]["numerator"] == -50, "from the 200 of the opening to 150"
    assert found["开场"]["cells"]["online_change"]["numerator"] == 100
    assert found["丝巾"]["cells"]["interactions"]["value"] == 2
    assert cells["left"]["value"] is None and cells["left"]["reason"], "nobody told who left"
    assert told["whole"]["orders"]["numerator"] == 3
    columns = {each["key"]: each for each in told["columns"]}
    assert columns["orders"]["teller"] == "room" and columns["left"]["teller"] is None
    assert [(each["source"], each["signals"]) for each in columns["orders"]["sources"]] == [("bridge", 3)]


def test_minutes_before_anything_was_told_are_not_counted_as_none(operator: Actor) -> None:
    show = over(operator)
    show.online({40: 100, 59: 100})
    show.sells(55, "o1", 5_000)
    found = rows(show.get(operator, "heat"))
    assert found["耳钉"]["cells"]["orders"]["value"] is None
    silk = found["丝巾"]["cells"]["orders"]
    assert (silk["value"], silk["denominator"]) == (0, 10), "the source was there, and nobody bought"


def test_a_show_that_only_files_tell_of_is_cut_by_the_clock(shelf: Shelf, operator: Actor) -> None:
    show = over(operator, hours_ago=20)
    batch = shelf.batch()
    start = show.at(0) - timedelta(days=3)
    end = start + timedelta(minutes=50)
    known = Show.objects.create(id="show_f", account=show.run.account, title="导入的", started_at=start, ended_at=end)
    Source.objects.create(show=known, batch=batch.pk)
    line = {"show_id": known.id, "platform": "douyin", "account": "acc_1"}
    sold = {**line, "product_id": "p1", "amount": 5_900}
    shelf.sell(batch, {**sold, "at": start, "order_id": "1", "order_key": 1})
    shelf.sell(batch, {**sold, "at": start + timedelta(minutes=1), "order_id": "2", "order_key": 2})
    answer = operator.get(f"{API}/review/shows/{known.id}/heat")
    assert answer.status_code == 200, answer.content
    told = answer.json()
    assert not told["by_segment"] and {each["kind"] for each in told["rows"]} == {"clock"}
    assert sum(each["minutes"] for each in told["rows"]) == 51
    columns = {each["key"]: each for each in told["columns"]}
    assert columns["orders"] | {"teller": "files", "metrics": ["orders"], "source": "orders"} == columns["orders"]
    assert told["whole"]["gmv"]["numerator"] == 118


def test_who_may_not_see_the_show_sees_no_heat_map(operator: Actor, supplier: Actor, stranger: Actor) -> None:
    show = over(operator)
    path = f"{API}/review/shows/{show.id}/heat"
    assert supplier.get(path).status_code == 403
    assert stranger.get(path).status_code == 401
    assert operator.get(f"{API}/review/shows/run_none/heat").status_code == 404
