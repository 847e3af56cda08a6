"""Exports overlap: the newest of an order counts, whichever was dropped in last, and undo brings back what was."""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations

import pytest

from connectors.flows.drop import Drop, Order, on

EXPORTS = {
    1: (Order("A", "100.00", "待发货"), Order("B", "50.00", "待发货")),
    2: (Order("B", "50.00", "已完成"), Order("C", "30.00", "待发货")),
    3: (Order("B", "50.00", "已关闭", "退款成功"), Order("D", "20.00", "待发货")),
}


@pytest.mark.parametrize("order", list(permutations((1, 2, 3))))
def test_any_order_of_dropping_gives_the_same_numbers(drop: Drop, order: tuple[int, ...]) -> None:
    for day in order:
        assert drop.orders(*EXPORTS[day], exported=on(day))["status"] == "stored"
    assert drop.number("orders") == 4
    assert drop.number("paid_amount") == Decimal("200.00")


def test_an_older_file_tells_in_its_preview_that_it_changes_nothing_newer(drop: Drop) -> None:
    drop.orders(*EXPORTS[3], exported=on(3))
    previewed = drop.orders(*EXPORTS[1], exported=on(1), dry_run=True)
    changes = previewed["preflight"]["changes"]
    assert (changes["new"], changes["older"], changes["changed"]) == (1, 1, 0)
    assert drop.number("orders") == 2


def test_a_newer_file_shows_what_changes(drop: Drop) -> None:
    drop.orders(*EXPORTS[1], exported=on(1))
    changes = drop.orders(*EXPORTS[2], exported=on(2), dry_run=True)["preflight"]["changes"]
    assert (changes["new"], changes["changed"]) == (1, 1)
    example = changes["examples"][0]
    assert (example["what"], example["field"], example["before"], example["after"]) == (
        "B",
        "status",
        "paid",
        "completed",
    )


@pytest.mark.parametrize("taken_back", [1, 2, 3])
def test_undo_brings_back_what_the_batch_covered(drop: Drop, taken_back: int) -> None:
    batches = {day: drop.orders(*EXPORTS[day], exported=on(day)) for day in (1, 2, 3)}
    drop.undo(batches[taken_back])
    left = {order.id: order for day in (1, 2, 3) if day != taken_back for order in EXPORTS[day]}
    assert drop.number("orders") == len(left)
    assert drop.number("paid_amount") == sum(Decimal(order.paid) for order in left.values())


def test_the_same_bytes_again_change_nothing(drop: Drop) -> None:
    first = drop.orders(*EXPORTS[1], exported=on(1), name="1790000001_a.csv")
    again = drop.orders(*EXPORTS[1], exported=on(1), name="1790000001_a.csv")
    assert again["status"] == "unchanged"
    assert again["batch"] == first["batch"]
    assert drop.number("orders") == 2


def test_what_was_undone_may_be_dropped_in_again(drop: Drop) -> None:
    first = drop.orders(*EXPORTS[1], exported=on(1), name="1790000001_a.csv")
    drop.undo(first)
    assert drop.number("orders") is None
    assert drop.orders(*EXPORTS[1], exported=on(1), name="1790000001_a.csv")["status"] == "stored"
    assert drop.number("orders") == 2
