"""The review: plan against actual, what stood out, the recording, and what was found and resolved."""

from __future__ import annotations

from playwright.sync_api import expect

from browser.filmed import FILM_WIDTH, SPOKEN, filmed
from browser.loop.loop import ACTION, PHRASE, POINT, WHY, Loop, card
from browser.pearls import BRACELET, EARRINGS, NECKLACE


def looks_back(loop: Loop) -> None:
    """Plan against actual, what stood out, and what each segment brought, a press after the show ended."""
    page = loop.open(loop.team.operator, loop.made["run"])
    page.get_by_role("button", name="看复盘").click()
    page.wait_for_url("**/review/runs/run_*")
    plan = card(page, "计划对照")
    necklace = plan.locator("tr", has_text=NECKLACE.name)
    expect(necklace).to_contain_text("跳过")
    expect(plan.locator("tr", has_text=EARRINGS.name)).to_contain_text("8 单")
    necklace.get_by_role("textbox").fill(WHY)
    page.keyboard.press("Enter")
    products = card(page, "商品：计划与实际")
    for each in (EARRINGS, BRACELET):
        row = products.locator("tr", has_text=each.name)
        expect(row).to_contain_text(f"¥{each.sold}")
        expect(row.get_by_text(f"{each.orders}", exact=True)).to_be_visible()
    expect(card(page, "异常点")).to_contain_text(POINT)
    expect(card(page, "话术热力图")).to_contain_text(EARRINGS.name)
    loop.team.operator.picture("loop-review")


def watches_again(loop: Loop) -> None:
    """A recording of this computer, and what was said in it: a press on a line goes to its second."""
    page = loop.team.operator.page
    replay = card(page, "回放与逐字稿")
    recording, words = (replay.locator("input[type=file]").nth(place) for place in (0, 1))
    recording.set_input_files(files=[{"name": "show.webm", "mimeType": "video/webm", "buffer": filmed(page)}])
    video = replay.locator("video")
    expect(video).to_have_js_property("videoWidth", FILM_WIDTH)
    words.set_input_files(files=[{"name": "show.srt", "mimeType": "text/plain", "buffer": SPOKEN.encode()}])
    expect(replay.locator("mark")).to_have_text("全网最低价")
    replay.get_by_role("button", name="这对耳钉").click()
    page.wait_for_function("(video) => video.currentTime >= 1", arg=video.element_handle())


def resolves(loop: Loop) -> None:
    """The phrase goes into the library, an action is written, another made of what stood out."""
    page = loop.team.operator.page
    said = card(page, "话术效果").locator("tr", has_text=PHRASE)
    said.get_by_role("button", name="收进话术库").click()
    expect(said).to_contain_text("在库里")
    page.get_by_label("发现了什么，下一场怎么做").last.fill(ACTION)
    page.get_by_label("负责人").last.fill("周琦")
    page.keyboard.press("Enter")
    notes = card(page, "复盘记录与待办")
    expect(notes).to_contain_text(ACTION)
    page.get_by_role("button", name="记为行动").first.click()
    expect(notes).to_contain_text(POINT)
