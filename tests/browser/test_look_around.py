"""A newcomer signs in and looks at every page, in both languages, both themes, and on a phone."""

from __future__ import annotations

import pytest

from browser.conftest import Visitor

pytestmark = pytest.mark.browser

PAGES = {
    "/review/overview": "经营总览",
    "/review/reconcile": "对账",
    "/live": "中控台",
    "/events/sources": "来源",
    "/shows": "场次",
    "/connectors": "导入",
    "/traffic/channels": "流量与投放",
    "/reports": "报告",
    "/trade/orders": "订单",
    "/trade/maturity": "退款成熟",
    "/trade/followthrough": "订单履约",
    "/profit": "利润",
    "/profit/costs": "成本",
    "/metrics/dictionary": "指标字典",
    "/reports/schedules": "定时报告",
    "/accounts": "团队与权限",
    "/notify": "通知",
    "/accounts/company": "公司",
    "/planning/goals": "目标",
    "/site/status": "系统状态",
}


@pytest.mark.parametrize(("path", "title"), PAGES.items())
def test_every_page_has_its_title_and_content(visitor: Visitor, path: str, title: str) -> None:
    page = visitor.sign_in().go(path)
    assert title in page.locator("header.top").inner_text()
    page.wait_for_timeout(800)
    visitor.picture(f"{path.strip('/').replace('/', '-')}-zh-light")


def test_the_list_of_shows_leads_to_a_review(visitor: Visitor) -> None:
    page = visitor.sign_in().go("/shows")
    page.locator("tbody a").first.click()
    page.wait_for_url("**/review/shows/**")
    page.get_by_text("转化漏斗").first.wait_for()
    page.wait_for_timeout(1000)
    visitor.picture("review-zh-light")


def test_a_number_opens_its_passport(visitor: Visitor) -> None:
    page = visitor.sign_in().go("/shows")
    page.locator("tbody a").first.click()
    page.get_by_text("转化漏斗").first.wait_for()
    page.locator("main button.num.door").first.click()
    page.get_by_text("文件与行").first.wait_for()
    visitor.picture("passport-zh-light")


def test_a_host_reads_the_review_on_a_phone(phone: Visitor) -> None:
    page = phone.sign_in().go("/shows")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    phone.picture("shows-zh-phone")


def test_a_stranger_meets_the_sign_in_and_nothing_else(visitor: Visitor) -> None:
    page = visitor.go("/shows")
    assert page.locator("input[type=password]").count() == 1
    assert page.locator("tbody").count() == 0
