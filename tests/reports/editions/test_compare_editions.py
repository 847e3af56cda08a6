"""Two editions side by side on the page, and one made again to see that it comes out the same."""

from __future__ import annotations

from datetime import date

import pytest

from cast import Actor
from metrics.shelf import Shelf
from reports.conftest import air
from reports.editions.bench import API, made, shown, work_off


def test_what_changed_and_by_which_files(operator: Actor, viewer: Actor, two_months: Shelf) -> None:
    first = made(operator)["edition"]["id"]
    batch = two_months.batch()
    air(two_months, batch, date(2026, 9, 28), 8, 500_000)
    second = made(operator)["edition"]["id"]
    told = viewer.get(f"{API}/editions/{second}/against/{first}").json()
    assert (told["before"]["number"], told["after"]["number"]) == (1, 2)
    gmv = next(each for each in told["differences"] if each["name"]["zh"] == "成交金额" and not each["place"]["zh"])
    assert (gmv["how"], gmv["before"]["value"], gmv["after"]["value"]) == ("changed", 12_000, 17_000)
    assert {each["how"] for each in told["differences"]} >= {"changed"} and told["same"] > 0
    assert [each["batch"] for each in told["came"]] == [batch.id] and told["went"] == []
    back = viewer.get(f"{API}/editions/{first}/against/{second}").json()
    assert [each["batch"] for each in back["went"]] == [batch.id]


def test_two_subjects_are_not_compared(operator: Actor, two_months: Shelf) -> None:
    first, second = made(operator)["edition"]["id"], made(operator, subject="2026-08")["edition"]["id"]
    refused = operator.get(f"{API}/editions/{first}/against/{second}")
    assert refused.status_code == 422 and "同一件事" in refused.json()["message_zh"]


def test_made_again_it_comes_out_the_same(operator: Actor, viewer: Actor, stranger: Actor, two_months: Shelf) -> None:
    id = made(operator)["edition"]["id"]
    air(two_months, two_months.batch(), date(2026, 9, 28), 8, 500_000)
    assert operator.post(f"{API}/editions/{id}/again").status_code == 202
    work_off()
    again = shown(viewer, id)["again"]
    assert (again["state"], again["other"]) == ("done", 0) and again["same"] > 60
    assert viewer.post(f"{API}/editions/{id}/again").status_code == 403
    assert stranger.post(f"{API}/editions/{id}/again").status_code in {401, 403}


@pytest.mark.usefixtures("two_months")
def test_a_stranger_compares_nothing(operator: Actor, stranger: Actor) -> None:
    id = made(operator)["edition"]["id"]
    assert stranger.get(f"{API}/editions/{id}/against/{id}").status_code == 401
    assert stranger.get(f"{API}/editions/{id}").status_code == 401
