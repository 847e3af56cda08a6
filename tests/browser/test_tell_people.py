"""An owner sets up a channel, tries it, schedules the month's report, runs it now, and sees that it was delivered."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from browser.conftest import Visitor
from notify.fakes.robots import SECRET, Robots, robots_serving

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def group() -> Iterator[Robots]:
    with robots_serving() as robots:
        robots.signed = {"group"}
        yield robots


def test_from_a_channel_to_a_delivered_report(visitor: Visitor, group: Robots) -> None:
    page = visitor.sign_in().go("/notify")
    page.get_by_role("button", name="添加渠道").first.click()
    page.get_by_text("飞书", exact=True).click()
    page.get_by_label("名称").fill("运营群")
    page.get_by_label("Webhook 地址").fill(group.url("feishu", "group"))
    page.get_by_label("签名密钥").fill(SECRET)
    visitor.picture("notify-form-zh-light")
    page.locator("form button[type=submit]").click()
    page.get_by_role("row", name="运营群").get_by_role("button", name="试发").click()
    page.locator(".tried").get_by_text("已发出").wait_for()
    assert len(group.got["group"]) == 1 and SECRET not in page.content()
    visitor.picture("notify-zh-light")

    page = visitor.go("/reports/schedules")
    page.get_by_role("button", name="添加定时报告").first.click()
    page.get_by_label("HTML").check()
    page.get_by_label("运营群").check()
    visitor.picture("schedules-form-zh-light")
    page.locator("form button[type=submit]").click()
    page.get_by_role("button", name="立即生成").click()
    page.get_by_text("已发 1/1").first.wait_for(timeout=90_000)
    page.get_by_role("row", name="每月 3 日").click()
    page.get_by_text("手动生成").wait_for()
    visitor.picture("schedules-zh-light")
    told = group.got["group"][-1]["content"]["post"]["zh_cn"]
    assert "直播工作汇报" in told["title"] and "GMV" in str(told["content"])


def test_both_pages_stand_on_a_phone(phone: Visitor) -> None:
    phone.sign_in()
    for path in ("/notify", "/reports/schedules"):
        page = phone.go(path)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), path
        phone.picture(f"{path.strip('/').replace('/', '-')}-zh-phone")
