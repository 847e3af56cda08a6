"""Who takes part in the moment after a benefit began is counted, whatever the hub has looked at so far."""

from __future__ import annotations

import pytest

from kaibo.events.api import last_taken, taken
from kaibo.live.desk import Desk
from kaibo.live.models import Ticket
from live.benefits.giving import begun
from live.evening import Evening

pytestmark = pytest.mark.django_db(transaction=True)
VOTE = {"kind": "vote", "title": "先讲哪个", "rules": {"options": ["耳钉", "丝巾"]}}


def test_votes_of_the_first_moment_count(evening: Evening) -> None:
    evening.act("start")
    desk = Desk.open(evening.id)
    evening.told({"kind": "comment", "text": "来了", "person": "c"})
    desk.take(list(taken(0, show=evening.id)))
    before = last_taken()
    vote = begun(evening, VOTE)
    evening.told(*({"kind": "comment", "text": "1", "person": person} for person in "ab"))
    desk.take(list(taken(before, show=evening.id)))
    assert Ticket.objects.filter(benefit=vote, choice="耳钉").count() == 2
