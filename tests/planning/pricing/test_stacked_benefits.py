"""What a buyer pays is exact, step by step; what is left is never told better than it is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaibo.kit.errors import KaiboError
from kaibo.planning.pricing.offer import CHANNELS, Charges, Coupon, Gift, Offer, Tier, checked
from kaibo.planning.pricing.reading import telling
from kaibo.planning.pricing.stacking import bill, worst
from planning.pricing.offers import lawful, offers

PIECES = st.integers(1, 10)
CHANNEL = st.none() | st.sampled_from(CHANNELS)


@given(offers(), PIECES, CHANNEL, st.booleans())
def test_the_steps_add_up_to_what_is_paid(offer: Offer, pieces: int, channel: str, member: bool) -> None:
    told = bill(offer, pieces, channel=channel, member=member)  # type: ignore[arg-type]
    left = told.full
    for step in told.steps:
        assert step.off > 0 and step.left == left - step.off
        left = step.left
    assert left == told.payable >= 0
    assert told.full == offer.price * pieces
    assert [each.kind for each in told.steps] == sorted(
        (each.kind for each in told.steps), key=("flash", "free", "pieces", "amount", "coupon", "member").index
    ), "the order is always the same"


@given(offers(), PIECES, CHANNEL)
def test_what_isnt_known_is_never_counted_as_nothing(offer: Offer, pieces: int, channel: str) -> None:
    told = bill(offer, pieces, channel=channel)  # type: ignore[arg-type]
    known = sum(each.amount for each in told.costs if each.amount is not None)
    unknown_goods = offer.cost is None or any(each.cost is None for each in told.gifts)
    assert (told.margin is None) == unknown_goods
    assert told.margin is None or told.margin == told.income - known
    assert {"commission": offer.charges.commission, "fee": offer.charges.fee, "insurance": offer.charges.insurance} == {
        name: (None if name in told.lacking else getattr(offer.charges, name))
        for name in ("commission", "fee", "insurance")
    }


@given(offers().filter(lawful), st.integers(1, 6))
def test_no_bill_has_less_margin_than_the_lowest(offer: Offer, most: int) -> None:
    low = worst(offer, most)
    for pieces in range(1, most + 1):
        for channel in (None, *(each.channel for each in offer.coupons)):
            for member in (False, True):
                told = bill(offer, pieces, channel=channel, member=member)
                assert told.share is None or (low.share is not None and low.share <= told.share)


@given(offers(), PIECES)
def test_a_coupon_never_makes_it_dearer_and_the_platforms_part_comes_in(offer: Offer, pieces: int) -> None:
    bare = bill(offer, pieces, channel=None)
    for coupon in offer.coupons:
        told = bill(offer, pieces, channel=coupon.channel)
        assert told.payable <= bare.payable
        assert told.income == (told.payable + bare.payable - told.payable if coupon.platform else told.payable)


@given(offers())
def test_what_is_told_gets_cheaper_a_piece_or_gives_more(offer: Offer) -> None:
    told = telling(offer, 10)
    assert told[0].pieces == 1
    for before, after in pairwise(told):
        cheaper = after.payable * before.pieces < before.payable * after.pieces
        assert cheaper or len(after.gifts) > len(before.gifts)


def test_a_bill_as_a_cashier_writes_it() -> None:
    """399 on air, limited to 299; two pieces: 88 %, 40 off from 500, 20 by the live room's coupon."""
    offer = Offer(
        price=39_900, cost=12_000, flash=29_900, pieces=(Tier(2, rate=8_800),), amounts=(Tier(50_000, off=4_000),),
        coupons=(Coupon("live", 0, 2_000),), gifts=(Gift(2, "银链", 9_900, 1_500),),
        charges=Charges(commission=2_000, fee=500, insurance=150),
    )  # fmt: skip
    told = bill(offer, 2)
    assert [(each.kind, each.off) for each in told.steps] == [
        ("flash", 20_000), ("pieces", 7_176), ("amount", 4_000), ("coupon", 2_000),
    ]  # fmt: skip
    assert told.payable == 46_624
    assert [(each.kind, each.amount) for each in told.costs] == [
        ("cost", 24_000), ("gift_cost", 1_500), ("commission", 9_325), ("fee", 2_332), ("insurance", 150),
    ]  # fmt: skip
    assert (told.margin, told.share) == (9_317, 1_998)


def test_every_so_much_off_and_so_many_free() -> None:
    offer = Offer(price=12_000, buy=2, free=1, amounts=(Tier(20_000, off=3_000, each=True),))
    assert bill(offer, 3).payable == 24_000 - 3_000
    assert bill(offer, 6).payable == 48_000 - 6_000


@pytest.mark.parametrize(
    ("offer", "code"),
    [
        (Offer(price=100, flash=100), "flash_above"),
        (Offer(price=100, buy=2), "half_a_deal"),
        (Offer(price=100, pieces=(Tier(3, rate=9_000), Tier(2, rate=8_000))), "ladder_falls"),
        (Offer(price=100, amounts=(Tier(100, off=20), Tier(200, off=10))), "ladder_falls"),
        (Offer(price=100, amounts=(Tier(100, off=200),)), "off_above"),
        (Offer(price=100, amounts=(Tier(100, off=20, each=True), Tier(200, off=50))), "every_alone"),
        (Offer(price=100, coupons=(Coupon("live", 0, 10), Coupon("live", 0, 20))), "coupon_twice"),
        (Offer(price=100, coupons=(Coupon("live", 0, 101),)), "coupon_above"),
    ],
)
def test_what_contradicts_itself_is_refused(offer: Offer, code: str) -> None:
    with pytest.raises(KaiboError) as refused:
        checked(offer)
    assert refused.value.code == f"planning.{code}" and refused.value.message("zh")
