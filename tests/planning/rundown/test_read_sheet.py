"""A rundown comes out of the spreadsheet that the team keeps."""

from __future__ import annotations

from typing import Any

import pytest

from kaibo.kit.errors import KaiboError
from kaibo.planning.rundown.sheet.reading import read_rundown

CHINESE = """\ufeff时间,时长（分钟）,环节,类型,商品,话术,目标
23:50,10,开场,,,家人们晚上好|先点关注,
00:00,15分钟,耳钉讲解,,p1,纯银不过敏,"50单/1.2万"
00:15,5,福袋,福利,,,
"""
ENGLISH = """Start\tSegment\tProduct ID\tScript\tTarget
20:00\tWarm-up\t\tHello\t
20:10\tEarrings\tp1\t\t5,000
20:25-20:30\tClosing\t\t\t
"""


def short(csv: str, currency: str = "CNY") -> list[tuple[Any, ...]]:
    read = read_rundown(csv, currency=currency)
    return [(each.title, each.kind, each.planned_s, each.product, each.goal_orders, each.goal_amount) for each in read]


def test_a_chinese_sheet_past_midnight() -> None:
    assert short(CHINESE) == [
        ("开场", "opening", 600, "", None, None),
        ("耳钉讲解", "product", 900, "p1", 50, 1_200_000),
        ("福袋", "benefit", 300, "", None, None),
    ]
    assert read_rundown(CHINESE, currency="CNY")[0].phrases == ("家人们晚上好", "先点关注")


def test_an_english_sheet_pasted_with_tabs_has_its_lengths_from_the_times() -> None:
    assert short(ENGLISH, "USD") == [
        ("Warm-up", "opening", 600, "", None, None),
        ("Earrings", "product", 900, "p1", None, 500_000),
        ("Closing", "closing", 300, "", None, None),
    ]


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("15", 900), ("15:00", 900), ("1:15:00", 4500), ("1小时5分", 3900), ("90s", 90), ("2.5", 150), ("5 min", 300)],
)
def test_lengths_as_people_write_them(text: str, seconds: int) -> None:
    assert read_rundown(f"环节,时长\n讲解,{text}\n", currency="CNY")[0].planned_s == seconds


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "planning.rundown_headers"),
        ("甲,乙\n1,2\n", "planning.rundown_headers"),
        ("环节,时长\n", "planning.rundown_headers"),
        ("环节,时长\n讲解,很久\n", "planning.rundown_line"),
        ("环节,时长\n,5\n", "planning.rundown_line"),
        ("环节,时长\n讲解,99999\n", "planning.rundown_line"),
        ("环节,目标单数,时长\n讲解,九,5\n", "planning.rundown_line"),
    ],
)
def test_what_cannot_be_read_is_named(text: str, code: str) -> None:
    with pytest.raises(KaiboError) as refused:
        read_rundown(text, currency="CNY")
    assert refused.value.code == code and "{" not in refused.value.message("zh")
