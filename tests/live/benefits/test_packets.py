"""Red packets: one each, the same when tapped twice, the whole budget and not a fen more."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from cast import Actor
from kaibo.kit.errors import KaiboError
from kaibo.live.benefits.claiming import claim
from kaibo.live.benefits.packets import split
from kaibo.live.models import Benefit, Claim
from live.benefits.giving import PACKETS, begun, shown
from live.evening import Evening


@given(st.integers(1, 300), st.integers(0, 10**6), st.integers(0, 2**64))
def test_packets_add_up_to_the_budget_and_none_is_empty(count: int, more: int, seed: int) -> None:
    amounts = split(count + more, count, sha256(str(seed).encode()).hexdigest())
    assert (len(amounts), sum(amounts)) == (count, count + more) and min(amounts) >= 1


@pytest.mark.django_db
def test_one_each_and_the_same_again_when_tapped_twice(evening: Evening, stranger: Actor, host: Actor) -> None:
    evening.act("start")
    id = begun(evening, PACKETS)
    path = f"benefits/{id}/claims"
    first = evening.act(path, {"person": "v1"})
    again = evening.act(path, {"person": "v1"})
    assert (again["amount"], again["place"], again["again"]) == (first["amount"], first["place"], True)
    amounts = [first["amount"]] + [evening.act(path, {"person": f"v{each}"})["amount"] for each in range(2, 11)]
    assert sum(amounts) == 1000
    gone = evening.act(path, {"person": "v11"}, status=409)
    assert gone["code"] == "live.packets_gone"
    told = shown(evening, id)
    assert (told["spent"], told["used"], told["winners"]) == (1000, 10, [])
    assert host.post(f"{evening.path}/{path}", {"person": "v1"}).status_code == 403
    assert stranger.post(f"{evening.path}/{path}", {"person": "v1"}).status_code == 401


@pytest.mark.django_db
def test_insiders_get_none_and_nobody_does_after_the_end(evening: Evening, operator: Actor) -> None:
    evening.act("start")
    id = begun(evening, PACKETS)
    assert operator.put("/api/v1/live/insiders/staff1", {"note": "主播助理"}).status_code == 200
    refused = evening.act(f"benefits/{id}/claims", {"person": "staff1"}, status=409)
    assert refused["code"] == "live.insider"
    evening.told({"kind": "benefit_claim", "person": "v7", "data": {"benefit": id}})
    assert shown(evening, id)["used"] == 1
    evening.act(f"benefits/{id}/close")
    assert evening.act(f"benefits/{id}/claims", {"person": "v8"}, status=409)["code"] == "live.benefit_state"


@pytest.mark.django_db(transaction=True)
def test_two_hundred_hands_at_once_never_get_more_than_there_is(evening: Evening) -> None:
    evening.act("start")
    id = begun(evening, {**PACKETS, "budget": 5000, "units": 50})

    def tap(person: int) -> int:
        try:
            return claim(evening.id, id, f"v{person}").claim.amount
        except KaiboError:
            return 0
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as hands:
        got = list(hands.map(tap, [each % 160 for each in range(200)]))
    row = Benefit.objects.get(id=id)
    paid = dict(Claim.objects.filter(benefit=id).values_list("person", "amount"))
    assert (sum(paid.values()), len(paid), row.spent, row.used) == (5000, 50, 5000, 50)
    assert sum(1 for amount in got if amount) >= 50
