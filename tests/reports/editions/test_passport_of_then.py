"""A number in an edition opens the passport that it had when the edition was made."""

from __future__ import annotations

from datetime import date
from typing import Any

from cast import Actor
from kaibo.metrics.api import metrics
from metrics.shelf import Shelf
from reports.conftest import air
from reports.editions.bench import API, made

SEPTEMBER = {"key": "gmv", "from": "2026-09-01", "to": "2026-09-30"}


def passport(actor: Actor, id: str, status: int = 200, **asked: str) -> Any:
    answer = actor.get(f"{API}/editions/{id}/passport", **{**SEPTEMBER, **asked})
    assert answer.status_code == status, answer.content
    return answer.json()


def test_files_that_came_since_are_not_in_it(operator: Actor, viewer: Actor, two_months: Shelf) -> None:
    id = made(operator)["edition"]["id"]
    then = passport(viewer, id)
    batch = two_months.batch()
    air(two_months, batch, date(2026, 9, 28), 8, 500_000)
    today = viewer.get("/api/v1/metrics/passport", **SEPTEMBER).json()
    again = passport(viewer, id)
    assert (then["value"]["value"], again["value"]["value"], today["value"]["value"]) == (12_000, 12_000, 17_000)
    assert again["files"] == then["files"] and batch.id not in {each["batch"] for each in again["files"]}
    assert batch.id in {each["batch"] for each in today["files"]}
    later = made(operator)["edition"]["id"]
    assert passport(viewer, later)["value"]["value"] == 17_000


def test_what_a_role_may_not_see_stays_hidden(owner: Actor, operator: Actor, two_months: Shelf) -> None:
    id = made(owner)["edition"]["id"]
    hidden = next(key for key, metric in metrics().items() if metric.needs)
    passport(operator, id, 403, key=hidden)
    passport(operator, id, 422, key="no_such_number")


def test_a_stranger_sees_none(operator: Actor, stranger: Actor, two_months: Shelf) -> None:
    passport(stranger, made(operator)["edition"]["id"], 401)
    passport(operator, "edn_of_nobody", 404)
