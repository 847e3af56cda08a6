"""A team opens room, walls and prompters in one browser: more tabs than it has connections, and all of them go on."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Visitor
from browser.test_control_room import ASK

pytestmark = pytest.mark.browser

RUN = {"title": "八个页面", "platform": "douyin", "account_name": "珍珠旗舰店", "host": "小静"}


def ask(page: Page, path: str, body: Any) -> dict[str, Any]:
    status, told = page.evaluate(ASK, [path, body])
    assert status < 300, told
    return dict(told)


def opened(visitor: Visitor, path: str) -> Page:
    page = visitor.page.context.new_page()
    page.on("pageerror", lambda error: visitor.complaints.append(str(error)))
    page.goto(visitor.product.url + path)
    return page


def clock(page: Page) -> str:
    return page.locator(".live-clock, .wall-head strong").first.inner_text()


def test_eight_tabs_share_what_is_told_and_the_first_may_be_closed(visitor: Visitor) -> None:
    desk = visitor.sign_in().page
    place = f"/live/runs/{ask(desk, '/live/runs', RUN)['id']}"
    ask(desk, f"{place}/segments", {"title": "讲耳钉", "planned_s": 900})
    ask(desk, f"{place}/start", {})
    wall, prompter = (ask(desk, f"{place}/screens", {"kind": kind})["token"] for kind in ("wall", "prompter"))
    rooms = [opened(visitor, place) for _ in range(4)]
    walls = [opened(visitor, f"/live/screens/wall?token={wall}") for _ in range(2)]
    prompters = [opened(visitor, f"/live/screens/prompter?token={prompter}") for _ in range(2)]
    for page in rooms + walls:
        expect(page.locator(".live-clock, .wall-head strong").first).not_to_have_text("0:00:00")
    for word in ("先讲材质", "再讲售后"):  # the second time without those that came first
        before = [clock(page) for page in rooms + walls]
        ask(desk, f"{place}/cues", {"to": "host", "text": word})
        for page in rooms:
            expect(page.locator(".live-cues")).to_contain_text(word)
        for page in prompters:
            expect(page.locator(".prompter-cues")).to_contain_text(word)
        for page, told in zip(rooms + walls, before, strict=True):
            expect(page.locator(".live-clock, .wall-head strong").first).not_to_have_text(told)
        rooms.pop(0).close()
        walls.pop(0).close()
