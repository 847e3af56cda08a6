"""Somebody finds out why two numbers of a month differ, down to the orders and to the file they stand in."""

from __future__ import annotations

import pytest

from browser.conftest import Visitor

pytestmark = pytest.mark.browser


def test_a_gap_is_followed_down_to_its_orders(visitor: Visitor) -> None:
    page = visitor.sign_in().go("/review/reconcile")
    board = page.get_by_role("grid", name="对账")
    board.get_by_text("基准").first.wait_for()
    board.get_by_role("button", name="成交金额 日概览（全店）").last.click()
    page.wait_for_url("**a=days**")
    parts = page.get_by_role("list", name="从 日概览（全店） 到 订单")
    parts.get_by_text("商家优惠券").wait_for()
    visitor.picture("reconcile-pair")
    parts.get_by_role("listitem").filter(has_text="商家优惠券").get_by_role("button", name="看订单").click()
    orders = page.get_by_role("grid", name="商家优惠券的订单")
    orders.locator("tbody a").first.wait_for()
    assert page.get_by_role("button", name="导出").is_enabled()
    orders.locator("tbody a").first.click()
    page.wait_for_url("**/trade/orders**")
    page.get_by_role("dialog").wait_for()


def test_a_part_opens_the_passport_it_is_made_of(visitor: Visitor) -> None:
    page = visitor.sign_in().go("/review/reconcile")
    page.get_by_role("button", name="成交金额 订单").first.click()
    page.get_by_text("文件与行").first.wait_for()


def test_a_statement_is_matched_order_by_order(visitor: Visitor) -> None:
    page = visitor.sign_in().go("/review/reconcile")
    page.get_by_text("结算账单对订单").wait_for()
    page.get_by_text("订单结算净额").or_(page.get_by_text("还没有结算账单")).first.wait_for()
    visitor.picture("reconcile-statement")
