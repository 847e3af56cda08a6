"""A rundown goes out as a workbook and comes back; what a sheet would change is said before anything is."""

from __future__ import annotations

from base64 import b64encode
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cast import Actor
from kaibo.accounts.models import Entry
from kaibo.planning.models import Segment
from kaibo.planning.rundown.order import CONTENT, LISTS
from planning.rundown.rehearsal import Rehearsal, item
from soak import many

pytestmark = pytest.mark.django_db

SHEET = """青禾珠宝 双12直播脚本,,,,,,
时间,时长,流程,类型,产品名称,卖点,话术
20:00,5分钟,开场,,,,家人们晚上好
20:05,12,讲珍珠,产品,珍珠项链,正圆|强光,海水珍珠
20:17,3,抽福袋,福利,,,
"""


def outgoing(rehearsal: Rehearsal) -> bytes:
    answer = rehearsal.actor.get(f"{rehearsal.path}/sheet")
    assert answer.status_code == 200
    return b"".join(answer.streaming_content)


def sent(data: bytes | str) -> dict[str, Any]:
    return {"name": "脚本.xlsx", "data": b64encode(data.encode() if isinstance(data, str) else data).decode()}


def bring(rehearsal: Rehearsal, data: bytes | str, *, status: int = 200, seen: int | None = None) -> Any:
    found = rehearsal.now()["version"] if seen is None else seen
    answer = rehearsal.actor.put(f"{rehearsal.path}/sheet", {**sent(data), "seen": found})
    assert answer.status_code == status, answer.content
    return answer.json()


def test_a_teams_own_sheet_is_looked_at_then_brought(rehearsal: Rehearsal) -> None:
    item(rehearsal.plan, "8001", "珍珠项链")
    told = rehearsal.act("sheet", sent(SHEET))
    assert [(each["change"], each["line"], each["title"]) for each in told["rows"]] == [
        ("added", 3, "开场"),
        ("added", 4, "讲珍珠"),
        ("added", 5, "抽福袋"),
    ]
    assert (told["total_s"], rehearsal.now()["segments"]) == (1_200, []), "nothing is written by looking"
    made = bring(rehearsal, SHEET)["segments"]
    assert [(each["kind"], each["product"], each["points"]) for each in made] == [
        ("opening", "", []),
        ("product", "8001", ["正圆", "强光"]),
        ("benefit", "", []),
    ]
    assert rehearsal.now()["version"] == 2


def test_what_the_sheet_has_no_column_for_stays(rehearsal: Rehearsal) -> None:
    rehearsal.add("讲珍珠", 10, kind="product", product="8001", props=["放大镜"], goal_amount=5_000, person="苏婉")
    rehearsal.add("多余的", 1)
    held = rehearsal.add("品牌方连线", 5, kind="other", locked=True)
    csv = "环节,商品,时长\n讲珍珠,8001,12\n新的,,3\n"
    told = rehearsal.act("sheet", sent(csv))
    assert [(each["change"], each["title"]) for each in told["rows"]] == [
        ("changed", "讲珍珠"),
        ("added", "新的"),
        ("removed", "多余的"),
    ]
    assert told["rows"][0]["fields"] == [{"field": "planned_s", "before": "10:00", "after": "12:00"}]
    first, *_ = bring(rehearsal, csv)["segments"]
    assert (first["planned_s"], first["props"], first["goal_amount"], first["person"]) == (
        720,
        ["放大镜"],
        5_000,
        "苏婉",
    )
    assert rehearsal.titles() == ["讲珍珠", "新的", "品牌方连线"] and held["id"]


def test_a_sheet_that_was_looked_at_before_somebodys_change_is_not_written_over_it(
    rehearsal: Rehearsal, controller: Actor
) -> None:
    segment = rehearsal.add("开场", 5)
    seen = rehearsal.act("sheet", sent(SHEET))["seen"]
    rehearsal.change(segment["id"], {"title": "暖场"}, by=controller)
    assert bring(rehearsal, SHEET, seen=seen, status=409)["params"]["who"] == "韩墨"
    assert rehearsal.titles() == ["暖场"]


@pytest.mark.parametrize("data", [b"", "甲,乙\n1,2\n", b"PK\x03\x04nothing", "环节,时长\n讲解,很久\n"])
def test_what_is_no_rundown_is_refused_and_nothing_changes(rehearsal: Rehearsal, data: bytes | str) -> None:
    rehearsal.add("开场", 5)
    rehearsal.act("sheet", sent(data), status=422)
    bring(rehearsal, data, status=422)
    assert rehearsal.titles() == ["开场"]


def test_taking_it_away_stands_in_the_trail(rehearsal: Rehearsal, stranger: Actor) -> None:
    rehearsal.add("=1+1", 5)
    outgoing(rehearsal)
    assert Entry.objects.filter(what="planning.rundown.exported").exists()
    assert stranger.get(f"{rehearsal.path}/sheet").status_code == 401


words = st.text(
    st.characters(exclude_categories=("C", "Z"), exclude_characters="\x7f"), min_size=1, max_size=12
) | st.sampled_from(["a|b", "=1+1", "'x", "目标，50单", '"引号"', "是", "😀", "1.5"])
lines = st.lists(words, max_size=3)
contents = st.fixed_dictionaries(
    {
        "kind": st.sampled_from([each.value for each in Segment.Kind]),
        "title": words,
        "product": st.just("") | words,
        "planned_s": st.integers(0, 20_000),
        "person": st.just("") | words,
        "scene": st.just("") | words,
        "note": st.just("") | words,
        "goal_orders": st.none() | st.integers(0, 10**6),
        "goal_amount": st.none() | st.integers(0, 10**11),
        "locked": st.booleans(),
        **dict.fromkeys(LISTS, lines),
    }
)


@settings(
    max_examples=many(30),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(rows=st.lists(contents, min_size=1, max_size=5))
def test_what_goes_out_comes_back_the_same(rehearsal: Rehearsal, rows: list[dict[str, Any]]) -> None:
    plan = rehearsal.plan
    Segment.objects.filter(plan=plan).delete()
    Segment.objects.bulk_create(
        Segment(id=f"seg_{place}", plan=plan, position=place, **told) for place, told in enumerate(rows)
    )
    book = outgoing(rehearsal)
    told = rehearsal.act("sheet", sent(book))
    assert (told["rows"], told["same"]) == ([], len(rows))
    Segment.objects.filter(plan=plan).delete()
    bring(rehearsal, book)
    found = Segment.objects.filter(plan=plan)
    assert [{name: getattr(each, name) for name in CONTENT} for each in found] == rows
