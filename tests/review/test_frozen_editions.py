"""A show's numbers are frozen a day and a week after it, and what changed since is told."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from cast import Actor
from kaibo.jobs.api import Job
from kaibo.kit.clock import now
from kaibo.metrics.models import Batch
from kaibo.review import work
from kaibo.review.editions.freezing import due, freeze
from kaibo.review.models import Frozen
from kaibo.shows.models import Show, Source
from live.evening import account
from metrics.conftest import shelf, store_home
from metrics.shelf import Shelf

__all__ = ["shelf", "store_home"]
API = "/api/v1/review/shows"


def ended(hours_ago: float, id: str = "show_a", batch: int | None = None) -> Show:
    end = now() - timedelta(hours=hours_ago)
    show = Show.objects.create(id=id, account=account(), title=id, started_at=end - timedelta(hours=2), ended_at=end)
    own = batch or Batch.objects.create(state=Batch.State.STORED, as_of=now()).pk
    Source.objects.create(show=show, batch=own)
    return show


def line(show: Show, number: int, amount: int, refund: int = 0) -> dict[str, Any]:
    told = {"show_id": show.id, "at": show.started_at, "platform": "douyin", "account": "acc_1"}
    paid = {"order_id": f"o{number}", "order_key": number, "product_id": "p1", "amount": amount}
    return {**told, **paid, "refund_amount": refund}


@pytest.mark.django_db
def test_each_edition_is_due_once_its_hour_has_come_and_not_long_after() -> None:
    for hours, id in ((23, "young"), (25, "day"), (60, "between"), (169, "week"), (300, "old")):
        ended(hours, id)
    assert sorted(due(now())) == [("day", 24), ("week", 168)]
    Frozen.objects.create(show="day", hours=24, numbers={}, sources={}, at=now())
    assert due(now()) == [("week", 168)]


def test_refunds_that_come_in_are_told_as_the_difference(shelf: Shelf, operator: Actor, viewer: Actor) -> None:
    batch = shelf.batch()
    show = ended(25, batch=batch.pk)
    shelf.sell(batch, line(show, 1, 10_000), line(show, 2, 5_000))
    assert freeze(show.id, 24) and not freeze(show.id, 24), "once"
    shelf.sell(batch, line(show, 3, 2_000, refund=2_000))
    told = viewer.get(f"{API}/{show.id}/editions").json()
    first, latest = told["editions"]
    assert (first["hours"], first["numbers"]["gmv"]["value"], latest["numbers"]["gmv"]["value"]) == (24, 150, 170)
    [change] = told["changes"]
    assert (change["before"], change["after"], change["gmv"], change["orders"]) == (24, None, 20, 1)
    assert (change["refund_amount"], change["gmv_after_refunds"]) == (20, 0), "what was sold more came back"
    assert [each["hours"] for each in told["waiting"]] == [168]


def test_a_show_that_nobody_told_numbers_of_is_not_frozen(shelf: Shelf, operator: Actor) -> None:
    show = ended(25, batch=shelf.batch().pk)
    assert not freeze(show.id, 24) and not Frozen.objects.exists()
    told = operator.get(f"{API}/{show.id}/editions").json()
    assert len(told["editions"]) == 1 and told["changes"] == []


@pytest.mark.django_db
def test_the_worker_asks_for_what_is_due() -> None:
    ended(25)
    ended(60, "between")
    assert work.look() == 1
    assert [(each.kind, each.args) for each in Job.objects.all()] == [
        ("review.freeze", {"show": "show_a", "hours": 24})
    ]


def test_who_may_not_see_the_show_sees_no_edition(shelf: Shelf, supplier: Actor, stranger: Actor) -> None:
    path = f"{API}/{ended(25, batch=shelf.batch().pk).id}/editions"
    assert (supplier.get(path).status_code, stranger.get(path).status_code) == (403, 401)
