"""Declaring kinds: a proper name, once, with every upcaster."""

from __future__ import annotations

import msgspec
import pytest

from events.kinds import CLOSED, SOLD, SampleClosed
from kaibo.events.api import Kind, declare, kinds
from kaibo.kit.errors import KaiboError


@pytest.mark.parametrize("name", ["sold", "goods.sold", "Goods.item_sold", "goods.item-sold", "goods.item_sold.x", ""])
def test_a_name_is_room_topic_verb(name: str) -> None:
    with pytest.raises(ValueError, match=r"room\.topic_verb"):
        declare(Kind(name, 1, SampleClosed))


def test_a_name_is_declared_once() -> None:
    with pytest.raises(ValueError, match="twice"):
        declare(Kind(CLOSED.name, 1, SampleClosed))
    assert kinds()[CLOSED.name] is CLOSED


def test_a_later_version_needs_every_upcaster() -> None:
    with pytest.raises(ValueError, match="upcasters"):
        declare(Kind("sample.without_upcaster", 3, SampleClosed, {2: dict}))


def test_a_payload_of_a_newer_program_is_refused_with_a_reason() -> None:
    with pytest.raises(KaiboError) as refused:
        SOLD.decode({}, 4)
    assert refused.value.code == "events.newer_kind"


def test_a_payload_that_does_not_fit_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError):
        CLOSED.decode({"reason": 7}, 1)
