"""An operator makes a month's report, reads it, writes in it, takes it away, and lays two editions side by side."""

from __future__ import annotations

from pathlib import Path

import pytest

from browser.conftest import Visitor

pytestmark = pytest.mark.browser
PLAN = "下月加开两场午间专场"


def make(visitor: Visitor) -> None:
    """Make the newest month's report on the page and wait until the first row is ready."""
    page = visitor.go("/reports")
    before = page.locator("tbody tr").count() if page.locator("tbody tr").count() else 0
    page.get_by_role("button", name="生成报告").click()
    page.wait_for_function("n => document.querySelectorAll('tbody tr').length > n", arg=before)
    page.locator("tbody tr").first.get_by_text("已生成").wait_for(timeout=120_000)


def test_from_making_to_comparing(visitor: Visitor, tmp_path: Path) -> None:
    visitor.sign_in()
    make(visitor)
    page = visitor.page
    visitor.picture("reports-zh-light")
    page.locator("tbody a").first.click()
    page.get_by_role("heading", name="直播数据总结").wait_for()
    page.locator(".report-chart canvas").first.wait_for()
    visitor.picture("report-zh-light")

    page.locator(".report-card button.num.door").first.click()
    page.get_by_text("文件与行").first.wait_for()
    page.keyboard.press("Escape")

    page.get_by_role("navigation", name="目录").get_by_text("下阶段计划").click()
    slot = page.locator("#chapter-plan .slot").last
    slot.get_by_role("button", name="填写").click()
    slot.locator("textarea").fill(PLAN)
    slot.get_by_role("button", name="保存").click()
    slot.locator(".slot-text").get_by_text(PLAN).wait_for()

    page.locator("header .report-actions, .report-head").first.scroll_into_view_if_needed()
    page.locator(".report-head").get_by_role("button", name="下载").click()
    with page.expect_download(timeout=60_000) as saved:
        page.get_by_role("menuitem", name="离线网页").first.click()
    file = tmp_path / "report.html"
    saved.value.save_as(file)
    assert saved.value.suggested_filename.endswith(" v1.html")
    assert PLAN in file.read_text("utf-8")

    make(visitor)
    page.locator("tbody a").first.click()
    page.get_by_role("heading", name="直播数据总结").wait_for()
    assert PLAN in page.locator("#chapter-plan").inner_text(), "what was written stands in the next edition"
    page.get_by_label("和另一版对比").click()
    page.locator(".ant-select-item-option").first.click()
    page.get_by_text("第 1 版 → 第 2 版").wait_for()
    visitor.picture("report-differences-zh-light")


def test_on_a_phone_it_is_no_wider_than_the_screen(phone: Visitor) -> None:
    page = phone.sign_in().go("/reports")
    fits = "document.documentElement.scrollWidth <= window.innerWidth"
    page.wait_for_timeout(800)
    assert page.evaluate(fits)
    phone.picture("reports-zh-phone")
    if not page.locator(".edition-card a").count():
        page.get_by_role("button", name="生成报告").click()
    page.locator(".edition-card a").first.click(timeout=120_000)
    page.locator(".leaf").first.wait_for()
    assert page.evaluate(fits)
    phone.picture("report-zh-phone")
