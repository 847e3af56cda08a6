"""Finance types costs on the page, or drops a sheet of them in; both are taken back like any import."""

from __future__ import annotations

from typing import Any

import pytest

from cast import Actor
from connectors.flows.drop import Drop
from kaibo.accounts.models import Entry
from kaibo.connectors.models import Import
from kaibo.shows.models import Show
from profit.handed.workday import API, asked_for, typed, values

pytestmark = pytest.mark.django_db(transaction=True)

SHEET = [
    ("商品ID", "商品名称", "成本价", "生效日期", "币种"),
    ("3700001", "珍珠耳钉", "30.00", "2026-01-01", "CNY"),
    ("3700001", "珍珠耳钉", "32.50", "2026-09-10", "CNY"),
    ("", "平安扣", "12.345", "2026-01-01", "CNY"),
    ("3700009", "未知", "一百", "2026-01-01", "CNY"),
    ("3700008", "缺价", "", "2026-01-01", "CNY"),
]


def goods_cost(actor: Actor) -> Any:
    return values(asked_for(actor)["whole"])["goods_cost"]


def test_typed_costs_count_once_stored_and_are_kept_as_a_file(finance: Actor, evening: Drop) -> None:
    told = typed(finance, "costs", {"product_id": "3700001", "unit_cost": 30.5}, {"product": "平安扣", "unit_cost": 10})
    assert (told["state"], told["rows_stored"], told["rows_refused"]) == ("stored", 2, 0)
    assert goods_cost(finance) == 71
    assert [(each.kind, each.upload.by) for each in Import.objects.filter(kind="costs")] == [("costs", "钱算")]
    assert Entry.objects.filter(what="profit.costs.entered").count() == 1


def test_costs_hold_from_their_day_on(finance: Actor, evening: Drop) -> None:
    typed(finance, "costs", {"product_id": "3700001", "unit_cost": 30, "since": "2026-09-06"})
    typed(finance, "costs", {"product_id": "3700001", "unit_cost": 99, "since": "2026-09-07"})
    typed(finance, "costs", {"product_id": "3700002", "unit_cost": 5, "since": "2026-09-07"})
    whole = values(asked_for(finance)["whole"])
    assert whole["goods_cost"] == 60
    assert whole["cost_coverage"] == pytest.approx(170 / 220)


def test_a_sheet_is_dropped_in_its_bad_cells_refused_and_taken_back(finance: Actor, evening: Drop) -> None:
    told = evening.file(evening.folder / "成本表.csv", SHEET, kind="costs")
    assert (told["status"], told["rows_stored"], told["rows_refused"]) == ("stored", 3, 1), told
    assert goods_cost(finance) == pytest.approx(60 + 12.34)
    rows = finance.get(f"{API}/costs").json()["rows"]
    assert [(row["product_id"], row["since"], row["values"][0]["value"]) for row in rows][:2] == [
        ("3700001", "2026-01-01", 30),
        ("3700001", "2026-09-10", 32.5),
    ]
    evening.undo(told)
    assert (goods_cost(finance), finance.get(f"{API}/costs").json()["rows"]) == (None, [])


def test_a_whole_evening_comes_to_the_cent(finance: Actor, evening: Drop) -> None:
    show = Show.objects.get()
    typed(finance, "costs", {"product_id": "3700001", "unit_cost": 30}, {"product_id": "3700002", "unit_cost": 10})
    typed(finance, "pay", {"host": "苏婉", "per_hour": 12.34, "per_show": 5})
    typed(finance, "rates", {"commission_rate": 0.1, "fee_rate": 0.05, "insurance_per_order": 0.5, "gifts_per_show": 9})
    typed(finance, "show_costs", {"show": show.id, "gifts": 3, "other": 1.5})
    (told,) = [row for row in asked_for(finance)["rows"] if row["id"]]
    assert (told["name"], told["host"]) == ("中秋专场", "苏婉")
    numbers = values(told)
    assert {key: numbers[key] for key in ("goods_cost", "commission_cost", "service_fee", "freight_insurance")} == {
        "goods_cost": 40,
        "commission_cost": 15,
        "service_fee": 7.5,
        "freight_insurance": 1,
    }
    assert (numbers["gift_cost"], numbers["other_show_cost"], numbers["host_pay"]) == (3, 1.5, 29.68)
    assert numbers["true_profit"] == pytest.approx(150 - 40 - 15 - 7.5 - 1 - 3 - 1.5 - 29.68)
    assert told["numbers"]["true_profit"]["lacking"] == ["profit_refunds", "show_spend"]


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"kind": "costs", "currency": "CNY", "rows": []}, 422, "profit.no_rows"),
        ({"kind": "costs", "currency": "CNY", "rows": [{"unit_cost": 1}]}, 422, "profit.lacks"),
        ({"kind": "costs", "currency": "CNY", "rows": [{"product": "珍珠"}]}, 422, "profit.no_value"),
        (
            {"kind": "costs", "currency": "CNY", "rows": [{"product": "珍珠", "unit_cost": 1.234}]},
            422,
            "profit.too_fine",
        ),
        ({"kind": "costs", "currency": "CNY", "rows": [{"product": "珍珠", "unit_cost": -1}]}, 422, None),
        ({"kind": "rates", "currency": "CNY", "rows": [{"commission_rate": 1.5}]}, 422, None),
        ({"kind": "show_costs", "currency": "CNY", "rows": [{"show": "shw_none", "gifts": 1}]}, 404, "kit.not_found"),
        ({"kind": "orders", "currency": "CNY", "rows": [{"product": "珍珠"}]}, 422, None),
    ],
)
def test_what_can_not_be_is_refused_in_one_sentence(
    finance: Actor, evening: Drop, body: dict[str, Any], status: int, code: str | None
) -> None:
    refused = finance.post(f"{API}/costs", body)
    assert refused.status_code == status, refused.content
    assert code is None or refused.json()["code"] == code


def test_costs_in_another_currency_are_not_used(finance: Actor, evening: Drop) -> None:
    typed(finance, "costs", {"product_id": "3700001", "unit_cost": 30}, currency="USD")
    whole = asked_for(finance)["whole"]
    assert (values(whole)["goods_cost"], values(whole)["cost_coverage"]) == (None, 0)
    assert "goods_cost" in whole["numbers"]["gross_profit"]["lacking"]
