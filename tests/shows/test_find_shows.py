"""People look for shows: all of them newest first, narrowed, sorted by a number; each as far as they may see."""

from __future__ import annotations

from typing import Any

import pytest

from cast import Actor
from connectors.flows.drop import Drop
from kaibo.accounts.api import Scope
from kaibo.shows.models import Account
from shows.shows_file import hand_in

PATH = "/api/v1/shows"
NEWEST_FIRST = ["会员专场", "=国庆预热", "老铁专场", "秋日上新"]


@pytest.fixture(autouse=True)
def shows(drop: Drop) -> None:
    hand_in(drop)


def asked(actor: Actor, **filters: Any) -> Any:
    answer = actor.get(PATH, **filters)
    assert answer.status_code == 200, answer.content
    return answer.json()


def titles(actor: Actor, **filters: Any) -> list[str]:
    return [row["title"] for row in asked(actor, **filters)["rows"]]


def test_the_newest_stands_first_with_its_numbers(operator: Actor) -> None:
    told = asked(operator)
    assert ([row["title"] for row in told["rows"]], told["total"]) == (NEWEST_FIRST, 4)
    first = told["rows"][-1]
    assert (first["host"], first["account_name"], first["platform"]) == ("苏婉", "林间小铺", "douyin")
    assert (first["started_at"], first["business_day"]) == ("2026-09-01T12:00:00Z", "2026-09-01")
    numbers = first["numbers"]
    assert (numbers["gmv"]["value"], numbers["gmv"]["currency"]) == (3000, "CNY")
    assert (numbers["viewers"]["value"], numbers["orders"]["value"]) == (1000, 30)
    assert numbers["live_hours"]["value"] == 2 * 3600


def test_what_no_file_told_is_missing_and_says_why(operator: Actor) -> None:
    gmv = asked(operator, q="会员专场")["rows"][0]["numbers"]["gmv"]
    assert (gmv["value"], gmv["reason"]) == (None, "metrics.reason.no_data")


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"from": "2026-09-02", "to": "2026-09-02"}, ["=国庆预热", "老铁专场"]),
        ({"from": "2026-09-03"}, ["会员专场"]),
        ({"platform": "kuaishou"}, ["老铁专场"]),
        ({"host": "苏婉"}, ["会员专场", "秋日上新"]),
        ({"q": "专场"}, ["会员专场", "老铁专场"]),
        ({"q": "顾言", "platform": "douyin"}, ["=国庆预热"]),
        ({"q": "nothing of ours"}, []),
    ],
)
def test_a_list_is_narrowed(operator: Actor, filters: dict[str, str], found: list[str]) -> None:
    assert titles(operator, **filters) == found


def test_a_list_is_narrowed_by_account_and_the_choices_are_told(operator: Actor) -> None:
    facets = asked(operator)["facets"]
    assert (facets["platforms"], facets["hosts"]) == (["douyin", "kuaishou"], ["苏婉", "顾言"])
    account = next(each["id"] for each in facets["accounts"] if each["name"] == "青禾珠宝")
    assert titles(operator, account=account) == ["会员专场"]


def test_sorted_by_a_number_shows_without_it_come_last_both_ways(operator: Actor) -> None:
    assert titles(operator, sort="-gmv") == ["秋日上新", "=国庆预热", "老铁专场", "会员专场"]
    assert titles(operator, sort="gmv") == ["老铁专场", "=国庆预热", "秋日上新", "会员专场"]
    assert titles(operator, sort="title") == sorted(NEWEST_FIRST)


def test_page_by_page_every_show_comes_once(operator: Actor) -> None:
    pages = [titles(operator, page=page, size=3) for page in (1, 2, 3)]
    assert pages == [NEWEST_FIRST[:3], NEWEST_FIRST[3:], []]


def test_a_host_sees_own_shows_only_and_is_offered_no_other(host: Actor) -> None:
    told = asked(host)
    assert [row["title"] for row in told["rows"]] == ["会员专场", "秋日上新"]
    assert (told["total"], told["facets"]["hosts"], told["facets"]["platforms"]) == (2, ["苏婉"], ["douyin"])
    assert titles(host, host="顾言") == []


def test_an_operator_of_one_account_sees_that_account(operator: Actor) -> None:
    assert operator.person
    operator.person.scope = Scope(accounts=(Account.objects.get(name="林间快店").id,))
    operator.person.save()
    told = asked(operator)
    assert [row["title"] for row in told["rows"]] == ["老铁专场"]
    assert [each["name"] for each in told["facets"]["accounts"]] == ["林间快店"]


def test_who_sees_no_shows(supplier: Actor, stranger: Actor) -> None:
    assert supplier.get(PATH).status_code == 403
    assert stranger.get(PATH).status_code == 401


@pytest.mark.parametrize("filters", [{"from": "yesterday"}, {"page": 0}, {"size": 501}, {"q": "x" * 121}])
def test_a_filter_that_cannot_be_read_is_named(operator: Actor, filters: dict[str, Any]) -> None:
    refused = operator.get(PATH, **filters)
    assert refused.status_code == 422 and refused.json()["params"]["field"] == next(iter(filters))
