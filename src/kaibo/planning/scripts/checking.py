"""Whether a script may be said: nothing in it that isn't among the facts, nothing the law forbids."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from kaibo.compliance.api import check
from kaibo.kit.i18n import say
from kaibo.planning.scripts.facts import Facts
from kaibo.planning.scripts.lines import MOST
from kaibo.planning.scripts.numerals import not_in
from kaibo.planning.scripts.pacing import PACE, ROOM, characters_of

Code = Literal["empty", "too_long", "number", "word", "law", "unreachable", "late", "refused", "unreadable"]
CLAIMS = (
    "证书", "专利", "检测", "质检", "认证", "获奖", "进口", "产地", "质保", "保修", "包邮", "运费险", "退货", "退换",
    "无理由", "赠", "免费", "同款", "明星", "官方", "授权", "手工", "限量", "原价", "原产", "销量", "好评", "回购",
    "仅此", "绝版",
)  # fmt: skip
"""Words that promise something: said only where a fact has them."""
LATIN = re.compile(r"[A-Za-z]{2,}")
ORDINARY = "ok"
LEAST = 80
FORBIDDEN = {"blocking", "must_fix"}


@dataclass(frozen=True)
class Problem:
    """`text` is the place it is about."""

    code: Code
    text: str = ""

    def shown(self) -> dict[str, str]:
        said = {language: say(language, f"planning.script.{self.code}", text=self.text) for language in ("zh", "en")}
        return {"code": self.code, **said}


def problems(lines: list[str], facts: Facts, day: date) -> list[Problem]:
    """What is wrong with a script of a show on that day; nothing where it may be said."""
    if not lines:
        return [Problem("empty")]
    return list(_problems(lines, "\n".join(lines), facts, day))


def made_up(text: str, facts: Facts) -> list[Problem]:
    """Numbers, promises and names that no fact has."""
    known = facts.lines()
    whole = "\n".join(known).lower()
    told = [Problem("number", each) for each in not_in(text, known)]
    told += [Problem("word", each) for each in CLAIMS if each in text and each not in whole]
    names = dict.fromkeys(LATIN.findall(text))
    return told + [
        Problem("word", each) for each in names if each not in ORDINARY and each.lower() not in whole.lower()
    ]


def most_characters(seconds: int) -> int:
    """That fit a segment; as many as a prompter takes where it has no length."""
    return max(LEAST, round(seconds * PACE * ROOM)) if seconds else 1_000


def _problems(lines: list[str], text: str, facts: Facts, day: date) -> Iterator[Problem]:
    if len(lines) > MOST or characters_of(lines) > most_characters(facts.seconds):
        yield Problem("too_long", str(most_characters(facts.seconds)))
    yield from made_up(text, facts)
    for each in check(text, on=day):
        if each.severity in FORBIDDEN:
            yield Problem("law", each.text or each.suggestion.zh)
