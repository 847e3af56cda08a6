"""Nobody is shut out: axe finds nothing serious on any page, in either theme, at a desk or on a phone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from browser.axe import faults
from browser.conftest import Visitor
from browser.test_look_around import PAGES

pytestmark = pytest.mark.browser

DESK, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
MODES = [(size, scheme) for size in (DESK, PHONE) for scheme in ("light", "dark")]
SETTLED = """async () => {
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
    const ends = document.getAnimations().filter(each =>
        each.playState === 'running' && each.effect.getComputedTiming().endTime !== Infinity)
    const over = Promise.allSettled(ends.map(each => each.finished))
    await Promise.race([over, new Promise(done => setTimeout(done, 1000))])
}"""
ALSO = ("/nowhere", "/shows?q=nothing-is-called-so", "/trade/orders?q=0", "/connectors?batch=1")


def test_every_page(visitor: Visitor) -> None:
    """Each is loaded once; then the window becomes a phone's and the room dark, as they may at any time."""
    _open_to_all(visitor.go("/"))
    visitor.sign_in()
    for path in (*PAGES, *ALSO, _review(visitor)):
        _open_to_all(visitor.go(path))


def _open_to_all(page: Page) -> None:
    for size, scheme in MODES:
        page.set_viewport_size(size)  # type: ignore[arg-type]
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.evaluate(SETTLED)
        where = f"{page.url} {size} {scheme}"
        assert faults(page) == [], where
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), where


def _review(visitor: Visitor) -> str:
    page = visitor.go("/shows")
    return str(page.locator("a[href^='/review/shows/']").first.get_attribute("href"))


def _passport(page: Page) -> None:
    page.locator("main button.num.door").first.click()
    page.get_by_text("文件与行").first.wait_for()


OPENED: dict[str, tuple[str, Callable[[Page], Any]]] = {
    "passport": ("/shows", _passport),
    "order": ("/trade/orders", lambda page: page.locator("tbody tr").first.click()),
    "person": ("/accounts", lambda page: page.locator("tbody tr").first.click()),
    "roles": ("/accounts", lambda page: page.get_by_role("tab", name="角色权限").click()),
    "keys": ("/accounts", lambda page: page.get_by_role("tab", name="API 密钥").click()),
    "audit": ("/accounts", lambda page: page.get_by_role("tab", name="操作日志").click()),
    "channel": ("/notify", lambda page: page.get_by_role("button", name="添加渠道").first.click()),
    "palette": ("/shows", lambda page: page.keyboard.press("Control+k")),
    "columns": ("/shows", lambda page: page.get_by_role("button", name="列设置").click()),
}


@pytest.mark.parametrize("what", OPENED)
def test_what_is_opened_over_a_page(visitor: Visitor, what: str) -> None:
    path, open_it = OPENED[what]
    page = visitor.sign_in().go(path)
    open_it(page)
    page.wait_for_timeout(600)
    assert faults(page) == []
    visitor.picture(what)


def test_a_drawer_holds_the_page_still_and_lets_go_of_it(visitor: Visitor) -> None:
    page = visitor.sign_in().go("/shows")
    _passport(page)
    assert page.evaluate("getComputedStyle(document.body).overflowY") == "hidden"
    page.keyboard.press("Escape")
    page.get_by_text("文件与行").first.wait_for(state="hidden")
    assert page.evaluate("getComputedStyle(document.body).overflowY") == "visible"
