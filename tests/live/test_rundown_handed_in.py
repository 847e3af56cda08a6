"""The team's spreadsheet is handed in to a run as it is."""

from __future__ import annotations

import pytest

from cast import Actor
from live.evening import Evening

pytestmark = pytest.mark.django_db
CHINESE = """\ufeff时间,时长（分钟）,环节,类型,商品,话术,目标
23:50,10,开场,,,家人们晚上好|先点关注,
00:00,15分钟,耳钉讲解,,p1,纯银不过敏,"50单/1.2万"
00:15,5,福袋,福利,,,
"""


def test_it_is_handed_in_as_it_is(evening: Evening, operator: Actor) -> None:
    answer = operator.put(f"{evening.path}/segments", {"csv": CHINESE})
    assert [each["title"] for each in answer.json()] == ["开场", "耳钉讲解", "福袋"]
    refused = operator.put(f"{evening.path}/segments", {"csv": "环节,时长\n讲解,很久\n"})
    assert refused.status_code == 422 and refused.json()["params"] == {"line": "2", "field": "duration"}
