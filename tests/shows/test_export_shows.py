"""People take the list of shows away as a workbook."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

import pytest
from openpyxl import load_workbook

from cast import Actor
from connectors.flows.drop import Drop
from kaibo.accounts.models import Entry
from shows.shows_file import hand_in

PATH = "/api/v1/shows/export"


@pytest.fixture(autouse=True)
def shows(drop: Drop) -> None:
    hand_in(drop)


def sheet(actor: Actor, **filters: str) -> list[dict[str, Any]]:
    answer = actor.get(PATH, **filters)
    assert answer.status_code == 200 and answer.streaming
    lines = list(load_workbook(io.BytesIO(answer.getvalue())).active.iter_rows())
    return [dict(zip((head.value for head in lines[0]), line, strict=True)) for line in lines[1:]]


def test_every_show_stands_in_it_with_typed_numbers(operator: Actor) -> None:
    rows = {row["场次"].value: row for row in sheet(operator, sort="started_at")}
    assert list(rows) == ["秋日上新", "老铁专场", "=国庆预热", "会员专场"]
    first = rows["秋日上新"]
    assert (first["成交金额"].value, first["成交金额"].data_type, first["币种"].value) == (3000, "n", "CNY")
    assert (first["平台场次号"].value, first["平台场次号"].data_type) == ("7400001", "s")
    assert first["开播时间"].value == datetime(2026, 9, 1, 20), "the company's clock"
    assert first["平台"].value == "抖音"
    assert rows["会员专场"]["成交金额"].value is None, "missing is not zero"
    title = rows["=国庆预热"]["场次"]
    assert (title.data_type, title.quotePrefix) == ("s", True), "a title is never a formula"


def test_filters_and_scope_hold_and_the_trail_knows(host: Actor) -> None:
    assert [row["场次"].value for row in sheet(host, **{"from": "2026-09-02"})] == ["会员专场"]
    entry = Entry.objects.latest("seq")
    assert (entry.what, entry.who) == ("shows.shows.exported", host.caller.id)
    assert '"rows": 1' in entry.detail and "2026-09-02" in entry.detail


def test_who_may_not_take_shows_away(viewer: Actor, supplier: Actor, stranger: Actor) -> None:
    assert [actor.get(PATH).status_code for actor in (viewer, supplier)] == [403, 403]
    assert stranger.get(PATH).status_code == 401
