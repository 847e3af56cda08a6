"""A show of ninety minutes, played at speed through the door, run by five people: what each screen says at its end is
what the sender counted, and what happened in it stands on its timeline."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import Product, visit
from browser.counted import Counted, short, yuan
from browser.team import DESK, Program, Team, asked, environment, kaibo, key, team
from kaibo.demo.rehearsal import Item, Part, items, make, parts, phrases
from kaibo.events.api import Signal
from kaibo.kit.clock import now

pytestmark = pytest.mark.browser

SEED, SPEED = 11, 180
TITLE, ACCOUNT = "整场演练", "整场演练店"
HOST, NEXT_HOST = "苏婉", "顾言"
SCARCE, INSTEAD = items()[3], items()[0]
WORD, DRAW = "福气满满", "整场福袋"
FIGURES = {
    "controller": ("下播时在线", "进场", "互动", "新增关注", "商品点击", "支付订单", "成交金额"),
    "host": ("下播时在线", "支付订单", "成交金额", "互动"),
    "service": ("下播时在线", "互动", "支付订单"),
}
SOON = 30_000
"""Milliseconds for what one does to stand on the screens of others, six of which one small machine draws."""


@dataclass
class Show:
    """A run, the five in front of it, the two programs that speak with it, and what was sent so far."""

    id: str
    team: Team
    door: Program
    shop: Program
    sent: Counted = field(default_factory=Counted)
    _told: int = 0

    def tell(self, *signals: dict[str, Any]) -> None:
        """Signals through the door, all of them acknowledged, all of them counted."""
        made = []
        for each in signals:
            self._told += 1
            made.append({"id": f"whole-{self.id}-{self._told}", **each})
        self.sent.add(Signal(at=now(), **each) for each in made)
        assert self.door.tell(self.id, *made)["stored"] == len(made)


@pytest.fixture
def show(product: Product, chromium: Browser) -> Iterator[Show]:
    with team(product, chromium, host=HOST) as people:
        desk = people.operator.page
        wanted = {"title": TITLE, "platform": "kuaishou", "account_name": ACCOUNT, "host": HOST}
        run = asked(desk, "POST", "/live/runs", wanted)["id"]
        asked(desk, "PUT", f"/live/runs/{run}/segments", {"segments": [_segment(part) for part in parts()]})
        asked(desk, "PUT", f"/live/runs/{run}/shelf", {"products": [_entry(item) for item in items()]})
        for item in items():
            _stock_up(desk, item)
        for person in (people.operator, people.controller, people.service, people.host):
            person.page.goto(f"{product.url}/live/runs/{run}")
        people.owner.page.goto(f"{product.url}/live/screens/wall?run={run}")
        ingest, stock = (Program(product, key(product, f"whole-{scope}", scope)) for scope in ("ingest", "stock"))
        yield Show(run, people, ingest, stock)


def _segment(part: Part) -> dict[str, Any]:
    product = part.item.product if part.item else ""
    told = {"title": part.title, "planned_s": part.minutes * 60, "kind": part.kind, "product": product}
    return {**told, "phrases": list(phrases(part))}


def _entry(item: Item) -> dict[str, Any]:
    told = {"product": item.product, "name": item.name, "price": item.price}
    return {**told, "substitute": INSTEAD.product} if item is SCARCE else told


def _stock_up(page: Page, item: Item) -> None:
    listing = {"platform": "kuaishou", "product_id": item.product}
    made = asked(page, "POST", "/goods/stock/items", {"code": _code(item), "name": item.name, "listings": [listing]})
    received = {"key": _code(item), "quantity": item.units}
    asked(page, "POST", f"/goods/stock/items/{made['id']}/receive", received)


def _code(item: Item) -> str:
    return f"WHOLE-{item.number}"


def test_a_whole_show_is_run_by_five(show: Show, product: Product, chromium: Browser, tmp_path: Path) -> None:
    _goes_on_air(show)
    _answers_within_the_timer(show)
    with _played(show, product):
        _moves_on_by_keyboard(show)
        _draws_and_anybody_verifies(show, product, tmp_path)
        _opens_and_closes_an_incident(show)
        _sells_out_and_goes_on_with_another(show)
        _refuses_a_stranger(show, product, chromium)
        _changes_hosts(show)
    show.team.controller.picture("whole-show-controller")
    show.team.host.picture("whole-show-host")
    show.team.service.picture("whole-show-service")
    _ends(show)
    _every_screen_says_what_was_sent(show)
    show.team.owner.picture("whole-show-wall")
    _what_happened_stands_on_the_timeline(show)


def _goes_on_air(show: Show) -> None:
    control = show.team.controller.page
    control.locator(".live-rundown").wait_for()
    control.keyboard.press("s")
    expect(control.locator(".live-state")).to_have_text("直播中", timeout=SOON)
    for item in items():
        asked(show.team.operator.page, "POST", f"/live/runs/{show.id}/shelf/{item.product}/list")
    for item in items():
        expect(_row(control, item)).not_to_contain_text("已下架", timeout=SOON)
    control.keyboard.press("1")
    expect(_row(control, items()[0])).to_contain_text("讲解中", timeout=SOON)


def _row(page: Page, item: Item) -> Any:
    return page.locator(".live-shelf tbody tr", has_text=item.name)


def _answers_within_the_timer(show: Show) -> None:
    """One question is answered by customer service before its fifteen seconds are over, one is pushed to the host."""
    asks = "链子洗澡的时候能戴吗", "可以开专票抬头写公司吗"
    show.tell(*({"kind": "comment", "person": f"asks-{place}", "text": text} for place, text in enumerate(asks)))
    page, host = show.team.service.page, show.team.host.page
    first, second = (page.locator(".live-questions li", has_text=text) for text in asks)
    first.get_by_role("button", name="回答").click(timeout=SOON)
    assert "late" not in str(first.locator(".live-due").get_attribute("class"))
    first.locator("textarea").fill("银饰建议摘下来再洗")
    first.locator("textarea").press("Enter")
    expect(first).to_have_count(0, timeout=SOON)
    second.get_by_role("button", name="推给主播").click()
    cue = host.locator(".live-cues li", has_text=asks[1])
    cue.get_by_role("button", name="看到了").click(timeout=SOON)
    expect(page.locator(".live-cues li", has_text=asks[1])).to_contain_text("已看到", timeout=SOON)


@contextmanager
def _played(show: Show, product: Product) -> Iterator[None]:
    """The show of ninety minutes is told meanwhile, by a program of its own; all of it was taken in the end."""
    signals = make(SEED, now())
    show.sent.add(signals)
    command = kaibo("replay", "demo", "--seed", str(SEED), "--speed", str(SPEED), "--show", show.id, "--json")
    reached = {"KAIBO_URL": product.url, "KAIBO_KEY": show.door.key}
    with subprocess.Popen(command, env=environment(product) | reached, stdout=subprocess.PIPE, text=True) as program:
        try:
            yield
            told = json.loads(program.communicate(timeout=90)[0])
        finally:
            program.kill()
    assert (told["told"], told["sent"], told["waiting"]) == (len(signals), len(signals), 0)
    assert told["of_server"]["stored"] == len(signals)


def _moves_on_by_keyboard(show: Show) -> None:
    control = show.team.controller.page
    for part in parts()[1:3]:
        control.keyboard.press("n")
        expect(control.locator(".live-now strong")).to_have_text(part.title, timeout=SOON)
    expect(show.team.host.page.locator(".live-now strong")).to_have_text(parts()[2].title, timeout=SOON)
    control.keyboard.press("2")
    expect(_row(control, items()[1])).to_contain_text("讲解中", timeout=SOON)


def _draws_and_anybody_verifies(show: Show, product: Product, folder: Path) -> None:
    """Set up, armed, begun, closed and settled; the document of the draw holds against what was announced before."""
    page = show.team.operator.page
    page.get_by_role("button", name="新福利").click()
    page.get_by_label("名称", exact=True).fill(DRAW)
    page.get_by_label("口令", exact=True).fill(WORD)
    page.get_by_label("奖品：名称、数量、单价，一行一个").fill("珍珠耳钉,3,99")
    page.get_by_role("button", name="保存为草稿").click()
    line = page.locator(".live-benefits li", has_text=DRAW)
    line.get_by_role("button", name="备好").click(timeout=SOON)
    line.get_by_role("button", name="开始").click(timeout=SOON)
    expect(line).to_contain_text("进行中", timeout=SOON)
    show.tell(*({"kind": "comment", "person": f"hopes-{place}", "text": f"{WORD}！"} for place in range(24)))
    expect(line).to_contain_text("24 人参与", timeout=SOON)
    line.get_by_role("button", name="截止").click()
    expect(line).to_contain_text("待开奖", timeout=SOON)
    announced = next(each for each in _snapshot(show)["benefits"] if each["title"] == DRAW)
    line.get_by_role("button", name="开奖").click()
    expect(line).to_contain_text("中奖 3", timeout=SOON)
    line.get_by_role("button", name="更多").click()
    with page.expect_download() as taken:
        page.get_by_text("下载抽奖凭证").click()
    document = folder / "draw.json"
    taken.value.save_as(document)
    seen = ["--announced", announced["commitment"], "--listed", announced["entries_hash"]]
    command = kaibo("verify-draw", str(document), *seen, "--json")
    said = subprocess.run(command, env=environment(product), capture_output=True, text=True)
    assert json.loads(said.stdout) == {"ok": True, "problems": []}


def _snapshot(show: Show) -> dict[str, Any]:
    told: dict[str, Any] = asked(show.team.operator.page, "GET", f"/live/runs/{show.id}")
    return told


def _opens_and_closes_an_incident(show: Show) -> None:
    """Two keys open the plan; customer service sees it; the first step is done and it is over."""
    control, service = show.team.controller.page, show.team.service.page
    control.keyboard.press("i")
    expect(control.locator(".live-pitches button").first).to_be_focused(timeout=SOON)
    control.keyboard.press("1")
    opened = control.locator(".live-incidents > ul > li, .live-incidents li:has(.live-incident-head)").first
    expect(opened).to_contain_text("断网掉线", timeout=SOON)
    expect(service.locator(".live-incidents")).to_contain_text("断网掉线", timeout=SOON)
    opened.get_by_role("checkbox").first.click()
    expect(service.locator(".live-incidents").get_by_role("checkbox").first).to_be_checked(timeout=SOON)
    opened.get_by_role("button", name="解除").click()
    expect(control.locator(".live-incidents")).to_contain_text("这场已解除 1 次", timeout=SOON)


def _sells_out_and_goes_on_with_another(show: Show) -> None:
    """The shop's program sells the last units: the host reads what to offer instead."""
    control, host = show.team.controller.page, show.team.host.page
    lines = [{"item": _code(SCARCE), "quantity": SCARCE.units}]
    held = show.shop.send("/api/v1/goods/stock/reserve", {"key": "whole-last", "lines": lines, "order": "last"})
    show.shop.send("/api/v1/goods/stock/confirm", {"reservation": held["reservation"], "order": "last"})
    cue = host.locator(".live-cues li", has_text=SCARCE.name)
    expect(cue).to_contain_text(INSTEAD.name, timeout=SOON)
    expect(_row(control, SCARCE)).to_contain_text("售罄", timeout=SOON)
    _row(control, SCARCE).get_by_role("button", name="改讲替代").click()
    expect(_row(control, INSTEAD)).to_contain_text("讲解中", timeout=SOON)


def _refuses_a_stranger(show: Show, product: Product, chromium: Browser) -> None:
    """Who isn't signed in sees nothing of it, and whose key isn't good tells it nothing."""
    with visit(product, chromium, DESK) as stranger:
        stranger.page.goto(f"{product.url}/live/runs/{show.id}")
        stranger.page.locator("input[type=password]").wait_for()
        assert TITLE not in stranger.page.content()
        ask = f"fetch('/api/v1/live/runs/{show.id}/stream').then((answer) => answer.status)"
        assert stranger.page.evaluate(ask) == 401
        send = f"""fetch('/ingest/v1/events', {{method: 'POST', headers: {{'Content-Type': 'application/json',
            Authorization: 'Bearer kaibo_000000000000_nothing'}}, body: JSON.stringify({{id: 'x', kind: 'like',
            at: new Date().toISOString(), show: '{show.id}', count: 1000}})}}).then((answer) => answer.status)"""
        assert stranger.page.evaluate(send) == 401
        stranger.complaints.clear()


def _changes_hosts(show: Show) -> None:
    control = show.team.controller.page
    control.keyboard.press("h")
    control.get_by_label("接班的主播").fill(NEXT_HOST)
    control.keyboard.press("Enter")
    expect(control.locator(".live-host")).to_contain_text(NEXT_HOST, timeout=SOON)
    expect(show.team.operator.page.locator(".live-host")).to_contain_text(NEXT_HOST, timeout=SOON)
    expect(show.team.owner.page.locator(".wall-account")).to_contain_text(NEXT_HOST, timeout=SOON)


def _ends(show: Show) -> None:
    control = show.team.controller.page
    control.keyboard.press("e")
    control.get_by_role("button", name="确认下播").click()
    for person in (show.team.controller, show.team.operator, show.team.service, show.team.host):
        expect(person.page.locator(".live-state")).to_have_text("已下播", timeout=SOON)
    expect(show.team.owner.page.locator(".wall-state")).to_have_text("已下播", timeout=SOON)


def _every_screen_says_what_was_sent(show: Show) -> None:
    sent, kinds = show.sent, show.sent.kinds
    said = {
        "下播时在线": short(sent.online),
        "进场": short(kinds["room_enter"]),
        "互动": short(sent.interactions),
        "新增关注": short(kinds["follow"]),
        "商品点击": short(kinds["view_item"]),
        "支付订单": short(len(sent.paid)),
        "成交金额": yuan(sent.gmv),
    }
    people = show.team
    desk = [(people.controller, "controller"), (people.operator, "controller")]
    for person, view in [*desk, (people.service, "service"), (people.host, "host")]:
        for name in FIGURES[view]:
            figure = person.page.locator(".live-figure", has=person.page.get_by_text(name, exact=True))
            expect(figure.locator("button")).to_have_text(said[name], timeout=SOON)
    expect(people.service.page.locator(".live-figure", has_text="成交金额")).to_have_count(0)
    del said["下播时在线"]
    for name, value in {**said, "最高在线": short(sent.peak)}.items():
        place = people.owner.page.locator(".wall dl > div", has=people.owner.page.get_by_text(name, exact=True))
        expect(place.locator("dd").first).to_have_text(value, timeout=SOON)
    totals = _snapshot(show)["totals"]
    assert (totals["gmv"], totals["orders"], totals["entered"]) == (
        {"CNY": sent.gmv},
        len(sent.paid),
        kinds["room_enter"],
    )
    assert (totals["buyers"], totals["comments"], totals["likes"]) == (len(sent.buyers), kinds["comment"], sent.likes)


def _what_happened_stands_on_the_timeline(show: Show) -> None:
    """In the snapshot of the show that is over, and over its curve."""
    marks = {each["kind"] for each in _snapshot(show)["marks"]}
    kinds = {
        "start",
        "go",
        "pitch",
        "benefit",
        "benefit_end",
        "incident",
        "incident_end",
        "sold_out",
        "handover",
        "end",
    }
    assert kinds <= marks
    control = show.team.controller.page
    control.reload()
    for word in (DRAW, "断网掉线", SCARCE.name, NEXT_HOST):
        expect(control.locator(f'.live-tick[aria-label*="{word}"]').first).to_be_attached(timeout=SOON)
