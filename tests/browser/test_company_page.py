"""The owner gives the company's reports a colour and a logo, and sees at once what they will look like."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from playwright.sync_api import expect

from browser.axe import faults
from browser.conftest import Visitor

pytestmark = pytest.mark.browser


def picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (300, 100), (11, 95, 165)).save(out, "PNG")
    return out.getvalue()


def test_colour_and_logo_show_in_the_preview_and_stay(visitor: Visitor) -> None:
    page = visitor.sign_in().go("/accounts/company")
    page.get_by_role("textbox", name="主色").fill("#FFD400")
    page.get_by_text("不够清楚").wait_for()
    page.get_by_role("button", name="用这个颜色").click()
    page.get_by_text("已保存").first.wait_for()
    logo = page.locator(".drop-box input").first
    logo.set_input_files({"name": "logo.png", "mimeType": "image/png", "buffer": picture()})
    expect(page.locator(".look-preview img")).to_have_count(2)
    assert faults(page) == []
    visitor.picture("company-zh-light")
    page.reload()
    expect(page.get_by_role("textbox", name="主色")).to_have_value("#FFD400")
    expect(page.locator(".look-logo")).to_be_visible()
    page.get_by_role("button", name="移除").click()
    expect(page.locator(".look-logo")).to_have_count(0)
    page.get_by_role("button", name="恢复默认").click()
    expect(page.get_by_role("textbox", name="主色")).to_have_value("#E0284F")


def test_a_bad_file_is_refused_in_a_sentence(visitor: Visitor) -> None:
    page = visitor.sign_in().go("/accounts/company")
    svg = {"name": "logo.svg", "mimeType": "image/svg+xml", "buffer": b"<svg xmlns='http://www.w3.org/2000/svg'/>"}
    page.locator(".drop-box input").first.set_input_files(svg)
    page.get_by_text("另存为 PNG").wait_for()
    visitor.complaints[:] = [each for each in visitor.complaints if "422" not in each]
