"""Screens around a show: overlays with something on them, a prompter that turns its page, and all of them after the
server died under them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import Product, Visitor, visit
from browser.test_control_room import ASK, send

pytestmark = pytest.mark.browser

HD = {"width": 1920, "height": 1080}
BAG = "【直播间专享】意大利进口头层牛皮大容量通勤托特包女2026秋冬新款轻奢百搭单肩手提腋下包"
RUN = {"title": "双12年终盛典", "platform": "douyin", "account_name": "林间小铺官方旗舰店", "host": "小静"}
SEGMENTS = [
    {
        "title": "讲包",
        "kind": "product",
        "product": "B1",
        "planned_s": 900,
        "phrases": [f"第 {n} 句" for n in range(20)],
    }
]
LADDER = {
    "kind": "gift_ladder",
    "title": "刷满小心心解锁福利",
    "budget": 900,
    "rules": {"steps": [{"at": 100, "name": "减五元", "value": 400}, {"at": 900, "name": "送项链", "value": 500}]},
}
VOTE = {"kind": "vote", "title": "先讲哪一款", "rules": {"options": [BAG[:50], "珍珠耳钉"]}}
LOTTERY = {
    "kind": "lottery",
    "title": "整点福袋",
    "budget": 11_800,
    "rules": {"word": "林间", "prizes": [{"name": "耳钉", "count": 2, "value": 5_900}]},
}
TEXTS = {
    "price": "¥1,234,567.89",
    "gifts": "距下一档还差 620",
    "vote": "评论区发序号参与",
    "lottery": "发“林间”参与",
    "correction": "内衬为聚酯纤维",
    "ai": "人物图像、视频由人工智能生成",
    "countdown": "整点福袋",
}
CLEAR = """() => [document.body, document.documentElement].map(each => getComputedStyle(each).backgroundColor)"""
INSIDE = """() => [...document.querySelectorAll('.overlay *')].every(each => {
    const box = each.getBoundingClientRect()
    return box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight
})"""
GONE = "连接断了，正在自动重连"
MOVED = """() => [
    ...[...document.querySelectorAll('.overlay, .overlay *')].flatMap(each => {
        const {transitionProperty, transitionDuration} = getComputedStyle(each)
        return /^(0s(, )?)+$/.test(transitionDuration) ? [] : transitionProperty.split(', ')
    }),
    ...document.getAnimations().flatMap(each => each.effect.getKeyframes().flatMap(frame =>
        Object.keys(frame).filter(name => !['offset', 'computedOffset', 'easing', 'composite'].includes(name)))),
]"""


@pytest.fixture(scope="module")
def door(product: Product) -> str:
    """A key to the ingest door."""
    command = [sys.executable, "-m", "kaibo", "key", "create", "gifts", "--scope", "ingest", "--json"]
    env = {**os.environ, "KAIBO_HOME": str(product.home)}
    return str(json.loads(subprocess.run(command, check=True, env=env, capture_output=True, text=True).stdout)["key"])


@pytest.fixture
def show(visitor: Visitor) -> dict[str, str]:
    """A show on air with something for every overlay; its id, and the token of each screen's link."""
    visitor.sign_in()

    def ask(path: str, body: Any) -> dict[str, Any]:
        status, told = visitor.page.evaluate(ASK, [path, body])
        assert status < 300, told
        return dict(told)

    run = ask("/live/runs", RUN)["id"]
    place = f"/live/runs/{run}"
    for each in SEGMENTS:
        ask(f"{place}/segments", each)
    shelf = [{"product": "B1", "name": BAG, "price": 123_456_789, "anchor": 234_567_890}]
    answer = visitor.page.evaluate(ASK.replace("'POST'", "'PUT'"), [f"{place}/shelf", {"products": shelf}])
    assert answer[0] == 200, answer
    ask(f"{place}/start", {})
    for body in (LADDER, VOTE, LOTTERY):
        made = ask(f"{place}/benefits", {**body, "lasts_s": 3_600})["id"]
        ask(f"{place}/benefits/{made}/arm", {})
        ask(f"{place}/benefits/{made}/begin", {})
    ask(f"{place}/corrections", {"said": "全牛皮", "correct": "刚才口误：包身为头层牛皮，内衬为聚酯纤维"})
    kinds = ["wall", "prompter", *(f"overlay_{name}" for name in TEXTS)]
    return {"run": run, **{kind: ask(f"{place}/screens", {"kind": kind})["token"] for kind in kinds}}


@pytest.fixture
def screen(product: Product, chromium: Browser) -> Iterator[Visitor]:
    with visit(product, chromium, HD) as visitor:
        yield visitor


def look(screen: Visitor, show: dict[str, str], name: str) -> Page:
    kind = name if name in show else f"overlay_{name}"
    place = name if name in show else f"overlay/{name}"
    screen.page.goto(f"{screen.product.url}/live/screens/{place}?token={show[kind]}")
    return screen.page


def test_every_overlay_is_clear_whole_and_says_its_thing(
    show: dict[str, str], screen: Visitor, product: Product, door: str
) -> None:
    at = datetime.now(UTC).isoformat()
    told = [{"kind": "gift", "person": "a", "count": 280, "at": at}]
    told += [{"kind": "comment", "person": f"p{n}", "text": "1", "at": at} for n in range(30)]
    send(product, door, show["run"], *told)
    for name, text in TEXTS.items():
        page = look(screen, show, name)
        expect(page.locator("main.overlay")).to_contain_text(text)
        assert page.evaluate(CLEAR) == ["rgba(0, 0, 0, 0)"] * 2, name
        assert page.evaluate(INSIDE), f"{name} is clipped"
    page = look(screen, show, "vote")
    expect(page.locator(".overlay-votes li").first).to_contain_text("30")
    expect(page.locator(".overlay-votes [role=progressbar]").first).to_have_attribute("aria-valuenow", "100")


def test_only_what_the_compositor_moves_by_itself_moves(show: dict[str, str], screen: Visitor) -> None:
    """Sixty frames a second do not hang on what else the machine has to do."""
    for name in TEXTS:
        page = look(screen, show, name)
        expect(page.locator("main.overlay > *").first).to_be_visible()
        assert set(page.evaluate(MOVED)) <= {"transform", "opacity"}, name


def test_the_prompter_turns_its_page(show: dict[str, str], screen: Visitor) -> None:
    page = look(screen, show, "prompter")
    expect(page.get_by_text("第 0 句")).to_be_in_viewport()
    expect(page.get_by_text("¥1,234,567.89")).to_be_visible()
    page.keyboard.press("PageDown")
    expect(page.get_by_text("第 0 句")).not_to_be_in_viewport()
    page.keyboard.press("PageUp")
    expect(page.get_by_text("第 0 句")).to_be_in_viewport()
    for sign, size in (("+", "96px"), ("-", "24px")):
        for _ in range(9):
            page.keyboard.press(sign)
        expect(page.locator("main.prompter")).to_have_css("font-size", size)


def test_screens_say_that_the_server_is_gone_and_come_back(
    show: dict[str, str], screen: Visitor, product: Product
) -> None:
    names = ("wall", "prompter")
    pages = [look(Visitor(screen.page.context.new_page(), product, []), show, name) for name in names]
    for page in pages:
        expect(page.locator("main")).to_contain_text("讲包")
    os.kill(int((product.home / "run" / "web.pid").read_text()), signal.SIGKILL)
    for page in pages:
        expect(page.get_by_text(GONE)).to_be_visible()
    for page in pages:
        expect(page.get_by_text(GONE)).to_be_hidden(timeout=120_000)
        expect(page.locator("main")).to_contain_text("讲包")
