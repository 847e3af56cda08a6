"""A rundown is laid out and typed into by keys; what a colleague changed meanwhile is shown, one's own kept."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Visitor

pytestmark = pytest.mark.browser

_API = """async ([method, path, body]) => {
  const { csrf } = await (await fetch('/api/v1/session')).json()
  const headers = { 'Content-Type': 'application/json', 'X-CSRFToken': csrf }
  const sent = body === null ? undefined : JSON.stringify(body)
  return await (await fetch('/api/v1/planning/plans' + path, { method, headers, body: sent })).json()
}"""


def api(page: Page, method: str, path: str, body: object = None) -> dict[str, str]:
    return page.evaluate(_API, [method, path, body])  # type: ignore[no-any-return]


@pytest.fixture
def page(visitor: Visitor) -> Page:
    """A plan of three hours without a rundown."""
    page = visitor.sign_in().go("/planning/plans")
    begins = datetime.now(UTC).replace(microsecond=0) + timedelta(days=3)
    told = {"title": "珍珠专场", "platform": "douyin", "account_name": "演练", "planned_s": 10_800}
    plan = api(page, "POST", "", {**told, "planned_at": begins.isoformat()})["id"]
    visitor.go(f"/planning/plans/{plan}?tab=rundown")
    page.get_by_role("button", name="按五段式生成").click()
    page.locator(".rd-row").first.wait_for()
    return page


def plan_of(page: Page) -> str:
    return re.search(r"pln_\w+", page.url)[0]  # type: ignore[index]


def test_typed_and_walked_by_key(page: Page, visitor: Visitor) -> None:
    rows = page.locator(".rd-row")
    first, second = rows.nth(0), rows.nth(1)
    expect(first.locator(".rd-kind")).to_have_text("开场")
    second.locator(".rd-title").click()
    page.keyboard.press("Enter")
    page.keyboard.press("Control+a")
    page.keyboard.type("珍珠讲解")
    page.keyboard.press("Enter")
    expect(second.locator(".rd-title")).to_have_text("珍珠讲解")
    first.locator(".rd-planned_s").click()
    page.keyboard.type("8:30")
    page.keyboard.press("Enter")
    expect(first.locator(".rd-planned_s")).to_have_text("8:30")
    expect(page.locator(".rd-length")).to_contain_text("超出 3分30秒")
    visitor.picture("rundown-zh-light")


def test_what_a_colleague_changed_is_shown_and_mine_can_be_put_over_it(page: Page, visitor: Visitor) -> None:
    row = page.locator(".rd-row").nth(1)
    row.locator(".rd-title").dblclick()
    page.keyboard.type("，我的")
    segment = api(page, "GET", f"/{plan_of(page)}/segments")["segments"][1]["id"]  # type: ignore[index]
    api(page, "PATCH", f"/{plan_of(page)}/segments/{segment}", {"title": "同事的"})
    page.keyboard.press("Enter")
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("，我的")
    expect(row.locator(".rd-title")).to_have_text("同事的")
    alert.get_by_role("button", name="改成我填的").click()
    expect(row.locator(".rd-title")).to_contain_text("，我的")
    assert [each for each in visitor.complaints if "409" not in each] == []
    visitor.complaints.clear()
