"""What was found and resolved is in the next plan, and is checked at the next review."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

from browser.loop.loop import ACTION, NEXT, PHRASE, POINT, TITLE, WHY, Loop, card
from browser.loop.told_by_files import NODE_ACTION
from browser.pearls import NECKLACE

MISSED = "没备够"


def plans_the_next(loop: Loop) -> None:
    """It brings products and rundown along, says what was found and resolved, and proposes goals."""
    page = loop.open(loop.team.operator, loop.made["review"])
    page.get_by_role("button", name="照这场策划下一场").click()
    page.get_by_label("名称", exact=True).fill(NEXT)
    page.get_by_role("button", name="建好，去填细节").click()
    page.wait_for_url("**/planning/plans/pln_*")
    loop.keep("next", page)
    assert loop.made["next"] != loop.made["plan"]
    actions = card(page, "前几场留下的行动")
    for action in (ACTION, NODE_ACTION):
        expect(actions.locator("li", has_text=action)).to_contain_text(TITLE)
    found = card(page, "上一场的发现")
    expect(found).to_contain_text(POINT)
    expect(found).to_contain_text(f"{NECKLACE.name}：{WHY}")
    page.get_by_role("button", name="按建议定目标").click()
    expect(page.get_by_label("成交金额 目标")).not_to_have_value("800")
    loop.team.operator.picture("loop-next-plan")
    page.get_by_role("tab", name="脚本").click()
    expect(page.locator(".rd-row", has_text=NECKLACE.name)).to_be_visible()


def finds_the_phrase(loop: Loop) -> None:
    """In the library, for whoever writes the next script."""
    page = loop.open(loop.team.operator, "/planning/phrases")
    page.get_by_label("搜索话术里的字").fill(PHRASE)
    expect(page.locator("main").get_by_text(PHRASE)).to_be_visible()


def checks_what_was_resolved(loop: Loop) -> None:
    """At the next show's review; and then it is done in the plan."""
    page = loop.open(loop.team.operator, loop.made["next run"])
    page.get_by_role("button", name="看复盘").click()
    line = card(page, "前几场留下的行动").locator("li", has_text=ACTION)
    line.get_by_text("没做到", exact=True).click()
    expect(line).to_contain_text("周琦 核对")
    line.get_by_label("说明").fill(MISSED)
    page.keyboard.press("Enter")
    line.get_by_text("做到了", exact=True).click()
    expect(card(page, "这一场做到 1 条")).to_be_visible()
    loop.team.operator.picture("loop-checked")
    plan = loop.open(loop.team.operator, loop.made["next"])
    done: Any = card(plan, "前几场留下的行动").locator("li", has_text=ACTION).get_by_role("checkbox")
    expect(done).to_be_checked()
