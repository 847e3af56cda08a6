"""Brands to broadcast with: marks by several people, weights of the team, stages with a log."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cast import Actor
from kaibo.planning.cobrands.marks import BEST, HOUSE, MARKS, WHOLE, total
from kaibo.planning.cobrands.stages import WAY, may_move, open_to
from kaibo.planning.models import Partner

PARTNERS = "/api/v1/planning/partners"


def add(actor: Actor, name: str = "青瓷记", **told: Any) -> dict[str, Any]:
    answer = actor.post(PARTNERS, {"name": name, "fit": "客群重合，调性一致", **told})
    assert answer.status_code == 201, answer.content
    return answer.json()  # type: ignore[no-any-return]


def marks(*values: int, why: str = "") -> dict[str, Any]:
    return {**dict(zip(MARKS, values, strict=True)), "why": why}


@pytest.mark.django_db
def test_the_best_marked_stands_first_and_says_who_judged(operator: Actor, owner: Actor) -> None:
    one, two = add(operator), add(operator, "山间茶")
    add(operator, "无人评")
    assert operator.put(f"{PARTNERS}/{one['id']}/marks", marks(8, 8, 8, 8, 8)).json()["total"] == 8
    told = owner.put(f"{PARTNERS}/{one['id']}/marks", marks(6, 10, 6, 6, 6, why="品控好")).json()
    assert told["total"] == pytest.approx(7.5), "20% × 7 + 25% × 9 + 20% × 7 + 20% × 7 + 15% × 7"
    assert [(each["by"], each["own"], each["why"]) for each in told["marks"]] == [
        ("周琦", False, ""),
        ("林悦", True, "品控好"),
    ]
    quality = next(each for each in told["means"] if each["mark"] == "quality")
    assert (quality["mean"], quality["least"], quality["most"]) == (9, 8, 10)
    operator.put(f"{PARTNERS}/{two['id']}/marks", marks(9, 9, 9, 9, 9))
    listed = operator.get(PARTNERS).json()["partners"]
    assert [(each["name"], each["judges"]) for each in listed] == [("山间茶", 1), ("青瓷记", 2), ("无人评", 0)]
    assert listed[-1]["total"] is None
    again = operator.put(f"{PARTNERS}/{one['id']}/marks", marks(1, 1, 1, 1, 1)).json()
    assert again["judges"] == 2, "one's own marks are changed, not added to"
    assert operator.put(f"{PARTNERS}/{one['id']}/marks", marks(11, 1, 1, 1, 1)).status_code == 422


@pytest.mark.django_db
def test_the_team_weighs_as_it_likes_to_a_hundred(operator: Actor, buyer: Actor) -> None:
    one = add(operator)["id"]
    operator.put(f"{PARTNERS}/{one}/marks", marks(10, 1, 1, 1, 1))
    assert buyer.get(PARTNERS).json()["weights"] == HOUSE
    wanted = dict.fromkeys(MARKS, 20)
    assert operator.put(f"{PARTNERS}/weights", {**wanted, "supply": 25}).status_code == 422
    told = operator.put(f"{PARTNERS}/weights", {**wanted, "awareness": 100 - 4 * 5, **dict.fromkeys(MARKS[1:], 5)})
    assert told.json()["partners"][0]["total"] == pytest.approx(8.2)
    assert buyer.put(f"{PARTNERS}/weights", wanted).status_code == 403


@pytest.mark.django_db
def test_a_candidate_goes_on_step_by_step_with_a_reason(operator: Actor) -> None:
    one = add(operator)
    path = f"{PARTNERS}/{one['id']}/stage"
    assert one["stage"] == "screening" and one["open_to"] == ["approach", "ended"]
    assert operator.post(path, {"stage": "negotiation", "reason": "很急"}).status_code == 409
    assert operator.post(path, {"stage": "approach", "reason": ""}).status_code == 422
    moved = operator.post(path, {"stage": "approach", "reason": "已约见面", "seen": one["version"]}).json()
    assert operator.post(path, {"stage": "negotiation", "reason": "谈价", "seen": one["version"]}).status_code == 409
    assert [(each["before"], each["stage"], each["reason"]) for each in moved["steps"]] == [
        ("", "screening", "客群重合，调性一致"),
        ("screening", "approach", "已约见面"),
    ]
    assert operator.post(path, {"stage": "approach", "reason": "再看看"}).status_code == 409, "it is there already"
    assert operator.post(path, {"stage": "ended", "reason": "供货跟不上"}).json()["open_to"] == ["screening"]


@pytest.mark.django_db
def test_two_of_one_name_and_two_people_at_one(operator: Actor, owner: Actor) -> None:
    one = add(operator)
    assert operator.post(PARTNERS, {"name": "青瓷记"}).status_code == 409
    path = f"{PARTNERS}/{one['id']}"
    assert operator.patch(path, {"owner": "小满", "seen": one["version"]}).status_code == 200
    assert owner.patch(path, {"owner": "阿泽", "seen": one["version"]}).status_code == 409


@pytest.mark.django_db
def test_candidates_are_not_for_everybody(operator: Actor, host: Actor, buyer: Actor, stranger: Actor) -> None:
    one = add(operator)["id"]
    assert host.get(PARTNERS).status_code == 403 and stranger.get(PARTNERS).status_code == 401
    assert buyer.get(f"{PARTNERS}/{one}").status_code == 200
    assert buyer.post(f"{PARTNERS}/{one}/stage", {"stage": "approach", "reason": "可以谈"}).status_code == 403


GIVEN = st.lists(st.fixed_dictionaries({mark: st.integers(1, BEST) for mark in MARKS}), min_size=1, max_size=8)


@st.composite
def _weights(draw: Any) -> dict[str, int]:
    cuts = sorted(draw(st.lists(st.integers(0, WHOLE), min_size=len(MARKS) - 1, max_size=len(MARKS) - 1)))
    ends = [0, *cuts, WHOLE]
    return {mark: ends[place + 1] - ends[place] for place, mark in enumerate(MARKS)}


@given(GIVEN, _weights())
def test_a_total_lies_between_the_least_and_the_best_mark(told: list[dict[str, int]], weights: dict[str, int]) -> None:
    found = total(told, weights)
    assert found is not None
    every = [each[mark] for each in told for mark in MARKS if weights[mark]]
    assert min(every) - 1e-9 <= found.value <= max(every) + 1e-9
    better = [{mark: min(BEST, each[mark] + 1) for mark in MARKS} for each in told]
    raised = total(better, weights)
    assert raised is not None and raised.value >= found.value
    whole = total([told[0]], dict.fromkeys(MARKS, 0) | {"supply": WHOLE})
    assert whole is not None and whole.value == told[0]["supply"]


STAGES = st.sampled_from([str(each) for each in Partner.Stage])


@given(STAGES, st.lists(STAGES, max_size=15))
def test_no_stage_is_leapt_over(first: str, wanted: list[str]) -> None:
    here, furthest = "screening", 0
    for each in wanted:
        if may_move(here, each):
            here = each
            place = WAY.index(Partner.Stage(each)) if each != "ended" else -1
            assert place <= furthest + 1
            furthest = max(furthest, place)
            if each == "ended":
                furthest = -1
    assert first not in open_to(first) and open_to(first), "there is always a way, never to where one is"
