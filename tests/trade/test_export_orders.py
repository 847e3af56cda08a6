"""People take orders away as a workbook: what they see, all of it, and the trail knows."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import unquote

import pytest
from openpyxl import load_workbook

from cast import Actor
from kaibo.accounts.models import Entry
from kaibo.shows.models import Account, Show
from kaibo.trade.queries import export
from metrics.shelf import NOON, Shelf

pytestmark = pytest.mark.django_db
PATH = "/api/v1/trade/orders/export"
DAYS = {"from": "2025-02-01", "to": "2025-03-31"}
LONG_ID = "6917412345600117042"
PAID_AT = datetime(2025, 3, 1, 4, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def sold(shelf: Shelf) -> None:
    account = Account.objects.create(id="a1", platform="douyin", handle="linjian", name="林间小铺")
    Show.objects.create(id="s1", account=account, title="=三月专场", host="苏婉")
    shelf.sell(
        shelf.batch(),
        {
            "order_id": LONG_ID,
            "show_id": "s1",
            "host": "苏婉",
            "amount": 123456,
            "paid_amount": 100000,
            "paid_at": PAID_AT,
            "raw_status": '=HYPERLINK("http://evil.example")',
        },
        {"order_id": "-2", "amount": 700, "currency": "USD", "at": NOON + timedelta(hours=1), "host": "别人"},
    )


def sheet(actor: Actor, **filters: str) -> list[dict[str, Any]]:
    answer = actor.get(PATH, **{**DAYS, **filters})
    assert answer.status_code == 200 and answer.streaming
    assert unquote(answer["Content-Disposition"]).endswith(".xlsx")
    lines = list(load_workbook(io.BytesIO(answer.getvalue()))["订单"].iter_rows())
    return [dict(zip((head.value for head in lines[0]), line, strict=True)) for line in lines[1:]]


def test_every_order_is_in_it_in_the_order_of_the_page(operator: Actor) -> None:
    assert [row["订单号"].value for row in sheet(operator)] == ["-2", LONG_ID]
    assert [row["订单号"].value for row in sheet(operator, sort="-amount")] == [LONG_ID, "-2"]
    assert [row["订单号"].value for row in sheet(operator, q=LONG_ID)] == [LONG_ID]


def test_ids_are_text_amounts_are_numbers_and_say_their_currency(operator: Actor) -> None:
    dollars, yuan = sheet(operator)
    assert (yuan["订单号"].value, yuan["订单号"].data_type) == (LONG_ID, "s")
    assert (yuan["金额"].value, yuan["金额"].data_type, yuan["币种"].value) == (1234.56, "n", "CNY")
    assert (dollars["金额"].value, dollars["币种"].value) == (7, "USD")
    assert dollars["用户支付"].value is None, "missing is not zero"
    assert yuan["支付时间"].value == datetime(2025, 3, 1, 12, 30), "the company's clock"
    assert (yuan["账号"].value, yuan["平台"].value, yuan["状态"].value) == ("林间小铺", "抖音", "已完成")


def test_no_cell_is_a_formula(operator: Actor) -> None:
    rows = sheet(operator)
    assert {cell.data_type for row in rows for cell in row.values()} <= {"s", "n", "d"}
    for header, told in (("平台状态", "=HYPERLINK"), ("场次", "=三月专场"), ("订单号", "-2")):
        cell = next(row[header] for row in rows if str(row[header].value).startswith(told))
        assert (cell.data_type, cell.quotePrefix) == ("s", True)


def test_the_file_speaks_the_readers_language(operator: Actor) -> None:
    answer = operator.get(PATH, **DAYS, lang="en")
    book = load_workbook(io.BytesIO(answer.getvalue()))
    assert book.sheetnames == ["Orders"] and book["Orders"]["A1"].value == "Order"
    assert book["Orders"]["B2"].value == "Completed"
    assert "Orders" in answer["Content-Disposition"] and answer["Content-Disposition"].startswith("attachment")


def test_the_trail_says_who_took_what_and_how_many_rows(operator: Actor) -> None:
    sheet(operator, status="completed")
    entry = Entry.objects.latest("seq")
    assert (entry.what, entry.who) == ("trade.orders.exported", operator.caller.id)
    assert (
        '"from": "2025-02-01"' in entry.detail
        and '"rows": 2' in entry.detail
        and '"status": "completed"' in entry.detail
    )


def test_nobody_takes_more_than_they_see(operator: Actor) -> None:
    assert operator.person
    operator.person.scope_all, operator.person.scope_host = False, "苏婉"
    operator.person.save()
    assert [row["订单号"].value for row in sheet(operator)] == [LONG_ID]


def test_who_may_read_orders_may_not_yet_take_them_away(
    customer_service: Actor, buyer: Actor, host: Actor, stranger: Actor
) -> None:
    assert [actor.get(PATH).status_code for actor in (customer_service, buyer, host)] == [403] * 3
    assert stranger.get(PATH).status_code == 401


def test_too_many_orders_are_refused_not_cut(operator: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export, "MOST", 1)
    refused = operator.get(PATH, **DAYS)
    assert (refused.status_code, refused.json()["code"]) == (422, "kit.export_too_large")
    assert "2" in refused.json()["message"]
