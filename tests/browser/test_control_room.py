"""A controller runs a show by keyboard; the host sees the cue; who has no business there sees nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.axe import faults
from browser.conftest import Product, Visitor, visit

pytestmark = pytest.mark.browser

DESK, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
HOST, PASSWORD = "jing", "seven quiet lanterns 7"
RUNDOWN = "环节\t时长\t商品\t目标单量\n开场暖场\t5\t\t\n讲珍珠项链\t15\tP1\t20\n收尾\t5\t\t"
SHELF = "P1\t珍珠项链\t199\t399\nP2\t银镯子\t89\t129"
ASK = """async ([path, body]) => {
    const session = await (await fetch('/api/v1/session')).json()
    const headers = {'Content-Type': 'application/json', 'X-CSRFToken': session.csrf}
    const answer = await fetch('/api/v1' + path, {method: 'POST', headers, body: JSON.stringify(body)})
    return [answer.status, await answer.json()]
}"""


def enter(visitor: Visitor, path: str) -> Page:
    """Like `go`, but for a page whose line to the server never falls silent."""
    visitor.page.goto(visitor.product.url + path)
    return visitor.page


@pytest.fixture(scope="module")
def key(product: Product) -> str:
    command = [sys.executable, "-m", "kaibo", "key", "create", "danmu", "--scope", "ingest", "--json"]
    env = {**os.environ, "KAIBO_HOME": str(product.home)}
    told = subprocess.run(command, check=True, env=env, capture_output=True, text=True)
    return str(json.loads(told.stdout)["key"])


def send(product: Product, key: str, show: str, *signals: dict[str, Any]) -> dict[str, Any]:
    """Signals of a show through the door, now."""
    at = datetime.now(UTC).isoformat()
    rows = [{"id": f"{show}-{index}", "at": at, "show": show, **each} for index, each in enumerate(signals)]
    headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
    with urlopen(Request(f"{product.url}/ingest/v1/events", json.dumps(rows).encode(), headers)) as answer:
        return dict(json.loads(answer.read()))


@pytest.fixture
def host(product: Product, chromium: Browser, visitor: Visitor) -> Iterator[Visitor]:
    """The host, on a phone; made a member by the owner, who is at the desk."""
    visitor.sign_in()
    wanted = {"name": "小静", "username": HOST, "password": PASSWORD, "role": "host", "scope": {"host": "小静"}}
    status, told = visitor.page.evaluate(ASK, ["/accounts/people", wanted])
    assert status in {200, 201}, told
    with visit(product, chromium, PHONE) as phone:
        phone.product = Product(product.url, product.home, HOST, PASSWORD)
        yield phone.sign_in()


def test_a_show_is_run_by_keyboard(visitor: Visitor, host: Visitor, product: Product, key: str) -> None:
    page = visitor.go("/live")
    page.get_by_role("button", name="新建直播").first.click()
    page.get_by_label("直播", exact=True).fill("周五年货专场")
    if page.get_by_label("账号名称").count() == 0:
        page.get_by_label("账号", exact=True).click()
        page.get_by_text("新账号…").last.click()
    page.get_by_label("账号名称").fill("珍珠旗舰店")
    page.get_by_label("主播", exact=True).fill("小静")
    page.get_by_label("环节（从表格粘贴）").fill(RUNDOWN)
    page.get_by_text("读到 3 个环节").wait_for()
    visitor.picture("live-new-zh-light")
    page.get_by_role("button", name="建好，进中控台").click()
    page.wait_for_url("**/live/runs/*")
    run = page.url.rsplit("/", 1)[1]

    page.get_by_role("button", name="改货架").click()
    page.get_by_role("textbox", name="一行一个商品").fill(SHELF)
    page.locator(".ant-drawer button[type=submit]").click()
    page.locator(".ant-drawer-open").wait_for(state="hidden")

    page.keyboard.press("s")
    expect(page.locator(".live-state")).to_have_text("直播中")
    expect(page.locator(".live-now strong")).to_have_text("开场暖场")
    taken = send(
        product,
        key,
        run,
        {"kind": "online_count", "count": 321},
        {"kind": "room_enter", "person": "v1"},
        {"kind": "comment", "person": "v1", "text": "这条项链多少钱"},
        {"kind": "purchase", "person": "v1", "order": "o1", "product": "P1", "amount": 19900, "currency": "CNY"},
    )
    assert taken["received"] == 4
    online = page.locator(".live-figure", has_text="在线人数").locator("button")
    expect(online).to_have_text("321")
    expect(page.locator(".live-figure", has_text="成交金额").locator("button")).to_have_text("¥199")
    expect(page.locator(".live-figure", has_text="新增关注").locator("button")).to_have_text("—")
    expect(page.locator(".live-questions")).to_contain_text("这条项链多少钱")

    page.keyboard.press("n")
    expect(page.locator(".live-now strong")).to_have_text("讲珍珠项链")
    page.keyboard.press("m")
    page.get_by_placeholder("发生了什么").fill("补了 200 单")
    page.keyboard.press("Enter")
    page.locator(".live-dialog").wait_for(state="hidden")
    page.keyboard.press("?")
    page.get_by_text("进入下一环节").wait_for()
    page.keyboard.press("Escape")

    page.keyboard.press("c")
    page.get_by_role("dialog").get_by_label("一句话说清楚").fill("再讲一遍运费险")
    page.keyboard.press("Enter")
    expect(page.locator(".live-cues")).to_contain_text("未读")
    theirs = enter(host, f"/live/runs/{run}")
    expect(theirs.locator(".live-cues")).to_contain_text("再讲一遍运费险")
    expect(theirs.get_by_role("button", name="下一环节")).to_have_count(0)
    host.picture("control-room-host-phone")
    assert theirs.evaluate("document.documentElement.scrollWidth <= innerWidth")
    theirs.get_by_role("button", name="看到了").click()
    expect(page.locator(".live-cues")).to_contain_text("已看到")
    expect(page.locator(".live-people")).to_contain_text("小静")

    page.wait_for_timeout(600)
    visitor.picture("control-room-zh-dark")
    assert page.evaluate("document.documentElement.scrollHeight <= innerHeight"), "nobody scrolls for what matters"
    assert faults(page) == []
    page.get_by_role("button", name="EN").click()
    page.wait_for_timeout(300)
    visitor.picture("control-room-en-dark")
    page.get_by_role("button", name="中", exact=False).first.click()

    page.keyboard.press("e")
    page.get_by_role("button", name="确认下播").click()
    expect(page.locator(".live-state")).to_have_text("已下播")


def test_screens_show_and_strangers_do_not_see(product: Product, chromium: Browser, visitor: Visitor) -> None:
    visitor.sign_in()
    page = visitor.page
    wanted = {"title": "大屏测试", "platform": "douyin", "account_name": "珍珠旗舰店"}
    run = page.evaluate(ASK, ["/live/runs", wanted])[1]["id"]
    page.evaluate(ASK, [f"/live/runs/{run}/start", {}])
    page = enter(visitor, f"/live/runs/{run}")
    page.get_by_role("button", name="大屏与挂件").click()
    page.get_by_role("button", name="生成链接").click()
    link = page.locator(".screen-made code").inner_text()
    visitor.picture("screens-drawer-zh-dark")

    with visit(product, chromium, {"width": 1920, "height": 1080}) as wall:
        shown = wall.page
        shown.goto(link)
        expect(shown.locator(".wall h1")).to_have_text("大屏测试")
        wall.picture("wall")
        shown.goto(f"{product.url}/live/runs/{run}")
        shown.locator("input[type=password]").wait_for()
        assert "大屏测试" not in shown.content()
        assert shown.evaluate(f"fetch('/api/v1/live/runs/{run}/stream').then((answer) => answer.status)") == 401
        wall.complaints.clear()

    page.locator(".screen-links").get_by_role("button", name="收回").click()
    page.locator(".ant-popconfirm").get_by_role("button", name="收回").click()
    page.locator(".screen-links").get_by_text("已收回").wait_for()
    with visit(product, chromium, DESK) as late:
        late.page.goto(link)
        late.page.get_by_text("链接已失效").wait_for()
        late.complaints.clear()
