"""The plan: products with what makes them worth buying, a rundown with words and goals, people and a time."""

from __future__ import annotations

from datetime import timedelta

from playwright.sync_api import Page, expect

from browser.loop.loop import HOST, PHRASE, SHOP, TITLE, Loop
from browser.pearls import EARRINGS, NECKLACE, PEARLS, sheet
from kaibo.kit.clock import DEFAULT_ZONE, local, now

SIZE, SCENES = "7.5–8.0mm", ("通勤", "送长辈")
CONTROLLERS = ("周琦", "韩墨")
SOON = timedelta(minutes=50)
"""The show begins so soon that what is looked at before it counts."""


def plans(loop: Loop) -> None:
    page = loop.open(loop.team.operator, "/planning/plans")
    page.get_by_role("button", name="新建策划").first.click()
    _says_when_and_where(page)
    page.get_by_role("button", name="建好，去填细节").click()
    page.wait_for_url("**/planning/plans/pln_*")
    loop.keep("plan", page)
    page.get_by_label("成交金额 目标").fill("800")
    page.get_by_role("button", name="保存").last.click()
    _brings_products(page)
    _writes_selling_points(page)
    _lays_the_rundown(page)
    _rosters(page)


def _says_when_and_where(page: Page) -> None:
    page.get_by_label("名称", exact=True).fill(TITLE)
    page.get_by_label("类型与模板").click()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog").get_by_title("空白开始")).to_be_visible()
    page.get_by_label("账号", exact=True).fill("新账号")
    page.keyboard.press("Enter")
    page.get_by_label("账号名称").fill(SHOP)
    page.get_by_label("开播时间").fill(local(now() + SOON, DEFAULT_ZONE).strftime("%Y-%m-%d %H:%M"))
    page.keyboard.press("Enter")
    page.get_by_label("时长（小时）").fill("1")
    page.get_by_label("主播").fill(HOST)
    page.keyboard.press("Enter")
    page.get_by_label("名称", exact=True).click()


def _brings_products(page: Page) -> None:
    page.get_by_role("tab", name="货品").click()
    page.get_by_role("button", name="添加商品").first.click()
    page.get_by_role("tab", name="粘贴或上传选品表").click()
    page.get_by_label("粘贴选品表").fill(sheet())
    page.get_by_role("button", name="识别").click()
    page.get_by_role("button", name=f"添加 {len(PEARLS)} 个").click()
    expect(page.locator(".items-table")).to_contain_text(NECKLACE.name)


def _writes_selling_points(page: Page) -> None:
    """On the form for pearls, which its category brings along."""
    page.locator(".items-table").get_by_text(EARRINGS.name).click()
    drawer = page.get_by_role("dialog", name=EARRINGS.name)
    drawer.get_by_role("tab", name="卖点").click()
    drawer.get_by_label("直径").fill(SIZE)
    for scene in SCENES:
        drawer.get_by_label("佩戴/使用场景").fill(scene)
        page.keyboard.press("Enter")
    drawer.get_by_role("tabpanel", name="卖点").get_by_role("button", name="保存").click()
    expect(page.get_by_text("已保存").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(drawer).to_be_hidden()


def _lays_the_rundown(page: Page) -> None:
    page.get_by_role("tab", name="脚本").click()
    page.get_by_role("button", name="按五段式生成").click()
    row = page.locator(".rd-row", has_text=EARRINGS.name)
    row.locator(".rd-goal_orders").click()
    page.keyboard.type("8")
    page.keyboard.press("Enter")
    expect(row.locator(".rd-goal_orders")).to_have_text("8")
    row.locator(".rd-words").click()
    page.locator(".rd-drawer").get_by_label("话术", exact=True).fill(PHRASE)
    page.keyboard.press("Tab")
    expect(row.locator(".rd-words")).not_to_contain_text("填写")
    page.keyboard.press("Escape")


def _rosters(page: Page) -> None:
    page.get_by_role("tab", name="备货与人员").click()
    needs = page.get_by_label("岗位到位情况").locator("li", has_text="中控")
    expect(needs).to_contain_text("缺人")
    for name in CONTROLLERS:
        page.get_by_label("岗位", exact=True).click()
        page.locator(".ant-select-item-option", has_text="中控").click()
        person = page.get_by_label("姓名", exact=True)
        person.fill(name)
        page.get_by_role("button", name="加入排班").click()
        expect(page.locator(".crew-people")).to_contain_text(name)
        expect(page.locator(".crew-add .ant-btn-loading")).to_have_count(0)
        expect(person).to_have_value("")
    expect(needs).to_contain_text("已齐")
