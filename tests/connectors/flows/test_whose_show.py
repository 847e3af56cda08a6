"""An order belongs to the show of its account that was on air when it was placed."""

from __future__ import annotations

from connectors.flows.drop import SHOWS, Drop, Order, on
from kaibo.metrics.api import query

SHOW = ["7400001", "林间小铺", "顾言", "2026-10-01 20:00:00", "2026-10-01 22:00:00", "1000", "300.00", "3"]
INSIDE, OUTSIDE = Order("A", at="2026-10-01 21:00:00"), Order("B", at="2026-10-01 23:30:00")
ANOTHER = Order("C", at="2026-10-01 21:00:00", account="别家店")


def shows(drop: Drop) -> dict[str, object]:
    return drop.file(drop.folder / "场次.csv", [SHOWS, SHOW], kind="shows", platform="douyin")


def orders_by_show(drop: Drop) -> dict[str, int]:
    rows = query(["orders"], by=["show"], filters={"source": "orders"})
    return {str(row.dimensions["show"] or ""): int(row.numbers["orders"].value or 0) for row in rows}


def test_orders_find_the_show_that_is_known(drop: Drop) -> None:
    shows(drop)
    drop.orders(INSIDE, OUTSIDE, ANOTHER, exported=on(1))
    assert sorted(orders_by_show(drop).values()) == [1, 2]


def test_a_show_that_comes_later_finds_its_orders_and_loses_them_when_undone(drop: Drop) -> None:
    drop.orders(INSIDE, OUTSIDE, ANOTHER, exported=on(1))
    assert orders_by_show(drop) == {"": 3}
    told = shows(drop)
    assert sorted(orders_by_show(drop).values()) == [1, 2]
    drop.undo(told)
    assert orders_by_show(drop) == {"": 3}


def test_a_show_of_a_workbook_finds_orders_that_came_before_it(drop: Drop) -> None:
    drop.orders(INSIDE, OUTSIDE, exported=on(1))
    moved = [*SHOW[:4], "2026-10-01 20:45:00", *SHOW[5:]]
    short = drop.file(drop.folder / "短.csv", [SHOWS, moved], kind="shows", platform="douyin")
    assert orders_by_show(drop) == {"": 2}
    longer = shows(drop)
    assert sorted(orders_by_show(drop).values()) == [1, 1]
    drop.undo(longer)
    drop.undo(short)
    assert orders_by_show(drop) == {"": 2}


def test_shows_without_an_account_are_stored_with_a_warning(drop: Drop) -> None:
    headers = [header for header in SHOWS if header != "账号"]
    row = [cell for header, cell in zip(SHOWS, SHOW, strict=True) if header != "账号"]
    told = drop.file(drop.folder / "手工.csv", [headers, row], kind="shows", platform="douyin")
    assert "no_account" in {each["code"] for each in told["warnings"]}
    assert "no_account" not in {each["code"] for each in shows(drop)["warnings"]}
