"""Products out of a sheet, dropped or pasted: each line read, or told what is wrong with it. Nothing is changed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any
from unicodedata import normalize

from kaibo.kit.errors import KaiboError
from kaibo.kit.money import to_minor
from kaibo.kit.sheet import rows_of
from kaibo.planning.items.acts import MOST

HEAD_WITHIN = 10
MOST_MONEY, MOST_UNITS = 10**15, 10**9
_HEADS = {
    "product": ("商品id", "商品编号", "链接id", "款号", "货号", "商品编码", "productid", "product", "sku", "id"),
    "name": ("商品", "商品名称", "品名", "名称", "商品标题", "name", "title", "item"),
    "category": ("类目", "品类", "分类", "category"),
    "role": ("角色", "定位", "款型", "类型", "商品角色", "role"),
    "price": ("价格", "直播价", "直播间价", "到手价", "售价", "price", "liveprice"),
    "cost": ("成本", "成本价", "供货价", "进价", "cost"),
    "units": ("备货", "数量", "备货量", "库存", "件数", "备货件数", "units", "quantity", "stock"),
    "link": ("链接", "商品链接", "link", "url"),
    "substitute": ("替补", "替代款", "替补款", "备选", "substitute"),
    "note": ("备注", "说明", "note", "remark"),
}
_FIELD = {head: name for name, heads in _HEADS.items() for head in heads}
_ROLES = {
    "hook": ("hook", "引流款", "引流", "钩子", "钩子款", "秒杀款"),
    "welfare": ("welfare", "福利款", "福利", "宠粉款", "宠粉"),
    "hit": ("hit", "爆款", "主推", "主推款", "爆品"),
    "profit": ("profit", "利润款", "利润", "常规款"),
    "image": ("image", "形象款", "形象", "高客单", "镇店款"),
}
_ROLE = {word: role for role, words in _ROLES.items() for word in words}
_LENGTHS = {
    "product": 128, "name": 300, "category": 120, "link": 500, "substitute": 128, "note": 500,
}  # fmt: skip


@dataclass
class ItemSheet:
    """Lines that can be added, and those that are wrong."""

    items: list[dict[str, Any]] = field(default_factory=list)
    errors: list[dict[str, Any]] = field(default_factory=list)


def read_items(data: bytes, currency: str, *, costs: bool) -> ItemSheet:
    """A column of costs is read only where `costs` says that the reader may. KaiboError (422) where no heads are
    found, (413) for what is too large."""
    rows = rows_of(data)
    at, fields = _heads(rows)
    found = ItemSheet()
    seen: dict[str, int] = {}
    for line, row in enumerate(rows[at + 1 :], start=at + 2):
        cells = {name: cell.strip() for name, cell in zip(fields, row, strict=False) if name and cell.strip()}
        if not costs:
            cells.pop("cost", None)
        if cells:
            _read(line, cells, currency, found, seen)
    if len(found.items) > MOST:
        raise KaiboError("planning.too_many_items", status=422, most=MOST)
    return found


def _heads(rows: list[list[str]]) -> tuple[int, list[str]]:
    for at, row in enumerate(rows[:HEAD_WITHIN]):
        fields = [_FIELD.get(_plain(cell), "") for cell in row]
        if {"product", "name"} & set(fields):
            return at, fields
    raise KaiboError("planning.item_heads", status=422)


def _read(line: int, cells: dict[str, str], currency: str, found: ItemSheet, seen: dict[str, int]) -> None:
    try:
        told = _item(cells, currency)
        if told["product"] in seen:
            raise KaiboError("planning.item_twice", line=seen[told["product"]])
    except KaiboError as error:
        found.errors.append({"line": line, "zh": error.message("zh"), "en": error.message("en")})
        return
    seen[told["product"]] = line
    found.items.append({"line": line, **told})


def _item(cells: dict[str, str], currency: str) -> dict[str, Any]:
    told: dict[str, Any] = {name: cells.get(name, "")[:most] for name, most in _LENGTHS.items()}
    told["name"] = told["name"] or told["product"]
    told["product"] = told["product"] or told["name"][:128]
    if not told["product"]:
        raise KaiboError("planning.item_nameless")
    role = cells.get("role", "")
    if role and _plain(role) not in _ROLE:
        raise KaiboError("planning.item_role", text=role[:40])
    money = {name: _money(cells.get(name, ""), currency) for name in ("price", "cost")}
    return {**told, **money, "role": _ROLE.get(_plain(role), ""), "units": _units(cells.get("units", ""))}


def _money(text: str, currency: str) -> int | None:
    if not text:
        return None
    plain = re.sub(r"[\s,，_¥￥$元]|RMB|CNY", "", normalize("NFKC", text), flags=re.IGNORECASE)
    try:
        value = to_minor(Decimal(plain), currency)
    except (InvalidOperation, ValueError, OverflowError) as error:
        raise KaiboError("planning.item_number", text=text[:40]) from error
    if not 0 <= value <= MOST_MONEY:
        raise KaiboError("planning.item_number", text=text[:40])
    return value


def _units(text: str) -> int | None:
    plain = re.sub(r"[\s,，件个]|\.0+$", "", normalize("NFKC", text))
    if not plain:
        return None
    if not plain.isdecimal() or int(plain) > MOST_UNITS:
        raise KaiboError("planning.item_number", text=text[:40])
    return int(plain)


def _plain(text: str) -> str:
    return re.sub(r"[（(【\[].*?[)）】\]]|[\s_\-/:：*]", "", normalize("NFKC", text)).lower()
