"""Pages as somebody at a desk meets them, in a real Chromium: the control room on air, a rundown of 300 segments."""

from __future__ import annotations

import asyncio
import itertools
import json
import shutil
import statistics
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from bench.ingest import serving
from bench.live import RATE, prepared, send

LOADS, LIVE_S = 5, 20
SEGMENTS, TYPED = 300, 20
PLAN = {"title": "量", "platform": "douyin", "account_name": "量", "planned_s": 43_200}
_ASK = """async ([path, bodies]) => {
    const {csrf} = await (await fetch('/api/v1/session')).json()
    const headers = {'Content-Type': 'application/json', 'X-CSRFToken': csrf}
    let told
    for (const body of bodies) {
        const answer = await fetch('/api/v1/planning' + path, {method: 'POST', headers, body: JSON.stringify(body)})
        if (!answer.ok) throw new Error(await answer.text())
        told = await answer.json()
    }
    return told
}"""
_WATCH = """() => {
    window.slow = []
    new PerformanceObserver(list => window.slow.push(...list.getEntries().map(each => each.duration)))
        .observe({type: 'event', durationThreshold: 16, buffered: false})
}"""


def section(folder: Path) -> list[str]:
    """Its part of the page of measurements."""
    head = ["### Pages in Chromium", "", "The browser runs on the same cores.", "", "| what | measured | aim |"]
    return [*head, "|---|---|---|", *measure(folder)]


def measure(folder: Path) -> list[str]:
    """Lines of a Markdown table: what, milliseconds or share, the aim."""
    with serving(folder / "desk") as (address, key), _chromium() as chromium:
        plan = prepared(folder / "desk") | {"address": address, "key": key}
        return [*_control_room(chromium, plan), _rundown(chromium, plan)]


@contextmanager
def _chromium() -> Iterator[Browser]:
    found = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        browser.close()


def _page(chromium: Browser, plan: dict[str, Any]) -> Page:
    """A page of the owner's with nothing in its cache."""
    context = chromium.new_context(viewport={"width": 1440, "height": 900}, locale="zh-CN")
    context.add_cookies([{"name": "kaibo", "value": plan["session"], "url": plan["address"]}])
    return context.new_page()


def _control_room(chromium: Browser, plan: dict[str, Any]) -> list[str]:
    usable = []
    for _ in range(LOADS):
        page, began = _page(chromium, plan), time.perf_counter()
        page.goto(f"{plan['address']}/live/runs/{plan['run']}")
        page.get_by_text("直播中").first.wait_for()
        usable.append((time.perf_counter() - began) * 1000)
    load = f"| control room until it can be used, nothing cached | {statistics.median(usable):.0f} ms | 2 s |"
    return [load, f"| its main thread at {RATE:,} signals/s | {_busy(page, plan):.0%} | 30 % |"]


def _busy(page: Page, plan: dict[str, Any]) -> float:
    """The share of `LIVE_S` seconds that the page's main thread worked, in its own processor time."""
    sent = {**plan, "likes": 0, "numbers": itertools.count(1), "seconds": LIVE_S}
    sender = threading.Thread(target=lambda: asyncio.run(send(sent, [])))
    sender.start()
    devtools = page.context.new_cdp_session(page)
    devtools.send("Performance.enable")
    page.wait_for_timeout(3000)
    before = _worked(devtools)
    page.wait_for_timeout(LIVE_S * 1000)
    share = (_worked(devtools) - before) / LIVE_S
    sender.join()
    return share


def _worked(devtools: Any) -> float:
    told = devtools.send("Performance.getMetrics")["metrics"]
    return float(next(each["value"] for each in told if each["name"] == "ThreadTime"))


def _rundown(chromium: Browser, plan: dict[str, Any]) -> str:
    """What was typed and stepped, from the key to the picture; a page is judged by the 98th of a hundred."""
    page = _page(chromium, plan)
    page.goto(plan["address"])
    begins = (datetime.now(UTC) + timedelta(days=3)).isoformat(timespec="seconds")
    made = page.evaluate(_ASK, ["/plans", [{**PLAN, "planned_at": begins}]])["id"]
    rows = [{"title": f"第 {n} 段", "kind": "product", "planned_s": 144} for n in range(SEGMENTS)]
    page.evaluate(_ASK, [f"/plans/{made}/segments", rows])
    page.goto(f"{plan['address']}/planning/plans/{made}?tab=rundown")
    page.locator(".rd-row").first.wait_for()
    page.evaluate(_WATCH)
    page.locator(".rd-row .rd-title").first.click()
    for number in range(TYPED):
        page.keyboard.press("Enter")
        page.keyboard.press("Control+a")
        page.keyboard.type(f"改过 {number}")
        page.keyboard.press("Enter")
        page.keyboard.press("ArrowDown")
        page.wait_for_timeout(200)
    slow = sorted(json.loads(page.evaluate("JSON.stringify(window.slow)")))
    what = f"a rundown of {SEGMENTS} segments, {len(slow)} answers to a key, p98 and slowest"
    return f"| {what} | {slow[int(len(slow) * 0.98)]:.0f} ms, {slow[-1]:.0f} ms | 100 ms |"
