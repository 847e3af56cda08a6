"""Cells as people write them: how long, at what time, how much, which kind."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from kaibo.kit.i18n import catalogue
from kaibo.kit.money import to_minor
from kaibo.planning.models import Segment

_UNITS = {
    "h": 3600,
    "hour": 3600,
    "hours": 3600,
    "小时": 3600,
    "m": 60,
    "min": 60,
    "mins": 60,
    "minute": 60,
    "minutes": 60,
    "分": 60,
    "分钟": 60,
    "s": 1,
    "sec": 1,
    "second": 1,
    "seconds": 1,
    "秒": 1,
}
_PIECE = re.compile(r"(\d+(?:\.\d+)?)\s*(小时|分钟|分|秒|[a-z]+)")
_CLOCK = re.compile(r"(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?")
_ORDERS = re.compile(r"(\d+)\s*(?:单|件|orders?)", re.IGNORECASE)
_AMOUNT = re.compile(r"(\d+(?:\.\d+)?)\s*(万|w|k|千)?", re.IGNORECASE)
_TIMES = {"万": 10_000, "w": 10_000, "k": 1_000, "千": 1_000}
_KINDS = {
    "opening": ("opening", "开场", "预热", "暖场", "intro", "warm"),
    "closing": ("closing", "收尾", "下播", "结尾", "预告", "outro", "wrap"),
    "benefit": ("benefit", "福利", "抽奖", "福袋", "秒杀", "红包", "免单", "giveaway", "lottery", "flash"),
    "interaction": ("interaction", "互动", "答疑", "问答", "q&a", "qa"),
    "break": ("break", "休息", "转场", "茶歇"),
    "product": ("product", "讲品", "产品", "讲解", "过款", "主推", "返场", "pitch"),
}
DAY = 86_400


def seconds(text: str) -> int | None:
    """`15` is minutes, `15:00` minutes and seconds, `1:15:00` with hours, `1小时5分`, `90s`; None where it is none."""
    text = text.strip().lower().replace("：", ":")
    if re.fullmatch(r"\d+(\.\d+)?", text):
        return round(float(text) * 60)
    if match := re.fullmatch(r"(?:(\d+):)?(\d+):(\d{2})", text):
        hours, minutes, rest = (int(each or 0) for each in match.groups())
        return hours * 3600 + minutes * 60 + rest
    pieces = _PIECE.findall(text)
    if not pieces or _PIECE.sub("", text).strip() or any(unit not in _UNITS for _, unit in pieces):
        return None
    return round(sum(float(number) * _UNITS[unit] for number, unit in pieces))


def times(text: str) -> list[int]:
    """Times of day in a cell, in seconds after midnight: `20:00` has one, `20:00-20:15` two."""
    return [int(h) * 3600 + int(m) * 60 + int(s or 0) for h, m, s in _CLOCK.findall(text)]


def goal(text: str, currency: str) -> tuple[int | None, int | None]:
    """Orders and money (minor units) that a goal names: `50单`, `2万`, `￥5,000`, `30单/1.2万`."""
    text = text.replace(",", "").replace("，", " ").strip()
    orders = _ORDERS.search(text)
    rest = text.replace(orders[0], " ", 1) if orders else text
    amount = _AMOUNT.search(rest)
    money = None
    if amount:
        factor = _TIMES.get((amount[2] or "").lower(), 1)
        money = to_minor(Decimal(amount[1]) * factor, currency)
    return (int(orders[1]) if orders else None), money


def named_kind(told: str) -> str | None:
    """The kind that goes by this very name, in either language, or by its key."""
    return _named().get(told.strip().casefold())


@cache
def _named() -> dict[str, str]:
    kinds = [each.value for each in Segment.Kind]
    texts = {kind: catalogue("planning")[f"segment.{kind}"] for kind in kinds}
    return {name.casefold(): kind for kind, told in texts.items() for name in (kind, told["zh"], told["en"])}


def kind_of(told: str, product: str) -> str:
    """The kind of segment that the words speak of."""
    told = told.lower()
    for kind, words in _KINDS.items():
        if any(word in told for word in words):
            return kind
    return "product" if product else "other"
