"""A channel's name says how its traffic comes; the store and the page sort names alike."""

from __future__ import annotations

import pytest

from kaibo.demo.truth import accounts
from kaibo.metrics.api import query
from kaibo.traffic.groups import GROUPS, OTHER, group_of, is_known
from metrics.shelf import DAY
from traffic.room import Room


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("自然推荐", "natural"),
        ("短视频引流", "natural"),
        ("千川付费", "paid"),
        ("小店随心推", "paid"),
        (" DOU+ ", "paid"),
        ("For You", "natural"),
        ("LIVE  Ads", "paid"),
        ("分享", "social"),
        ("微博", "cross"),
        ("私域", "private"),
        ("其他", "other"),
        ("星际传送门", "other"),
        ("", "other"),
    ],
)
def test_a_name_has_its_group(name: str, group: str) -> None:
    assert group_of(name) == group


def test_a_name_stands_in_one_group_and_can_be_written_into_a_statement() -> None:
    names = [name for group in GROUPS for name in group.names]
    assert len(names) == len(set(names))
    assert not any(mark in name for name in names for mark in "'\\")
    assert [group.key for group in GROUPS] == ["natural", "paid", "social", "cross", "private", OTHER]


def test_every_channel_of_the_demo_is_known() -> None:
    assert all(is_known(channel.name) for account in accounts() for channel in account.channels)


@pytest.mark.django_db
def test_the_store_sorts_as_the_page_does(room: Room) -> None:
    room.show("s1")
    names = [*(group.names[0] for group in GROUPS), "DOU+", " 自然 推荐 ", "星际传送门"]
    for name in names:
        room.channel("s1", name, views=1)
    told = query(["views"], by=["channel_group", "channel"], window=(DAY, DAY))
    assert {(str(row.dimensions["channel"]), str(row.dimensions["channel_group"])) for row in told} == {
        (name, group_of(name)) for name in names
    }
