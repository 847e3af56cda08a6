"""Who answers a comment sees at once who wrote it: how long here, what they asked and bought, what is open."""

from __future__ import annotations

from typing import Any

import pytest

from cast import Actor
from kaibo.shows.models import Account
from live.evening import Evening, evening_of, sold

pytestmark = pytest.mark.django_db


def card(actor: Actor, evening: Evening, person: str) -> dict[str, Any]:
    answer = actor.get(f"{evening.path}/viewers/card", person=person)
    assert answer.status_code == 200, answer.content
    return answer.json()  # type: ignore[no-any-return]


def told(evening: Evening, *texts: str) -> str:
    """The newest comment's id."""
    evening.told(*({"kind": "comment", "text": text, "person": "阿宁"} for text in texts))
    return str(evening.now()["comments"][-1]["id"])


def test_a_card_tells_how_long_here_what_was_asked_and_bought_and_what_waits(
    evening: Evening, operator: Actor, shop: Account
) -> None:
    evening.act("start")
    told(evening, "来了")
    evening.act("end")
    later = evening_of(operator, shop, title="周六晚场")
    later.act("start")
    last = told(later, "1号多少钱", "1号什么时候发货", "丝巾多少钱")
    later.told(
        sold("o1", "p1", 5900, person="阿宁"), sold("o2", "p2", 100, person="别人"), {"kind": "like", "person": "阿宁"}
    )
    found = card(operator, later, "阿宁")
    assert (found["fan"], found["first_show"], found["here_first"]) == ("old_active", "周五晚场", False)
    assert (found["comments"], found["orders"], found["gmv"]) == (3, 1, {"CNY": 5900})
    assert found["did"] == ["wrote", "bought", "liked"]
    assert [(each["name"], each["comments"]) for each in found["asked"] if each["product"]] == [
        ("耳钉", 2),
        ("丝巾", 1),
    ]
    assert "丝巾多少钱" in [each["text"] for each in found["waiting"]]
    label = {"intent": "price", "sentiment": "neutral", "question": True, "product": "p1"}
    later.act(f"comments/{last}/label", label)
    corrected = card(operator, later, "阿宁")["asked"]
    assert [(each["name"], each["comments"]) for each in corrected if each["product"]] == [("耳钉", 3)]


def test_penalties_stand_on_the_card(evening: Evening, operator: Actor) -> None:
    evening.act("start")
    one = told(evening, "加微信abc888")
    evening.act(f"comments/{one}/block", {"reason": "spam", "facts": "引流", "kind": "mute"}, status=201)
    (penalty,) = card(operator, evening, "阿宁")["penalties"]
    assert (penalty["kind"], penalty["reason"], penalty["in_force"]) == ("mute", "spam", True)


def test_what_nobody_knows_is_said_to_be_unknown(
    evening: Evening, operator: Actor, stranger: Actor, viewer: Actor
) -> None:
    evening.act("start")
    nobody = card(operator, evening, "v404")
    assert (nobody["first_at"], nobody["orders"], nobody["comments"], nobody["asked"]) == (None, None, 0, [])
    told(evening, "来了")
    evening.told(sold("o1", "p1", 5900, person="阿宁"))
    assert card(operator, evening, "阿宁")["here_first"]
    assert stranger.get(f"{evening.path}/viewers/card", person="阿宁").status_code == 401
    assert viewer.get(f"{evening.path}/viewers/card", person="阿宁").status_code == 403
