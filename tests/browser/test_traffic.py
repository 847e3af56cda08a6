"""An operator looks where viewers come from, opens a kind into its channels, and follows a number to its file."""

from __future__ import annotations

import pytest

from browser.conftest import Visitor

pytestmark = pytest.mark.browser


def test_the_channel_whose_viewers_do_not_buy_is_told_on_top(visitor: Visitor) -> None:
    page = visitor.sign_in().go("/traffic/channels")
    first = page.locator(".moves li").first
    first.wait_for()
    assert "短视频引流" in first.inner_text() and "相关不等于因果" in first.inner_text()
    first.get_by_role("button").click()
    page.get_by_text("文件与行").first.wait_for()
    visitor.picture("traffic-passport-zh-light")


def test_a_kind_opens_into_its_channels_and_stays_open_in_the_address(visitor: Visitor) -> None:
    page = visitor.sign_in().go("/traffic/channels")
    page.locator(".traffic-kind", has_text="自然").click()
    page.get_by_text("自然推荐").first.wait_for()
    assert "natural" in page.url
    page.reload()
    page.get_by_text("自然推荐").first.wait_for()
    visitor.picture("traffic-open-zh-light")


def test_spend_is_turned_from_hosts_to_shows(visitor: Visitor) -> None:
    page = visitor.sign_in().go("/traffic/channels")
    table = page.get_by_role("grid", name="钱花在谁身上")
    table.wait_for()
    page.locator(".traffic-extra").last.get_by_text("场次").click()
    table.get_by_role("link").first.wait_for()


def test_a_phone_shows_the_page_without_scrolling_sideways(phone: Visitor) -> None:
    page = phone.sign_in().go("/traffic/channels")
    page.locator(".traffic-card").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    phone.picture("traffic-zh-phone")


def test_a_stranger_sees_no_traffic(visitor: Visitor) -> None:
    page = visitor.go("/traffic/channels")
    assert page.locator("input[type=password]").count() == 1
    assert page.locator(".traffic-card").count() == 0
