"""The platform's own file of the show: goals against results, and the numbers as they stood a day and a week after."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime
from pathlib import Path

from playwright.sync_api import expect

from browser.loop.loop import SHOP, WHY, Loop, card
from browser.pearl_files import Back, compass
from browser.pearls import EARRINGS, NECKLACE
from browser.team import asked, environment

DAY, WEEK = 25, 169
"""Hours after the end at which the worker is asked to look."""
RETURNED = Back(1, EARRINGS.price)
NODES = {"目标": "三款都讲到，耳钉 8 单", "结果": "耳钉 9 单，项链没讲到", "原因": "项链只备了 2 件"}
NODE_ACTION = "主推款备货不少于 20 件"


def brings_the_file(loop: Loop) -> None:
    """It is dropped on the import page; then the show's whole review says how far its goals were reached."""
    _imports(loop, Back(0, 0))
    page = loop.open(loop.team.operator, f"/review/runs/{loop.id('run')}")
    page.get_by_role("link", name="看完整复盘").click()
    page.wait_for_url("**/review/shows/*")
    loop.keep("review", page)
    goal = card(page, "本场目标").locator("tr", has_text="成交金额")
    expect(goal).to_contain_text("¥800")
    expect(goal).to_contain_text("¥1,128")
    expect(goal).to_contain_text("141")
    expect(card(page, "计划对照").locator("tr", has_text=NECKLACE.name)).to_contain_text("跳过")
    expect(card(page, "计划对照").locator("tr", has_text=NECKLACE.name).get_by_role("textbox")).to_have_value(WHY)


def is_told_again_after_a_day_and_a_week(loop: Loop) -> None:
    """Frozen, then a refund comes in and it is frozen again: the review says what changed."""
    _hours_pass(loop, DAY)
    _imports(loop, RETURNED)
    _hours_pass(loop, WEEK)
    page = loop.open(loop.team.operator, loop.made["review"])
    editions = card(page, "24 小时版与 7 天版")
    row = editions.locator("tr", has_text="退款金额").first
    expect(row.locator("td").nth(1)).to_have_text("¥0.00")
    expect(row.locator("td").nth(2)).to_have_text(f"¥{RETURNED.amount}.00")
    expect(editions.locator("li", has_text="24 小时版 → 7 天版")).to_contain_text(f"退款 +¥{RETURNED.amount}（+1 单）")
    expect(editions.locator("li", has_text="7 天版 → 现在")).to_contain_text("没有变化")
    loop.team.operator.picture("loop-editions")


def writes_the_node_form(loop: Loop) -> None:
    """全流程节点复盘: what was meant, what came of it, why, and who does what."""
    page = loop.open(loop.team.operator, loop.made["review"])
    for name, text in NODES.items():
        page.get_by_label(f"讲解: {name}").fill(text)
        page.keyboard.press("Tab")
    form = card(page, "全流程节点复盘（1/")
    form.get_by_role("button", name="选品: 加行动").click()
    form.get_by_label("发现了什么，下一场怎么做").fill(NODE_ACTION)
    form.get_by_label("负责人").fill("江涛")
    page.keyboard.press("Enter")
    expect(form.locator("li", has_text="选品")).to_contain_text(NODE_ACTION)
    page.reload()
    for name, text in NODES.items():
        expect(page.get_by_label(f"讲解: {name}")).to_have_value(text)
    loop.team.operator.picture("loop-nodes")


def _imports(loop: Loop, back: Back) -> None:
    page = loop.open(loop.team.operator, "/connectors")
    run = asked(page, "GET", f"/live/runs/{loop.id('run')}")["run"]
    began, ended = (datetime.fromisoformat(run[name]) for name in ("started_at", "ended_at"))
    file = compass(SHOP, began, ended, back)
    page.get_by_label("选择文件，或把平台导出的文件拖到这里").set_input_files(file)
    upload = page.locator(".upload", has_text=str(file["name"]))
    expect(upload).to_contain_text("可以入库")
    page.get_by_role("button", name="全部入库").click()
    expect(upload).to_contain_text("已入库")


def _hours_pass(loop: Loop, hours: int) -> None:
    command = [sys.executable, "-m", "browser.later", loop.id("review"), str(hours)]
    where = Path(__file__).parents[2]
    told = subprocess.run(command, env=environment(loop.product), cwd=where, capture_output=True, text=True)
    assert told.stdout.split() == ["1"], told.stderr
