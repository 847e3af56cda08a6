"""Rows that tell no account, as a shop's own daily figures, are not added to the accounts they may be made of."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from kaibo.metrics.api import query
from metrics.shelf import Shelf


def gmv(**filters: Any) -> Decimal | None:
    rows = query(["gmv"], filters=filters)
    return rows[0].numbers["gmv"].value if rows else None


def day_of_shop(shelf: Shelf, platform: str, amount: int) -> None:
    shelf.tell(shelf.batch(), grain="day", account="", platform=platform, subject=f"|{platform}", amount=amount)


@pytest.mark.django_db
def test_a_shop_s_day_is_not_added_to_the_shows_it_is_made_of(shelf: Shelf) -> None:
    shelf.tell(shelf.batch(), account="a1", show_id="s1", subject="s1", amount=600_00)
    day_of_shop(shelf, "douyin", 900_00)
    assert gmv() == Decimal("600.00")
    assert gmv(source="days") == Decimal("900.00")


@pytest.mark.django_db
def test_a_shop_of_another_platform_is_added(shelf: Shelf) -> None:
    shelf.tell(shelf.batch(), account="a1", show_id="s1", subject="s1", amount=600_00)
    day_of_shop(shelf, "douyin", 900_00)
    day_of_shop(shelf, "taobao", 50_00)
    assert gmv() == Decimal("650.00")
    assert gmv(platform="taobao") == Decimal("50.00")
    assert gmv(platform="douyin") == Decimal("600.00")


@pytest.mark.django_db
def test_without_accounts_the_shop_s_days_are_told(shelf: Shelf) -> None:
    day_of_shop(shelf, "douyin", 900_00)
    assert gmv() == Decimal("900.00")


@pytest.mark.django_db
def test_accounts_in_the_shop_s_own_days_are_not_added_to_the_shop(shelf: Shelf) -> None:
    day_of_shop(shelf, "douyin", 900_00)
    for account, amount in (("a1", 500_00), ("a2", 400_00)):
        shelf.tell(shelf.batch(), grain="day", account=account, subject=account, amount=amount)
    assert gmv() == Decimal("900.00")
    assert gmv(account="a1") == Decimal("500.00")
    apart = query(["gmv"], by=["account"])
    assert [row.numbers["gmv"].value for row in apart] == [Decimal(500), Decimal(400), Decimal(900)]


@pytest.mark.django_db
def test_orders_without_an_account_are_added_to_those_of_accounts(shelf: Shelf) -> None:
    shelf.sell(shelf.batch(), {"amount": 500_00, "account": "a1"}, {"amount": 100_00, "account": ""})
    assert gmv() == Decimal("600.00")


@pytest.mark.django_db
def test_shows_without_an_account_are_added_to_those_of_accounts(shelf: Shelf) -> None:
    shelf.tell(shelf.batch(), account="a1", show_id="s1", subject="s1", amount=600_00)
    shelf.tell(shelf.batch(), account="", show_id="s2", subject="s2", amount=100_00)
    assert gmv() == Decimal("700.00")
