"""What 直播电商监督管理办法 asks of whoever runs a room, article by article.

State Administration for Market Regulation and Cyberspace Administration, Order 117 of 2025-12-18, in force since
2026-02-01. Articles 8, 14 and 16 oblige the platform; a room keeps the same for its own sake, and says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

ORDER = "直播电商监督管理办法"
IN_FORCE = date(2026, 2, 1)


@dataclass(frozen=True)
class Duty:
    """`article` counts the articles of Order 117 (`part` a paragraph, from 1); `people` who must sign, 0 where records
    decide. `before`: it must be done when the show begins. Its words are `duty.<key>` and `hint.<key>` in ui.json."""

    key: str
    article: int
    part: int = 0
    people: int = 0
    before: bool = True
    platform: bool = False

    @property
    def law(self) -> str:
        """As it is cited: 《直播电商监督管理办法》第三十一条第二款."""
        return f"《{ORDER}》第{numeral(self.article)}条" + (f"第{numeral(self.part)}款" if self.part else "")


DUTIES = (
    Duty("account_page", 25, people=1),
    Duty("seller_shown", 26, part=1, people=1),
    Duty("seller", 27),
    Duty("product_papers", 27),
    Duty("selection", 27, people=2),
    Duty("host", 28, part=1),
    Duty("host_reported", 28, part=2, people=1),
    Duty("names", 29, people=1),
    Duty("review", 30, people=2),
    Duty("price", 32, people=1),
    Duty("advertising", 35, part=1, people=1),
    Duty("ai_label", 37, part=1, people=1),
    Duty("corrections", 31, part=1, people=1, before=False),
    Duty("comments", 31, part=2, people=1, before=False),
    Duty("penalties", 14, part=2, before=False, platform=True),
    Duty("kept", 16, before=False, platform=True),
)
BY_KEY = {each.key: each for each in DUTIES}
_DIGITS = "零一二三四五六七八九"


def numeral(number: int) -> str:
    """1 to 99 as statutes write it: 八, 十四, 三十一."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones or not tens else "")
