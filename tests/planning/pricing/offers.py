"""Any offer that somebody may set."""

from __future__ import annotations

from hypothesis import strategies as st

from kaibo.kit.errors import KaiboError
from kaibo.planning.pricing.offer import CHANNELS, Charges, Coupon, Gift, Offer, Tier, checked

MONEY = st.integers(0, 10**7)
RATE = st.integers(0, 10_000)
UNKNOWN = st.none()
PIECES = st.lists(st.builds(Tier, least=st.integers(2, 10), rate=RATE), max_size=3)
AMOUNTS = st.lists(st.builds(Tier, least=st.integers(1, 10**6), off=MONEY, each=st.booleans()), max_size=3)
COUPONS = st.lists(
    st.builds(Coupon, st.sampled_from(CHANNELS), MONEY, MONEY, platform=st.booleans()), max_size=3,
    unique_by=lambda each: each.channel,
)  # fmt: skip
GIFTS = st.lists(st.builds(Gift, st.integers(1, 10), st.just("银链"), UNKNOWN | MONEY, UNKNOWN | MONEY), max_size=3)
CHARGES = st.builds(Charges, UNKNOWN | RATE, UNKNOWN | RATE, UNKNOWN | MONEY)


def lawful(offer: Offer) -> bool:
    try:
        return checked(offer) is offer
    except KaiboError:
        return False


@st.composite
def offers(draw: st.DrawFn) -> Offer:
    """Ladders rise, as they must to be set."""
    pieces = sorted({each.least: each for each in draw(PIECES)}.values(), key=lambda each: each.least)
    amounts = sorted({each.least: each for each in draw(AMOUNTS)}.values(), key=lambda each: each.least)
    deal = draw(st.booleans())
    return Offer(
        price=draw(MONEY),
        cost=draw(UNKNOWN | MONEY),
        flash=draw(UNKNOWN | MONEY),
        buy=draw(st.integers(1, 5)) if deal else 0,
        free=draw(st.integers(1, 3)) if deal else 0,
        pieces=tuple(pieces),
        amounts=tuple(amounts),
        coupons=tuple(draw(COUPONS)),
        member_off=draw(st.sampled_from([0, 500]) | MONEY),
        gifts=tuple(draw(GIFTS)),
        charges=draw(CHARGES),
    )
