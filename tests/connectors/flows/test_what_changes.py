"""Before a file is stored people read what it would change: in their words, money with its currency."""

from __future__ import annotations

from typing import Any

from connectors.flows.drop import SHOWS, Drop, Order, on

SHOW = ["7400001", "林间小铺", "顾言", "2026-10-01 20:00:00", "2026-10-01 22:00:00", "1000", "300.00", "3"]


def examples(outcome: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = outcome["preflight"]["changes"]["examples"]
    return found


def test_an_order_by_its_status_and_its_money(drop: Drop) -> None:
    drop.orders(Order("A", status="待发货"), Order("B", "50.00"), exported=on(1))
    newer = drop.orders(Order("A", status="已完成"), Order("B", "1234.50"), exported=on(2), dry_run=True)
    status, money = sorted(examples(newer), key=lambda each: each["what"])
    assert (status["what_zh"], status["field_zh"], status["field_en"]) == ("订单 A", "订单状态", "Status")
    assert (status["before_zh"], status["after_zh"], status["after_en"]) == ("已支付", "已完成", "completed")
    assert (money["what_en"], money["field_zh"], money["before"]) == ("Order B", "用户支付金额", "50.00")
    assert (money["before_zh"], money["after_zh"]) == ("50.00 CNY", "1,234.50 CNY")


def test_a_show_by_its_title_or_host_and_day(drop: Drop) -> None:
    headers = [*SHOWS, "人均观看时长", "互动率"]
    drop.file(drop.folder / "一.csv", [headers, [*SHOW, "1分5秒", "3.2%"]], kind="shows")
    grown = [*SHOW[:5], "1200", "4300.00", "3", "2小时3分", "4%"]
    changed = examples(drop.file(drop.folder / "二.csv", [headers, grown], kind="shows", dry_run=True))
    said = {each["field_zh"]: (each["before_zh"], each["after_zh"]) for each in changed}
    assert {each["what_zh"] for each in changed} == {"顾言 2026-10-01"}
    assert said["成交金额"] == ("300.00 CNY", "4,300.00 CNY") and said["观看人数"] == ("1,000", "1,200")
    assert said["人均观看时长"] == ("0:01:05", "2:03:00") and said["互动率（平台）"] == ("3.2%", "4%")


def test_a_day_by_its_account_and_date(drop: Drop) -> None:
    headers = ["日期", "访客数", "成交金额"]
    told: dict[str, Any] = {"kind": "days", "account": "青禾"}
    drop.file(drop.folder / "一.csv", [headers, ["2026-09-01", "10", "5"]], **told)
    changed = examples(drop.file(drop.folder / "二.csv", [headers, ["2026-09-01", "12", "5"]], dry_run=True, **told))
    assert [(each["what_zh"], each["field_zh"], each["before_zh"]) for each in changed] == [
        ("青禾 2026-09-01", "访客数", "10")
    ]


def test_no_stored_key_is_shown(drop: Drop) -> None:
    headers = ["日期", "访客数"]
    drop.file(drop.folder / "一.csv", [headers, ["2026-09-01", "10"]], kind="days")
    (only,) = examples(drop.file(drop.folder / "二.csv", [headers, ["2026-09-01", "12"]], kind="days", dry_run=True))
    assert only["what_zh"] == "2026-09-01" and "|" not in str(only)
