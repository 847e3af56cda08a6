"""Other words are taken only where they tell the same."""

from __future__ import annotations

import pytest

from kaibo.reports.rewording.checking import tells_the_same

NAMES = ("苏婉", "GMV", "珍珠锁骨链", "退款率")
SAME = [
    ("9月GMV完成率 92%，缺口来自晚间场流量 −18%", "9月GMV达成 92%，晚间场流量 −18% 是缺口所在", False),
    ("9月GMV完成率 92%，缺口来自晚间场流量 −18%", "9月GMV完成率为 92%，缺口主要在晚间场流量 −18%", True),
    ("GMV 比上月增长 5%，退款率下降 2%", "GMV 环比上升 5%，退款率回落降低 2%", True),
    ("GMV 比上月增长 5%，退款率下降 2%", "GMV 较上月提升 5%，退款率降至低 2%", False),
    ("GMV 比上月增长 5%，退款率下降 2%", "与上月相比 GMV 上升 5%，退款率减少 2%", True),
    ("GMV 比上月增长 5%，退款率下降 2%", "与上月相比 GMV 下降 5%，退款率增长 2%", False),
    ("GMV 比上月增长 5%", "GMV 比上月增长 6%", False),
    ("GMV 比上月增长 5%", "GMV 比上月增长 5万", False),
    ("GMV 比上月增长 5%", "GMV 比上月增长约半成，即 5%", False),
    ("GMV 比上月增长 5%", "GMV 未比上月增长 5%", False),
    ("珍珠锁骨链 卖得最多，占 12.5%", "珍珠项链 卖得最多，占 12.5%", False),
    ("苏婉 的转化率高 15%", "苏婉 转化率高出对手 15%", True),
    ("GMV rose 5% on the month before", "GMV grew 5% against the month before", True),
    ("GMV rose 5% on the month before", "GMV fell 5% against the month before", False),
    ("GMV rose 5% on the month before", "GMV rose 5% on the month before\n- and more", False),
    ("GMV rose 5%", "", False),
    ("GMV rose 5%", "GMV rose 5% " + "and so on " * 10, False),
]


@pytest.mark.parametrize(("before", "after", "same"), SAME)
def test_other_words_must_tell_the_same(before: str, after: str, same: bool) -> None:
    assert tells_the_same(before, after, NAMES) is same
