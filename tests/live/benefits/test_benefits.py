"""Benefits are set up, armed, run, closed and settled; what they may cost holds."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from cast import Actor
from kaibo.events.api import read
from kaibo.live.benefits.draw import entry_of, spin
from kaibo.live.benefits.verify import problems
from kaibo.live.models import Benefit
from live.benefits.giving import LOTTERY, PACKETS, PRIZE, begun, said, settled, shown
from live.evening import Evening, sold

pytestmark = pytest.mark.django_db


def test_a_lottery_is_drawn_among_those_who_said_the_word(evening: Evening, operator: Actor) -> None:
    evening.act("start")
    operator.put("/api/v1/live/insiders/staff1", {"note": "助播"})
    id = begun(evening, LOTTERY)
    armed = shown(evening, id)
    assert len(armed["commitment"]) == 64 and armed["seed"] == "" and armed["entries_hash"] == ""
    said(evening, "林间冲", "v1", "v2", "v3", "staff1")
    said(evening, "林间", "v1")
    said(evening, "路过", "v4")
    assert shown(evening, id)["entries"] == 4
    over = settled(evening, id)
    assert over["spent"] == 11800 and len(over["winners"]) == 2 and over["seed"]
    assert {each["person"] for each in over["winners"]} <= {"v1", "v2", "v3"}
    document = operator.get(f"{evening.path}/benefits/{id}/draw").json()
    assert problems(document, announced=armed["commitment"], listed=over["entries_hash"]) == []
    assert "staff1" not in str(document) and "v1" not in str(document["entries"])
    told = [event.payload.what for event in read(subject=evening.id) if event.kind == "live.benefit_acted"]
    assert told == ["made", "armed", "begun", "closed", "settled"]


def test_what_runs_when_the_show_ends_is_closed_and_drawn_afterwards(evening: Evening) -> None:
    evening.act("start")
    id = begun(evening, LOTTERY)
    said(evening, "林间冲", "v1", "v2")
    evening.act("end")
    assert shown(evening, id)["state"] == "closed"
    assert [each["kind"] for each in evening.now()["marks"]][-2:] == ["benefit_end", "end"]
    assert len(evening.act(f"benefits/{id}/settle")["winners"]) == 2


def test_winners_leave_as_csv_without_formulas(evening: Evening, operator: Actor, host: Actor) -> None:
    evening.act("start")
    id = begun(evening, {**LOTTERY, "rules": {**LOTTERY["rules"], "prizes": [{**PRIZE, "name": "=1+1", "count": 1}]}})
    said(evening, "林间", "@v1")
    settled(evening, id)
    answer = operator.get(f"{evening.path}/benefits/{id}/winners")
    lines = answer.content.decode("utf-8-sig").splitlines()
    assert len(lines) == 2 and lines[1].startswith("1,'=1+1,59.00,CNY,'@v1,")
    assert host.get(f"{evening.path}/benefits/{id}/winners").status_code == 403


def test_a_free_order_goes_to_a_buyer_and_costs_what_was_paid(evening: Evening) -> None:
    evening.act("start")
    free = {"kind": "free_order", "title": "免单", "budget": 10000, "product": "p1"}
    id = begun(evening, {**free, "rules": {"prizes": [{"name": "免单", "count": 1, "value": 10000}]}})
    evening.told(sold("o1", "p1", 5900, person="v1"), sold("o2", "p2", 12900, person="v2"))
    over = settled(evening, id)
    assert [(each["person"], each["amount"]) for each in over["winners"]] == [("v1", 5900)]
    assert over["spent"] == 5900


def test_a_vote_a_quiz_a_guess_and_likes(evening: Evening) -> None:
    evening.act("start")
    prize = [{"name": "小样", "count": 1, "value": 100}]
    vote = begun(evening, {"kind": "vote", "title": "先讲哪个", "rules": {"options": ["耳钉", "丝巾"]}})
    quiz_rules = {"options": ["纯银", "合金"], "answer": "纯银", "prizes": prize}
    quiz = begun(evening, {"kind": "quiz", "title": "什么材质", "budget": 100, "rules": quiz_rules})
    guess_rules = {"answer": "59", "prizes": prize}
    guess = begun(evening, {"kind": "guess_price", "title": "猜价格", "budget": 100, "rules": guess_rules})
    liked = begun(
        evening, {"kind": "likes_draw", "title": "点赞抽奖", "budget": 100, "rules": {"least": 10, "prizes": prize}}
    )
    said(evening, "1", "a", "b")
    said(evening, "丝巾", "c", "a")
    said(evening, "纯银", "d")
    said(evening, "我猜 60", "e")
    said(evening, "62块", "f")
    evening.told({"kind": "like", "person": "g", "count": 6}, {"kind": "like", "person": "h", "count": 5})
    evening.told({"kind": "like", "person": "g", "count": 6})
    assert shown(evening, vote)["tally"] == {"耳钉": 2, "丝巾": 1} and shown(evening, quiz)["tally"] == {}
    assert {each["person"] for each in settled(evening, quiz)["winners"]} <= {"a", "b", "d"}
    assert [each["person"] for each in settled(evening, guess)["winners"]] == ["e"]
    assert [each["person"] for each in settled(evening, liked)["winners"]] == ["g"]
    assert settled(evening, vote)["winners"] == []


def test_gifts_climb_a_ladder_and_a_reveal_waits_for_its_time(evening: Evening) -> None:
    evening.act("start")
    ladder = {"kind": "gift_ladder", "title": "礼物阶梯", "rules": {"steps": [{"at": 10, "name": "加赠发夹"}]}}
    id = begun(evening, ladder)
    secret = begun(evening, {"kind": "timed_reveal", "title": "限时解密", "rules": {"reveal": "今晚返场价 39"}})
    evening.told({"kind": "gift", "count": 7}, {"kind": "gift", "count": 4, "person": "v1"})
    assert shown(evening, id)["progress"] == 11
    assert shown(evening, secret)["rules"]["reveal"] == "今晚返场价 39"


def test_a_wheel_turns_once_for_each_gives_no_more_than_there_is_and_is_proved(
    evening: Evening, operator: Actor
) -> None:
    evening.act("start")
    rules = {"word": "转", "slots": 4, "prizes": [{"name": "小样", "count": 3, "value": 100}]}
    id = begun(evening, {"kind": "wheel", "title": "大转盘", "budget": 300, "rules": rules})
    said(evening, "转", *(f"v{each}" for each in range(40)))
    said(evening, "转", *(f"v{each}" for each in range(40)))
    told = shown(evening, id)
    assert (told["entries"], told["used"], told["spent"]) == (40, 3, 300)
    row = Benefit.objects.get(id=id)
    for each in told["winners"]:
        assert spin(row.seed, entry_of(id, each["person"]), rules["prizes"], 4) == "小样"
    for each in told["winners"][:1]:
        operator.put(f"/api/v1/live/insiders/{each['person']}", {"note": "转完才发现是助播的家人"})
    armed = told["commitment"]
    over = settled(evening, id)
    document = operator.get(f"{evening.path}/benefits/{id}/draw").json()
    assert problems(document, announced=armed, listed=over["entries_hash"]) == []
    assert [each["entry"] for each in document["winners"]] == [each["entry"] for each in over["winners"]]
    assert len(document["winners"]) == 3 and len(document["entries"]) == 40
    few = {"kind": "wheel", "title": "大转盘", "budget": 300, "rules": {**rules, "slots": 2}}
    assert evening.act("benefits", few, status=422)["code"] == "live.benefit_lacks"


def test_what_was_in_the_packets_is_proved(evening: Evening, operator: Actor) -> None:
    evening.act("start")
    id = begun(evening, PACKETS)
    told = [evening.act(f"benefits/{id}/claims", {"person": f"v{each}"})["amount"] for each in range(4)]
    over = settled(evening, id)
    document = operator.get(f"{evening.path}/benefits/{id}/draw").json()
    assert problems(document, announced=over["commitment"], listed=over["entries_hash"]) == []
    assert [int(each["prize"]) for each in document["winners"]] == told


LACKS: list[tuple[dict[str, Any], str]] = [
    ({**LOTTERY, "budget": 11799}, "live.benefit_budget"),
    ({**LOTTERY, "rules": {"prizes": [PRIZE]}}, "live.benefit_lacks"),
    ({**PACKETS, "budget": 9}, "live.benefit_budget"),
    ({"kind": "vote", "title": "空"}, "live.benefit_lacks"),
    ({**LOTTERY, "budget": 10**6, "rules": {"word": "车", "prizes": [PRIZE, PRIZE]}}, "live.benefit_prize_twice"),
    (
        {**LOTTERY, "budget": 10**8, "rules": {"word": "车", "prizes": [{**PRIZE, "value": 5_000_001}]}},
        "live.benefit_top_prize",
    ),
]


@pytest.mark.parametrize(("body", "code"), LACKS, ids=[code.split("_")[-1] for _, code in LACKS])
def test_what_lacks_costs_too_much_or_the_law_forbids_is_refused(evening: Evening, body: Any, code: str) -> None:
    assert evening.act("benefits", body, status=422)["code"] == code


def test_a_top_prize_of_fifty_thousand_yuan_is_the_most(evening: Evening) -> None:
    rules = {"word": "车", "prizes": [{"name": "头奖", "count": 1, "value": 5_000_000}]}
    evening.act("benefits", {**LOTTERY, "budget": 5_000_000, "rules": rules}, status=201)


def test_each_act_has_its_time(evening: Evening) -> None:
    made = evening.act("benefits", LOTTERY, status=201)["id"]
    assert evening.act(f"benefits/{made}/begin", status=409)["code"] == "live.not_on_air"
    evening.act("start")
    assert evening.act(f"benefits/{made}/close", status=409)["code"] == "live.benefit_state"
    evening.act(f"benefits/{made}/begin")
    assert evening.act(f"benefits/{made}/cancel", status=409)["code"] == "live.benefit_state"
    assert evening.act("benefits/ben_x/arm", status=404)["code"] == "kit.not_found"


def test_the_database_itself_refuses_to_spend_more_than_the_budget(evening: Evening) -> None:
    evening.act("start")
    id = begun(evening, PACKETS)
    for wrong in ({"spent": 1001}, {"spent": -1}, {"used": 11}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Benefit.objects.filter(id=id).update(**wrong)


def test_who_only_watches_gives_nothing_away(evening: Evening, host: Actor, stranger: Actor) -> None:
    assert host.post(f"{evening.path}/benefits", LOTTERY).status_code == 403
    assert stranger.post(f"{evening.path}/benefits", LOTTERY).status_code == 401
