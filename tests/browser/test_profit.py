"""The owner reads what is left of sales, opens a number, and types a cost that was missing."""

from __future__ import annotations

import pytest

from browser.conftest import Visitor

pytestmark = pytest.mark.browser


def test_sales_become_profit_step_by_step_and_what_lacks_is_named(visitor: Visitor) -> None:
    page = visitor.sign_in().go("/profit")
    page.locator(".profit-step").first.wait_for()
    assert "至少缺：商品成本" in page.locator(".profit-lacks").inner_text()
    page.locator(".profit-step", has_text="商品成本").get_by_role("button").click()
    page.get_by_text("文件与行").first.wait_for()
    assert page.get_by_text("商品成本表").first.is_visible()
    visitor.picture("profit-passport-zh-light")


def test_a_show_opens_into_its_products(visitor: Visitor) -> None:
    page = visitor.sign_in().go("/profit")
    page.locator("tbody .profit-day").first.click()
    page.get_by_text("投放、赠品、薪酬是整场的").wait_for()
    assert "by=product" in page.url and "show=" in page.url


def test_a_missing_cost_is_typed_and_counts(visitor: Visitor) -> None:
    page = visitor.sign_in().go("/profit/costs")
    page.get_by_role("button", name="填成本").first.click()
    page.get_by_label("单件成本").fill("12.34")
    page.get_by_role("button", name="保存").click()
    page.get_by_text("已入库 1 行").wait_for()
    page.get_by_text("手填商品成本").first.wait_for()
    visitor.picture("costs-zh-light")


def test_a_phone_shows_profit_without_scrolling_sideways(phone: Visitor) -> None:
    page = phone.sign_in().go("/profit")
    page.locator(".profit-step").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    phone.picture("profit-zh-phone")


def test_a_stranger_sees_no_profit(visitor: Visitor) -> None:
    page = visitor.go("/profit")
    assert page.locator("input[type=password]").count() == 1
    assert page.locator(".profit-steps").count() == 0
