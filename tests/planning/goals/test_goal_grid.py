"""An operator opens the year's goals: what is set, what was reached of it, and what last year was."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import parse_qsl

import pytest

from cast import Actor
from kaibo.shows.models import Account, Show
from metrics.shelf import Shelf
from planning.conftest import tell

pytestmark = pytest.mark.django_db

GRID = "/api/v1/planning/grid"
GOALS = "/api/v1/planning/goals"


def set_goal(actor: Actor, period: str, value: float | None, part: str = "", metric: str = "gmv") -> Any:
    return actor.put(GOALS, {"period": period, "part": part, "metric": metric, "value": value})


def read(actor: Actor, **asked: Any) -> Any:
    answer = actor.get(GRID, **{"year": 2026, **asked})
    assert answer.status_code == 200, answer.content
    return answer.json()


def cell(grid: Any, part: str, period: str) -> Any:
    row = next(row for row in grid["rows"] if row["part"] == part)
    return next(each for each in row["cells"] if each["period"] == period)


@pytest.mark.usefixtures("two_years")
def test_year_and_months_beside_what_was_reached_and_last_year(operator: Actor) -> None:
    set_goal(operator, "2026", 4_000)
    set_goal(operator, "2026-11", 100)
    told = read(operator, by="host")
    assert [row["part"] for row in told["rows"]] == ["", "host:苏婉", "host:顾言"]
    assert [each["period"] for each in told["rows"][0]["cells"]][:2] == ["2026", "2026-01"]
    year, november = cell(told, "", "2026"), cell(told, "", "2026-11")
    assert (year["value"], year["reached"]["value"], year["completion"]["value"]) == (4_000, 2_050, 0.5125)
    assert (year["before"]["value"], november["before"]["value"]) == (7_800, 1_100)
    assert (november["reached"]["value"], november["completion"]["value"]) == (50, 0.5)
    assert dict(parse_qsl(november["reached"]["passport"])) == {
        "key": "gmv",
        "from": "2026-11-01",
        "to": "2026-11-21",
    }
    hers = cell(told, "host:苏婉", "2026-10")
    assert (hers["value"], hers["version"], hers["reached"]["value"], hers["completion"]) == (None, "", 200, None)
    assert cell(told, "host:苏婉", "2026-11")["reached"]["value"] is None
    assert (told["until"], told["currency"], told["adds"]) == ("2026-11-21", "CNY", True)


@pytest.mark.usefixtures("two_years")
def test_it_says_the_same_as_the_overview(operator: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kaibo.review.overview.reading.today_of_company", lambda: date(2026, 11, 22))
    set_goal(operator, "2026-11", 100)
    set_goal(operator, "2026", 4_000)
    overview, told = operator.get("/api/v1/review/overview").json(), read(operator)
    for name, period in (("month", "2026-11"), ("year", "2026")):
        mine, theirs = cell(told, "", period), overview[name]
        assert mine["value"] == theirs["goal"]["value"]
        assert mine["completion"]["value"] == theirs["goal"]["completion"]["value"]
        assert mine["reached"] == theirs["numbers"]["gmv"]["num"]


@pytest.mark.usefixtures("two_years")
def test_a_year_without_numbers_is_missing_not_zero(operator: Actor) -> None:
    told = cell(read(operator, year=2027), "", "2027-03")
    assert (told["reached"]["value"], told["reached"]["reason"] is None) == (None, False)
    assert cell(read(operator, year=2025), "", "2025-03")["before"]["value"] is None


@pytest.mark.usefixtures("two_years")
def test_a_host_sees_own_goals_against_own_numbers_and_no_others(operator: Actor, host: Actor) -> None:
    for part in ("", "host:苏婉", "host:顾言", "platform:douyin"):
        set_goal(operator, "2026-10", 100, part)
    told = read(host, by="platform")
    assert (told["by"], told["kinds"]) == ("host", ["host", "show"])
    assert [row["part"] for row in told["rows"]] == ["host:苏婉"]
    assert cell(told, "host:苏婉", "2026-10")["completion"]["value"] == 2


def test_currencies_stand_apart(shelf: Shelf, operator: Actor) -> None:
    batch = shelf.batch()
    tell(shelf, batch, date(2026, 11, 3), 100)
    tell(shelf, batch, date(2026, 11, 3), 70, account="a2", currency="MYR")
    told, other = read(operator), read(operator, currency="MYR")
    assert cell(read(operator, year=2027), "", "2027")["before"]["value"] is None, "known from November only"
    assert (told["currency"], told["currencies"]) == ("CNY", ["CNY", "MYR"])
    assert (cell(told, "", "2026")["reached"]["value"], cell(other, "", "2026")["reached"]["value"]) == (100, 70)
    operator.put(GOALS, {"period": "2026", "metric": "gmv", "value": 7, "currency": "MYR"})
    assert cell(read(operator), "", "2026")["value"] is None
    assert cell(read(operator, currency="MYR"), "", "2026")["completion"]["value"] == 10


def test_shows_of_a_month_have_goals_of_their_own(shelf: Shelf, operator: Actor, host: Actor) -> None:
    Account.objects.create(id="a1", platform="douyin", handle="林间", name="林间")
    batch = shelf.batch()
    for id, name in (("show_a", "苏婉"), ("show_b", "顾言")):
        Show.objects.create(id=id, account_id="a1", host=name, title=f"{name}专场", business_day=date(2026, 11, 3))
        shelf.tell(batch, show_id=id, business_day=date(2026, 11, 3), amount=10_000, host=name)
    assert set_goal(operator, "show_a", 400).status_code == 200
    told = operator.get(f"{GRID}/shows", month="2026-11").json()
    found = {row["name"]: row["cells"][0] for row in told["rows"]}
    assert (found["苏婉专场"]["completion"]["value"], found["苏婉专场"]["reached"]["value"]) == (0.25, 100)
    assert (found["顾言专场"]["period"], found["顾言专场"]["value"]) == ("show_b", None)
    Account.objects.create(id="a2", platform="tiktok", handle="lin", name="Lin")
    Show.objects.create(id="show_c", account_id="a2", host="Mei", title="Payday", business_day=date(2026, 11, 4))
    more = {"account": "a2", "currency": "MYR", "host": "Mei"}
    shelf.tell(shelf.batch(), show_id="show_c", business_day=date(2026, 11, 4), amount=900, **more)
    own, other = (operator.get(f"{GRID}/shows", month="2026-11", currency=code).json() for code in ("CNY", "MYR"))
    assert [[row["name"] for row in told["rows"]] for told in (own, other)] == [["苏婉专场", "顾言专场"], ["Payday"]]
    assert [row["name"] for row in host.get(f"{GRID}/shows", month="2026-11").json()["rows"]] == ["苏婉专场"]


def test_a_stranger_and_a_supplier_see_nothing(stranger: Actor, supplier: Actor) -> None:
    for path in (GRID, f"{GRID}/shows", "/api/v1/planning/split"):
        assert stranger.get(path, year=2026, month="2026-11", value=1).status_code == 401
        assert supplier.get(path, year=2026, month="2026-11", value=1).status_code == 403
