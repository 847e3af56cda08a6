"""An operator types goals like in a spreadsheet: by key, by a block from Excel, from a file; and takes them back."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.axe import faults
from browser.conftest import Visitor

pytestmark = pytest.mark.browser


def cell(page: Page, row: int, column: int) -> Locator:
    return page.locator(".goal-grid tbody tr").nth(row).locator("td").nth(column)


@pytest.fixture
def page(visitor: Visitor) -> Page:
    visitor.page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=visitor.product.url)
    page = visitor.sign_in().go("/planning/goals?by=host")
    cell(page, 0, 0).wait_for()
    return page


def paste(page: Page, text: str) -> None:
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    page.keyboard.press("Control+v")


def test_goals_are_typed_walked_and_undone_by_key(page: Page, visitor: Visitor) -> None:
    cell(page, 0, 0).click()
    page.keyboard.type("1200万")
    page.keyboard.press("Enter")
    expect(cell(page, 0, 0)).to_contain_text("¥1,200万")
    expect(cell(page, 1, 0)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.type("很多")
    page.keyboard.press("Escape")
    expect(cell(page, 0, 0)).to_contain_text("¥1,200万")
    page.keyboard.press("ArrowRight")
    page.keyboard.type("80万")
    page.keyboard.press("Tab")
    expect(cell(page, 0, 1)).to_contain_text("¥80万")
    expect(cell(page, 0, 2)).to_be_focused()
    page.keyboard.press("Control+z")
    expect(cell(page, 0, 1)).not_to_contain_text("¥80万")
    expect(page.locator(".goal-chosen")).to_contain_text("全公司")
    assert faults(page) == []
    visitor.picture("goals-zh-light")
    page.keyboard.press("Home")
    page.keyboard.press("Delete")
    expect(cell(page, 0, 0)).not_to_contain_text("¥1,200万")


def test_a_block_is_pasted_whole_or_not_at_all_and_taken_back(page: Page) -> None:
    cell(page, 1, 0).click()
    paste(page, "300万\t25万\n200万\t")
    expect(cell(page, 1, 0)).to_contain_text("¥300万")
    expect(cell(page, 1, 1)).to_contain_text("¥25万")
    expect(cell(page, 2, 0)).to_contain_text("¥200万")
    page.get_by_role("button", name="撤销").last.click()
    expect(cell(page, 1, 0)).not_to_contain_text("¥300万")
    expect(cell(page, 2, 0)).not_to_contain_text("¥200万")
    cell(page, 1, 0).click()
    paste(page, "300万\tabc")
    page.get_by_text("整块都没有写入").wait_for()
    expect(cell(page, 1, 0)).not_to_contain_text("¥300万")


def test_a_year_is_split_into_months_once_it_is_confirmed(page: Page) -> None:
    cell(page, 0, 0).click()
    page.keyboard.type("1200万")
    page.keyboard.press("Enter")
    cell(page, 0, 0).click()
    page.get_by_role("button", name="拆分到月").click()
    expect(cell(page, 0, 12)).to_contain_text("¥100万")
    page.get_by_role("button", name="放弃").click()
    expect(cell(page, 0, 12)).not_to_contain_text("¥100万")
    page.get_by_role("button", name="拆分到月").click()
    page.get_by_role("button", name="确认写入").click()
    page.get_by_text("已保存 12 个目标").wait_for()
    expect(cell(page, 0, 12)).to_contain_text("¥100万")
    cell(page, 0, 0).click()
    page.keyboard.press("Shift+End")
    page.get_by_role("button", name="撤销").first.click()
    expect(cell(page, 0, 12)).not_to_contain_text("¥100万")


def test_goals_come_from_a_file_after_a_look_at_what_would_change(page: Page, visitor: Visitor) -> None:
    page.get_by_role("button", name="从表格导入").click()
    head, good, bad = "年份,范围,名称,指标,全年", "2026,主播,未来主播,成交金额,900万", "2026,部门,甲,成交金额,1"
    drop = page.locator(".drop-box input")
    drop.set_input_files({"name": "目标.csv", "mimeType": "text/csv", "buffer": "\n".join((head, good, bad)).encode()})
    page.get_by_text("不认识范围").wait_for()
    expect(page.get_by_role("button", name=re.compile("^写入"))).to_be_disabled()
    drop.set_input_files({"name": "目标.csv", "mimeType": "text/csv", "buffer": "\n".join((head, good)).encode()})
    page.get_by_text("会改 1 个目标").wait_for()
    visitor.picture("goals-file-zh-light")
    page.get_by_role("button", name="写入 1 个目标").click()
    expect(page.locator(".goal-grid")).to_contain_text("未来主播")
    page.get_by_role("button", name="撤销").last.click()
    expect(page.locator(".goal-grid")).not_to_contain_text("未来主播")


def test_the_page_fits_a_phone(phone: Visitor) -> None:
    page = phone.sign_in().go("/planning/goals")
    cell(page, 0, 0).wait_for()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    phone.picture("goals-zh-phone")
