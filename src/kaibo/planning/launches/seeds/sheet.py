"""Seed users out of a sheet, dropped or pasted: each line is read, or told what is wrong with it in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from unicodedata import normalize

from kaibo.kit.errors import KaiboError
from kaibo.kit.sheet import rows_of
from kaibo.planning.launches.seeds.people import Identity, identity
from kaibo.planning.launches.seeds.values import flag, rating

HEAD_WITHIN = 10
_HEADS = {
    "name": ("昵称", "姓名", "称呼", "体验官", "收件人", "收货人", "name", "nickname"),
    "contact": ("联系方式", "手机", "手机号", "电话", "微信", "微信号", "账号", "contact", "phone", "wechat", "mobile"),
    "address": ("地址", "收货地址", "收件地址", "address"),
    "product": ("商品", "商品id", "新品", "体验商品", "product", "productid", "sku"),
    "channel": ("渠道", "来源", "报名渠道", "channel", "source"),
    "rating": ("评分", "打分", "星级", "rating", "stars"),
    "words": ("评价", "测评", "反馈", "体验反馈", "测评内容", "使用感受", "review", "feedback", "words"),
    "link": ("链接", "测评链接", "晒图链接", "link", "url"),
    "may_quote": ("可引用", "同意引用", "授权引用", "mayquote", "quote"),
    "may_picture": ("可用图", "同意用图", "授权用图", "肖像授权", "maypicture", "picture"),
}
_FIELD = {head: name for name, heads in _HEADS.items() for head in heads}
_LENGTHS = {"product": 300, "channel": 60, "words": 2000, "link": 500}


@dataclass(frozen=True)
class SeedLine:
    """Told where a cell says something; `None` leaves what is there."""

    line: int
    who: Identity
    told: dict[str, Any]


@dataclass
class SeedSheet:
    lines: list[SeedLine] = field(default_factory=list)
    errors: list[dict[str, Any]] = field(default_factory=list)


def read_seeds(data: bytes, products: dict[str, str]) -> SeedSheet:
    """`products`: id of each launched product by id and by name. KaiboError (422) where no heads are found, (413) for
    what is too large."""
    rows = rows_of(data)
    at, fields = _heads(rows)
    found, seen = SeedSheet(), dict[str, int]()
    for line, cells in _lines(rows, at, fields):
        try:
            read = _line(line, cells, products)
            if read.who.contact in seen:
                raise KaiboError("planning.item_twice", line=seen[read.who.contact])
        except KaiboError as error:
            found.errors.append({"line": line, "zh": error.message("zh"), "en": error.message("en")})
            continue
        seen[read.who.contact] = line
        found.lines.append(read)
    return found


def _lines(rows: list[list[str]], at: int, fields: list[str]) -> Iterator[tuple[int, dict[str, str]]]:
    for line, row in enumerate(rows[at + 1 :], start=at + 2):
        cells = {name: cell.strip() for name, cell in zip(fields, row, strict=False) if name and cell.strip()}
        if cells:
            yield line, cells


def _heads(rows: list[list[str]]) -> tuple[int, list[str]]:
    for at, row in enumerate(rows[:HEAD_WITHIN]):
        fields = [_FIELD.get(_plain(cell), "") for cell in row]
        if {"name", "contact"} <= set(fields):
            return at, [name if name not in fields[:place] else "" for place, name in enumerate(fields)]
    raise KaiboError("planning.seed_heads", status=422)


def _line(line: int, cells: dict[str, str], products: dict[str, str]) -> SeedLine:
    who = identity(cells.get("name", ""), cells.get("contact", ""), cells.get("address", ""))
    told: dict[str, Any] = {}
    for name in _LENGTHS.keys() & cells.keys():
        if len(cells[name]) > _LENGTHS[name]:
            raise KaiboError("planning.seed_too_long", most=_LENGTHS[name], text=cells[name][:12])
        told[name] = cells[name]
    if "product" in told:
        if told["product"] not in products:
            raise KaiboError("planning.not_launched", product=told["product"][:40])
        told["product"] = products[told["product"]]
    if told.get("link", "http").startswith("http") is False:
        raise KaiboError("planning.seed_link", text=told["link"][:40])
    if "rating" in cells:
        told["rating"] = rating(cells["rating"])
    return SeedLine(
        line, who, told | {name: flag(cells[name]) for name in ("may_quote", "may_picture") if name in cells}
    )


def _plain(cell: str) -> str:
    return "".join(normalize("NFKC", cell).split()).casefold()
