"""Before a show: picture, sound, echo and line are measured in the browser; the gate holds until it is opened."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from socket import socket
from subprocess import DEVNULL, Popen
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from browser.conftest import Product, Visitor, visit

pytestmark = pytest.mark.browser

FAKE = ["--use-fake-device-for-media-stream=fps=30", "--use-fake-ui-for-media-stream"]
SOON = 30_000
PICTURE = "画面 ≥ 1080p"
_API = """async ([method, path, body]) => {
  const { csrf } = await (await fetch('/api/v1/session')).json()
  const headers = { 'Content-Type': 'application/json', 'X-CSRFToken': csrf }
  const sent = body === null ? undefined : JSON.stringify(body)
  return await (await fetch('/api/v1/planning/plans' + path, { method, headers, body: sent })).json()
}"""


def api(page: Page, method: str, path: str, body: object = None) -> dict[str, object]:
    return page.evaluate(_API, [method, path, body])  # type: ignore[no-any-return]


@pytest.fixture
def filmed(product: Product, launch: Callable[..., Browser]) -> Iterator[Visitor]:
    """Somebody with a camera and a microphone, which Chromium plays."""
    browser = launch(*FAKE)
    with visit(product, browser, {"width": 1440, "height": 900}) as visitor:
        yield visitor.sign_in()
    browser.close()


@pytest.fixture
def page(filmed: Visitor) -> Page:
    """A plan of tonight with a host and a rundown, and nothing checked."""
    page = filmed.go("/planning/plans")
    begins = datetime.now(UTC).replace(microsecond=0) + timedelta(hours=2)
    told = {"title": "珍珠专场", "platform": "douyin", "account_name": "演练", "planned_s": 3_600, "hosts": ["小静"]}
    plan = str(api(page, "POST", "", {**told, "planned_at": begins.isoformat()})["id"])
    api(page, "POST", f"/{plan}/items", {"items": [{"product": "P1", "name": "珍珠项链", "price": 19_900}]})
    api(
        page, "POST", f"/{plan}/segments", {"title": "讲珍珠项链", "planned_s": 600, "kind": "product", "product": "P1"}
    )
    filmed.go(f"/planning/plans/{plan}?tab=readiness")
    page.get_by_role("button", name="生成检查清单").click()
    page.locator(".ready-check").first.wait_for()
    return page


def measured(page: Page, title: str) -> str:
    """What the browser measured for a check, and keeps."""
    page.locator(".ready-check", has_text=title).get_by_role("button", name="测一下").click()
    page.get_by_role("button", name="开始测").click()
    page.get_by_role("button", name="完成").wait_for(timeout=SOON)
    told = page.locator("output.ready-value").inner_text()
    page.get_by_role("button", name="完成").click()
    page.locator(".ant-drawer-open").wait_for(state="hidden")
    expect(page.locator(".ready-check", has_text=title)).to_contain_text(told)
    return told


def test_devices_are_measured_and_kept(page: Page, filmed: Visitor) -> None:
    assert re.fullmatch(r"1920×1080 · [\d.]+ fps", measured(page, PICTURE))
    assert re.fullmatch(r"-?[\d.]+ dB · 峰值 -?[\d.]+ dB", measured(page, "收音"))
    assert re.fullmatch(r"[-+]?[\d.]+ dB", measured(page, "没有回声"))
    speed = re.fullmatch(r"([\d.]+) Mbps", measured(page, "上行网速"))
    assert speed and float(speed[1]) > 0
    expect(page.locator(".ready-check", has_text=PICTURE)).to_contain_text("fake_device_0")
    filmed.picture("readiness-zh-light")


@pytest.fixture
def free_port() -> int:
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.fixture
def taker(free_port: int) -> Iterator[str]:
    """A host of another address, made as the documents tell."""
    told = (Path(__file__).parents[2] / "docs" / "settings.md").read_text("utf-8")
    code = told.partition("```python\n")[2].partition("```")[0]
    with Popen([sys.executable, "-c", code.replace("8900", str(free_port))], stderr=DEVNULL) as process:
        yield f"http://127.0.0.1:{free_port}/upload"
        process.kill()


@pytest.fixture
def line(page: Page) -> Iterator[Locator]:
    """The drawer that measures the line; afterwards no host is named."""
    page.locator(".ready-check", has_text="上行网速").get_by_role("button", name="测一下").click()
    drawer = page.locator(".ant-drawer-open")
    yield drawer
    name_host(drawer, "")


def name_host(drawer: Locator, url: str) -> None:
    drawer.locator("summary", has_text="测速主机").click()
    drawer.get_by_label("测速地址").fill(url)
    drawer.get_by_role("button", name="保存地址").click()


def test_the_line_is_measured_against_a_host_of_the_teams_choice(page: Page, line: Locator, taker: str) -> None:
    name_host(line, taker)
    host = urlsplit(taker).netloc
    expect(line.get_by_text(f"指定主机 {host}")).to_be_visible()
    line.get_by_role("button", name="开始测").click()
    passport = re.compile(rf"对 {re.escape(host)} 测 · [\d.]+ MB · [\d.]+ 秒 · 4 路并发")
    expect(line.get_by_text(passport)).to_be_visible(timeout=SOON)
    expect(page.locator(".ready-check", has_text="上行网速")).to_contain_text(passport)


def test_a_host_that_takes_nothing_is_told_in_words(
    line: Locator, product: Product, free_port: int, filmed: Visitor
) -> None:
    for url, says in (
        (f"http://127.0.0.1:{free_port}/", f"连不上 127.0.0.1:{free_port}"),
        (f"{product.url}/upload", "没有收下数据，应答 405"),
    ):
        name_host(line, url)
        expect(line.get_by_text(f"指定主机 {urlsplit(url).netloc}")).to_be_visible()
        line.get_by_role("button", name="开始测").click()
        expect(line.get_by_role("alert")).to_contain_text(says, timeout=SOON)
    filmed.complaints.clear()


def test_the_list_goes_by_key(page: Page) -> None:
    row = page.locator(".ready-check", has_text="备用网络")
    row.focus()
    page.keyboard.press("Enter")
    expect(row).to_have_class(re.compile("passed"))
    page.keyboard.press("ArrowDown")
    expect(page.locator(".ready-check", has_text=PICTURE)).to_be_focused()
    page.keyboard.press("f")
    page.keyboard.type("镜头有灰")
    page.keyboard.press("Enter")
    expect(page.locator(".ready-check", has_text=PICTURE)).to_contain_text("镜头有灰")
    expect(page.locator(".ready-check", has_text=PICTURE)).to_have_class(re.compile("failed"))


def test_a_rehearsal_is_timed_and_what_was_found_stands_in_the_rundown(page: Page) -> None:
    page.get_by_role("button", name="开始第 1 次彩排").click()
    page.get_by_label("发现的问题", exact=True).fill("特写没对焦")
    page.keyboard.press("Enter")
    expect(page.locator(".rehearse-found")).to_contain_text("特写没对焦")
    page.get_by_role("button", name="走完了，结束彩排").click()
    expect(page.locator(".rehearse-laps tbody tr")).to_contain_text("讲珍珠项链")
    plan = re.search(r"pln_\w+", page.url)
    assert plan
    segments = api(page, "GET", f"/{plan[0]}/segments")["segments"]
    assert segments[0]["note"] == "【彩排1】特写没对焦"  # type: ignore[index]


def test_the_gate_holds_and_is_opened_with_a_reason(page: Page, filmed: Visitor) -> None:
    page.get_by_role("button", name="进中控台").click()
    page.wait_for_url("**/live/runs/*")
    page.locator(".live-state", has_text="待开播").wait_for()
    page.keyboard.press("s")
    gate = page.get_by_role("dialog", name="还不能开播")
    expect(gate).to_contain_text("“上行网速 ≥ 10 Mbps”还没做")
    filmed.picture("gate-zh-dark")
    gate.get_by_role("textbox").fill("设备在群里过了")
    gate.get_by_role("button", name="放行并开播").click()
    expect(page.locator(".live-state")).to_have_text("直播中")
    assert [each for each in filmed.complaints if "409" not in each] == []
    filmed.complaints.clear()
