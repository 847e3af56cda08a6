"""The team goes through the parts of the work on a show, one after the other."""

from __future__ import annotations

import pytest

from cast import Actor
from live.evening import account
from review.test_carried_actions import show_of

pytestmark = pytest.mark.django_db
SHOW = "/api/v1/review/shows/first"


def test_the_form_has_every_part_and_keeps_what_is_written(operator: Actor, viewer: Actor) -> None:
    show_of("first", 3, account())
    rows = operator.get(f"{SHOW}/nodes").json()["rows"]
    names = ["selection", "warm_up", "opening", "pitches", "benefits", "closing", "after_sales"]
    assert [each["node"] for each in rows] == names and rows[0]["by"] is None
    answer = operator.patch(f"{SHOW}/nodes/opening", {"goal": "10 分钟内到 500 人", "result": " 只到 320 ", "seen": 0})
    assert answer.status_code == 200, answer.content
    told = viewer.get(f"{SHOW}/nodes").json()["rows"][2]
    assert (told["goal"], told["result"], told["cause"], told["by"]) == ("10 分钟内到 500 人", "只到 320", "", "周琦")


def test_two_people_do_not_lose_each_others_words(operator: Actor, host: Actor) -> None:
    show_of("first", 3, account(), host="苏婉")
    first = operator.patch(f"{SHOW}/nodes/opening", {"cause": "预热只发了一条", "seen": 0})
    late = host.patch(f"{SHOW}/nodes/opening", {"cause": "福袋发晚了", "seen": 0})
    assert (late.status_code, late.json()["code"]) == (409, "review.node_changed")
    again = host.patch(f"{SHOW}/nodes/opening", {"cause": "福袋发晚了", "seen": first.json()["version"]})
    assert again.status_code == 200 and again.json()["by"] == "苏婉"


def test_a_part_has_actions_among_those_of_the_show(operator: Actor) -> None:
    show_of("first", 3, account())
    body = {"text": "提前三天发预热", "owner": "江涛", "due": "2026-12-01", "node": "warm_up"}
    made = operator.post(f"{SHOW}/notes", body)
    assert (made.status_code, made.json()["node"]) == (201, "warm_up")
    assert operator.post(f"{SHOW}/notes", {**body, "node": "elsewhere"}).status_code == 422


def test_who_may_not_write_is_refused(operator: Actor, host: Actor, viewer: Actor, stranger: Actor) -> None:
    show_of("first", 3, account(), host="别人")
    body = {"goal": "x", "seen": 0}
    assert viewer.patch(f"{SHOW}/nodes/opening", body).status_code == 403
    assert host.patch(f"{SHOW}/nodes/opening", body).status_code == 404
    assert stranger.get(f"{SHOW}/nodes").status_code == 401
    assert operator.patch(f"{SHOW}/nodes/nothing", body).status_code == 404
