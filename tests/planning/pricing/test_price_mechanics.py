"""An operator sets what a product costs on air and what comes with it; the law and the ledger are held against it."""

from __future__ import annotations

import pytest

from cast import Actor
from kaibo.planning.models import Mechanics, Version
from metrics.shelf import Shelf
from planning.pricing.desk import desk_of, sold, stocked
from planning.rundown.rehearsal import PLANS

pytestmark = pytest.mark.django_db
OFFER = {
    "flash": 25_900, "amounts": [{"least": 20_000, "off": 2_000}],
    "coupons": [{"channel": "live", "code": "ZB20", "least": 0, "off": 1_000}],
    "gifts": [{"least": 1, "name": "银链", "value": 3_900, "cost": 800}],
}  # fmt: skip


def test_price_benefits_and_what_it_comes_to(shelf: Shelf, owner: Actor, operator: Actor) -> None:
    desk = desk_of(owner)
    told = desk.set(offer=OFFER, charges={"commission": 2_000, "fee": None, "insurance": 150})
    first = told["reckoning"]["bills"][0]
    assert [(each["kind"], each["left"]) for each in first["steps"]] == [
        ("flash", 25_900), ("amount", 23_900), ("coupon", 22_900),
    ]  # fmt: skip
    assert (first["payable"], first["gifts"], first["lacking"]) == (22_900, ["银链"], ["fee"])
    assert first["margin"] == 22_900 - 12_000 - 800 - 4_580 - 150
    assert Version.objects.filter(plan=desk.plan).last().what == "mechanics_set"  # type: ignore[union-attr]
    seen = desk.now(operator)["reckoning"]["bills"][0]
    assert (seen["payable"], seen["margin"], seen["costs"]) == (22_900, None, None)


def test_terms_kept_with_less_are_told_whole(shelf: Shelf, owner: Actor) -> None:
    desk = desk_of(owner)
    offer = {"coupons": [{"channel": "group", "least": 19_900, "off": 2_000}], "pieces": [{"least": 2, "off": 500}]}
    Mechanics.objects.create(id="mec_short", plan=desk.plan, product=desk.item.product, offer=offer)
    told = desk.now()["terms"]["offer"]
    assert told["coupons"] == [{**offer["coupons"][0], "code": "", "platform": False}]
    assert told["pieces"] == [{**offer["pieces"][0], "rate": 10_000, "each": False}] and told["gifts"] == []


def test_who_may_not_see_costs_leaves_them_as_they_are(shelf: Shelf, owner: Actor, operator: Actor) -> None:
    desk = desk_of(owner)
    desk.set(offer=OFFER, charges={"commission": 2_000})
    hidden = desk.now(operator)["terms"]
    assert hidden["charges"] is None and hidden["offer"]["gifts"][0]["cost"] is None
    desk.set(by=operator, price=28_900, offer=hidden["offer"], charges={"commission": 0})
    told = desk.now()["terms"]
    assert told["price"] == 28_900 and told["charges"]["commission"] == 2_000
    assert told["offer"]["gifts"][0]["cost"] == 800


def test_a_struck_out_price_stands_on_what_was_sold(shelf: Shelf, operator: Actor) -> None:
    desk = desk_of(operator)
    refused = desk.set(status=422, anchor=39_900, basis={"kind": "lowest"})
    assert "依据" in refused["message"] and "第十七条" in refused["message"]
    sold(shelf, 45_900, ago=4)
    sold(shelf, 39_900, ago=2, units=3)
    assert "399.00" in desk.set(status=422, anchor=45_900, basis={"kind": "lowest"})["message"]
    told = desk.set(anchor=39_900, basis={"kind": "lowest"})
    assert (told["terms"]["basis"]["kind"], told["terms"]["basis"]["price"]) == ("lowest", 39_900)
    assert [(each["kind"], each["lowest"], each["units"]) for each in told["history"]] == [
        ("sold", 39_900, 3), ("sold", 45_900, 1),
    ]  # fmt: skip
    assert "高于" in desk.set(status=422, anchor=29_900, basis={"kind": "lowest"})["message"]


def test_what_stood_once_is_objected_to_when_it_sells_for_less(shelf: Shelf, operator: Actor) -> None:
    desk = desk_of(operator)
    sold(shelf, 39_900, ago=5)
    desk.set(anchor=39_900, basis={"kind": "lowest"})
    assert desk.now()["reckoning"]["objection"] is None
    sold(shelf, 35_900, ago=1)
    assert "359.00" in desk.now()["reckoning"]["objection"]["zh"]


def test_prices_are_entered_with_proof_and_taken_back(shelf: Shelf, operator: Actor, viewer: Actor) -> None:
    desk = desk_of(operator)
    told = desk.enter("suggested", 59_900, ago=30)
    assert told["history"][0]["proof"] == "小票 0117" and told["history"][0]["by"] == "周琦"
    desk.set(anchor=59_900, basis={"kind": "suggested"})
    desk.enter("suggested", 59_900, ago=-1, status=422)
    assert viewer.delete(f"{desk.path}/prices/{told['history'][0]['id']}").status_code == 403
    gone = operator.delete(f"{desk.path}/prices/{told['history'][0]['id']}").json()
    assert gone["history"] == [] and gone["reckoning"]["objection"]


def test_no_more_is_offered_than_the_ledger_has(shelf: Shelf, owner: Actor, operator: Actor) -> None:
    desk = desk_of(operator)
    assert "台账" in desk.set(status=422, most_units=10)["message"]
    stocked(owner, 30)
    assert "30" in desk.set(status=422, most_units=31)["message"]
    told = desk.set(most_units=30, per_person=2, lasts_s=600)
    assert (told["stock"], told["terms"]["most_units"], told["terms"]["lasts_s"]) == (30, 30, 600)


def test_words_of_a_benefit_are_checked(shelf: Shelf, operator: Actor) -> None:
    desk = desk_of(operator)
    told = operator.post(f"{desk.path}/pricing/try", {"price": 29_900, "title": "全网最低价"}).json()
    assert [each["text_checked"] for each in told["findings"]][:1] == ["全网最低价"]
    assert desk.now()["terms"]["title"] == "", "trying changes nothing"


def test_two_people_at_one_product(shelf: Shelf, operator: Actor, owner: Actor) -> None:
    desk = desk_of(operator)
    seen = desk.now()["version"]
    desk.set(by=owner, price=27_900)
    body = {"terms": {"price": 19_900}, "seen": seen}
    refused = operator.put(f"{desk.path}/pricing", body)
    assert refused.status_code == 409 and "林悦" in refused.json()["message"]


def test_a_version_brings_the_terms_back(shelf: Shelf, operator: Actor) -> None:
    desk = desk_of(operator)
    before = desk.set(offer={"flash": 25_900})["version"]
    desk.set(offer={})
    operator.post(f"{PLANS}/{desk.plan.id}/restore", {"number": before})
    assert desk.now()["terms"]["offer"]["flash"] == 25_900


def test_whoever_may_not_is_refused(shelf: Shelf, operator: Actor, host: Actor, stranger: Actor) -> None:
    desk = desk_of(operator)
    assert stranger.get(f"{desk.path}/pricing").status_code == 401
    assert host.get(f"{desk.path}/pricing").status_code == 404, "not in a show he is not on"
    assert host.put(f"{desk.path}/pricing", {"terms": {"price": 1}}).status_code == 403
