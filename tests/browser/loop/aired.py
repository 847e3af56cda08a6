"""The gate before the show, the show as it is told by a program, and its end."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

from browser.conftest import visit
from browser.loop.loop import POINT, TITLE, Loop
from browser.pearls import BRACELET, EARRINGS, NECKLACE, PEARLS, recorded
from browser.team import DESK, asked, environment, kaibo

LET, LOOKED = "演练，清单口头过了", "现场看过，没问题"
CODE, SPEED = "LOOP-2", 90


def to_the_room(loop: Loop, plan: str, run: str, holds: str) -> Page:
    """The run of a plan, in the control room; the gate says what `holds` it back."""
    page = loop.open(loop.team.operator, f"{loop.made[plan]}?tab=readiness")
    page.get_by_role("button", name="进中控台").click()
    page.wait_for_url("**/live/runs/run_*")
    loop.keep(run, page)
    control = loop.open(loop.team.controller, loop.made[run])
    control.locator(".live-rundown").wait_for()
    control.keyboard.press("s")
    expect(control.locator(".live-gate")).to_contain_text(holds)
    control.keyboard.press("Escape")
    return control


def fills_the_checklist(loop: Loop) -> None:
    """Each line looked at: what a browser could measure is said by hand, for this computer has no camera."""
    page = loop.open(loop.team.operator, f"{loop.made['plan']}?tab=readiness")
    page.get_by_role("button", name="生成检查清单").click()
    checks = page.locator(".ready-check")
    checks.first.wait_for()
    for place in range(checks.count()):
        _looks_at(checks.nth(place))
    expect(page.locator(".ready-answer")).to_contain_text("可以开播")
    loop.team.operator.picture("loop-ready")


def _looks_at(check: Locator) -> None:
    if check.get_by_role("button", name=re.compile("测一下|填读数")).count():
        check.get_by_role("button", name="有问题").click()
        check.get_by_label("哪里不对，或要交代什么").fill(LOOKED)
        check.get_by_role("button", name="通过", exact=True).click()
    else:
        check.locator(".ready-tick").click()
    expect(check).to_have_class(re.compile("passed"))


def is_let_through(loop: Loop, plan: str) -> None:
    """By the owner, with a reason."""
    gate = loop.open(loop.team.owner, f"{loop.made[plan]}?tab=readiness")
    gate.get_by_label("放行原因").fill(LET)
    gate.get_by_role("button", name="放行").click()
    expect(gate.get_by_role("status").first).to_contain_text("已放行")


def begins(loop: Loop) -> None:
    control = loop.team.controller.page
    control.keyboard.press("s")
    expect(control.locator(".live-state")).to_have_text("直播中")
    loop.team.controller.complaints.clear()


def runs(loop: Loop, folder: Path) -> None:
    """The earrings' turn while viewers buy and complain; the necklace is sold out before its turn and left out."""
    control, run = loop.team.controller.page, loop.id("run")
    _has_two_of_the_necklace(loop)
    for each in PEARLS:
        asked(loop.team.operator.page, "POST", f"/live/runs/{run}/shelf/{each.product}/list")
    _moves_to(control, EARRINGS.name)
    phone = loop.open(loop.team.host, loop.made["run"])
    expect(phone.locator(".live-now strong")).to_have_text(EARRINGS.name)
    _is_told(loop, run, folder)
    expect(_figure(control, "支付订单")).to_have_text(f"{sum(each.orders for each in PEARLS)}")
    expect(_figure(control, "成交金额")).to_have_text("¥1,128")
    expect(control.locator(".live-advice")).to_contain_text(POINT)
    _sells_out(loop, control)
    control.keyboard.press("k")
    expect(control.locator(".live-rundown li", has_text=NECKLACE.name).first).to_contain_text("跳过")
    _moves_to(control, BRACELET.name)


def _moves_to(control: Page, segment: str) -> None:
    now = control.locator(".live-now strong")
    if now.inner_text() != segment:
        control.keyboard.press("n")
    expect(now).not_to_have_text("还没开始")
    if now.inner_text() != segment:
        control.keyboard.press("n")
    expect(now).to_have_text(segment)


def _figure(page: Page, name: str) -> Locator:
    return page.locator(".live-figure", has=page.get_by_text(name, exact=True)).locator("button")


def _has_two_of_the_necklace(loop: Loop) -> None:
    page = loop.team.operator.page
    platform = asked(page, "GET", f"/planning/plans/{loop.id('plan')}")["platform"]
    listing = {"platform": platform, "product_id": NECKLACE.product}
    wanted = {"code": CODE, "name": NECKLACE.name, "listings": [listing]}
    item = asked(page, "POST", "/goods/stock/items", wanted)["id"]
    asked(page, "POST", f"/goods/stock/items/{item}/receive", {"key": "loop-2", "quantity": NECKLACE.units})


def _is_told(loop: Loop, run: str, folder: Path) -> None:
    """By a program of its own, through the door, all of it taken."""
    file, signals = recorded(folder)
    command = kaibo("replay", str(file), "--speed", str(SPEED), "--show", run, "--json")
    reached = {"KAIBO_URL": loop.product.url, "KAIBO_KEY": loop.door.key}
    told = subprocess.run(
        command, check=True, env=environment(loop.product) | reached, capture_output=True, text=True, timeout=90
    )
    said = json.loads(told.stdout)
    assert (said["told"], said["of_server"]["stored"], said["waiting"]) == (signals, signals, 0)


def _sells_out(loop: Loop, control: Page) -> None:
    lines = [{"item": CODE, "quantity": NECKLACE.units}]
    held = loop.shop.send("/api/v1/goods/stock/reserve", {"key": "loop-last", "lines": lines, "order": "loop"})
    loop.shop.send("/api/v1/goods/stock/confirm", {"reservation": held["reservation"], "order": "loop"})
    expect(control.locator(".live-shelf tbody tr", has_text=NECKLACE.name)).to_contain_text("售罄")


def ends(loop: Loop) -> None:
    control = loop.team.controller.page
    control.keyboard.press("e")
    control.get_by_role("button", name="确认下播").click()
    expect(control.locator(".live-state")).to_have_text("已下播")


def a_stranger_sees_nothing(loop: Loop, chromium: Browser) -> None:
    run = loop.id("run")
    with visit(loop.product, chromium, DESK) as stranger:
        for path in (loop.made["plan"], loop.made["run"], f"/review/runs/{run}"):
            stranger.page.goto(loop.product.url + path)
            stranger.page.locator("input[type=password]").wait_for()
            assert TITLE not in stranger.page.content()
        for path in ("heat", "points", "notes", "carried", "nodes", "replay"):
            ask = f"fetch('/api/v1/review/shows/{run}/{path}').then((answer) => answer.status)"
            assert stranger.page.evaluate(ask) == 401
        stranger.complaints.clear()
