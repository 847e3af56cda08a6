"""Whatever is sent to the room is answered or refused in words: it never fails."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cast import Actor
from kaibo.kit.errors import KaiboError
from kaibo.planning.rundown.sheet.reading import read_rundown
from live.evening import RUNS, Evening

HUGE = "9" * 5000
ODD: list[Any] = [None, True, -1, 2**31, 2**63, 10**30, 1.5, "", " ", "\ud800", "٣", "%00", "../..", HUGE, [], {}, [[]]]
BODIES: dict[str, dict[str, Any]] = {
    "segments": {"title": "x", "planned_s": 1, "kind": "other", "goal_amount": 1, "phrases": [], "after": "x"},
    "swap": {"first": "x", "second": "x", "turn": 1},
    "marks": {"kind": "note", "text": "x", "product": "x"},
    "cues": {"to": "host", "text": "x"},
    "screens": {"kind": "wall", "name": "x", "hours": 1},
    "presence": {"role": "host"},
    "handover": {"host": "x"},
    "start": {"turn": 1},
}
NEW = {"title": "x", "account": "acc_1", "host": "x", "planned_at": "2026-11-20T20:00:00+08:00", "most_shown": 3}
MOMENTS = ["0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59", "2026-13-01", "2026-11-20T20:00:00", "now"]


@pytest.mark.django_db
@pytest.mark.parametrize("path", BODIES)
def test_odd_values_in_acts(evening: Evening, path: str) -> None:
    for name in BODIES[path]:
        for value in ODD:
            answer = evening.actor.post(f"{evening.path}/{path}", {**BODIES[path], name: value})
            assert answer.status_code < 500, (name, value)


@pytest.mark.django_db
def test_odd_values_in_a_run_and_on_a_shelf(evening: Evening, operator: Actor) -> None:
    for name in NEW:
        for value in (*ODD, *MOMENTS):
            assert operator.post(RUNS, {**NEW, name: value}).status_code < 500, (name, value)
    for name in ("product", "name", "price", "low_at", "presale_days", "substitute"):
        for value in ODD:
            body = {"products": [{"product": "p", name: value}]}
            assert operator.put(f"{evening.path}/shelf", body).status_code < 500, (name, value)
    assert operator.get(evening.path).status_code == 200


@pytest.mark.django_db
def test_odd_ids(evening: Evening, operator: Actor) -> None:
    for id in ("x", "ö", "%00", "a" * 3000, "'; --", "%F0%9F%8E%A5"):
        for path in (f"{RUNS}/{id}", f"{evening.path}/shelf/{id}/pitch", f"{evening.path}/segments/{id}/go"):
            assert operator.post(path).status_code < 500 and operator.get(path).status_code < 500, path


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet='环节时长目标话术,;\t\n\r"|0159.:-单万分秒h٣x', max_size=80), st.booleans())
def test_any_table_is_read_or_refused(text: str, headed: bool) -> None:
    try:
        read = read_rundown(f"环节,时长,时间,目标,目标单数\n{text}" if headed else text, currency="CNY")
    except KaiboError as refused:
        assert refused.status == 422
    else:
        assert all(0 <= each.planned_s <= 86_400 and (each.goal_amount or 0) <= 10**15 for each in read)
