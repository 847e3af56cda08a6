"""What the steps of the whole loop share: its people, what they made, and where it stands on a page."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import Locator, Page

from browser.conftest import Product, Visitor
from browser.team import Program, Team

TITLE, NEXT = "珍珠闭环专场", "珍珠闭环第二场"
HOST, SHOP = "苏婉", "闭环珍珠铺"
PHRASE, POINT = "这对耳钉五十九到手，现货今晚就发", "条评论里"
WHY, ACTION = "两件都卖完了", "开场三分钟内先报福利"


@dataclass
class Loop:
    """Five people, a program at the door and one at the shop, and what the pages are called that they make."""

    product: Product
    team: Team
    door: Program
    shop: Program
    made: dict[str, str] = field(default_factory=dict)

    def open(self, who: Visitor, path: str) -> Page:
        who.page.goto(self.product.url + path)
        return who.page

    def id(self, name: str) -> str:
        """Of what was made, without its page."""
        return self.made[name].rsplit("/", 1)[1]

    def keep(self, name: str, page: Page) -> None:
        self.made[name] = page.url.removeprefix(self.product.url).split("?")[0]


def card(page: Page, title: str) -> Locator:
    return page.locator("section.card", has=page.get_by_role("heading", name=title))
