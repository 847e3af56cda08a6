"""Columns of a rundown's sheet: what each is called here, and what teams call it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kaibo.kit.i18n import Language, catalogue

COLUMNS = (
    "time", "duration", "kind", "title", "product", "product_name", "person", "scene", "points", "mechanics",
    "phrases", "props", "goal_orders", "goal", "locked", "note", "id",
)  # fmt: skip
"""As they are written, in this order. `product_name` is for people: it is read where no product is told."""
_ALSO = {
    "time": ("开始时间", "时间段", "起止时间", "time", "start", "starttime", "at"),
    "duration": ("分钟", "时长分钟", "预计时长", "duration", "minutes", "length", "mins"),
    "title": ("流程", "内容", "环节名称", "主题", "标题", "segment", "title", "part", "section"),
    "kind": ("环节类型", "kind", "type"),
    "product": ("商品id", "产品", "货品", "款", "product", "productid", "sku", "item"),
    "product_name": ("产品名称", "货品名称", "品名", "productname"),
    "person": ("主播", "出镜", "人员", "负责", "host", "person", "who"),
    "scene": ("机位", "scene", "set"),
    "points": ("要点", "产品卖点", "points", "sellingpoints"),
    "mechanics": ("机制", "优惠", "福利机制", "优惠机制", "mechanics", "offer", "offers", "deal"),
    "phrases": ("口播", "脚本", "台词", "script", "phrases", "talkingpoints", "lines", "notes"),
    "props": ("物料", "props"),
    "goal": ("目标", "销售目标", "gmv目标", "目标gmv", "goal", "target", "gmvgoal", "goalamount"),
    "goal_orders": ("目标单量", "单量目标", "订单目标", "goalorders", "targetorders", "ordersgoal"),
    "locked": ("locked",),
    "note": ("说明", "note", "remark", "remarks"),
    "id": ("环节编号", "id"),
}
WITHIN = 10
"""Rows in which the headers must stand."""


def head(column: str, language: Language) -> str:
    return catalogue("planning")[f"rundown.{column}"][language]


def fields_of(cells: Sequence[str]) -> list[str]:
    """The field of each cell of a header row, "" for what isn't one; the first of two that mean the same."""
    found: list[str] = []
    for cell in cells:
        field = _known().get(_plain(cell), "")
        found.append("" if field in found else field)
    return found


def is_header(fields: Sequence[str]) -> bool:
    return bool({"title", "product", "product_name"} & set(fields)) and bool({"time", "duration"} & set(fields))


def _known() -> dict[str, str]:
    own = {_plain(head(each, language)): each for each in COLUMNS for language in ("zh", "en")}
    return {**{name: field for field, names in _ALSO.items() for name in names}, **own}


def _plain(header: str) -> str:
    """A header without what people put around it: case, blanks, units in brackets."""
    return re.sub(r"[（(【\[].*?[)）】\]]|[\s_\-/:：]", "", header).lower()
