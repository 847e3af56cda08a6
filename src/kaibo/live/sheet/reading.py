"""The table: its delimiter, its headers, its rows."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from typing import Any

from kaibo.kit.errors import KaiboError
from kaibo.live.actions.rundown import NewSegment
from kaibo.live.sheet.values import DAY, goal, kind_of, seconds, times

_HEADERS = {
    "time": ("时间", "开始时间", "时间段", "起止时间", "time", "start", "starttime", "at"),
    "duration": ("时长", "分钟", "时长分钟", "预计时长", "duration", "minutes", "length", "mins"),
    "title": ("环节", "流程", "内容", "环节名称", "主题", "标题", "segment", "title", "part", "section"),
    "kind": ("类型", "环节类型", "kind", "type"),
    "product": ("商品", "商品id", "产品", "货品", "款", "product", "productid", "sku", "item"),
    "phrases": ("话术", "口播", "脚本", "要点", "卖点", "script", "phrases", "talkingpoints", "lines", "notes"),
    "goal": ("目标", "销售目标", "gmv目标", "目标金额", "目标gmv", "goal", "target", "gmvgoal", "goalamount"),
    "goal_orders": ("目标单数", "目标单量", "单量目标", "订单目标", "goalorders", "targetorders", "ordersgoal"),
}
_FIELD = {header: field for field, headers in _HEADERS.items() for header in headers}
Row = dict[str, str]
LONGEST_CELL = 40
"""Signs of a cell with a length or a goal that are read."""
MOST_ORDERS, MOST_MONEY, MOST_PHRASES = 2**31 - 1, 10**15, 50


def read_rundown(text: str, *, currency: str) -> list[NewSegment]:
    """The segments of a table. How long a segment is stands in its row, or follows from the times of day, also past
    midnight. KaiboError (422) names the line that cannot be read."""
    rows = list(_rows(text))
    if not rows:
        raise KaiboError("live.rundown_headers", status=422)
    starts = [times(row.get("time", "")) for _, row in rows]
    segments = []
    for place, (line, row) in enumerate(rows):
        following = starts[place + 1] if place + 1 < len(rows) else []
        segments.append(_segment(line, row, starts[place], following, currency))
    return segments


def _rows(text: str) -> Iterator[tuple[int, Row]]:
    """Rows with something in them, by field, with their line's number."""
    text = text.lstrip("\ufeff")
    first = text.split("\n", 1)[0]
    delimiter = max("\t,;", key=first.count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    fields: list[str] = []
    for cells in _readable(lines):
        if not fields:
            fields = [_FIELD.get(_plain(cell), "") for cell in cells]
            if not {"title", "product"} & set(fields) or not {"time", "duration"} & set(fields):
                raise KaiboError("live.rundown_headers", status=422)
        elif any(cell.strip() for cell in cells):
            yield lines.line_num, {field: cell.strip() for field, cell in zip(fields, cells, strict=False) if field}


def _readable(lines: Any) -> Iterator[list[str]]:
    """KaiboError (422) for a line that is no line of a table."""
    try:
        yield from lines
    except csv.Error as error:
        raise KaiboError("live.rundown_line", status=422, line=lines.line_num, field="csv") from error


def _segment(line: int, row: Row, own: list[int], following: list[int], currency: str) -> NewSegment:
    product, orders = row.get("product", ""), None
    title = row.get("title", "") or product
    if not title or len(title) > 200 or len(product) > 128:
        raise KaiboError("live.rundown_line", status=422, line=line, field="title")
    told, money = goal(row.get("goal", "")[:LONGEST_CELL], currency)
    if (told or 0) > MOST_ORDERS or (money or 0) > MOST_MONEY:
        raise KaiboError("live.rundown_line", status=422, line=line, field="goal")
    if text := row.get("goal_orders", "").removesuffix("单").strip():
        if not text.isdecimal() or len(text) > 9:
            raise KaiboError("live.rundown_line", status=422, line=line, field="goal_orders")
        orders = int(text)
    return NewSegment(
        title=title,
        planned_s=_length(line, row, own, following),
        kind=kind_of(row.get("kind", "") or title, product),
        product=product,
        goal_orders=orders if orders is not None else told,
        goal_amount=money,
        phrases=tuple(each.strip()[:500] for each in re.split(r"[\n|]", row.get("phrases", "")) if each.strip())[
            :MOST_PHRASES
        ],
    )


def _length(line: int, row: Row, own: list[int], following: list[int]) -> int:
    length = seconds(row["duration"][:LONGEST_CELL]) if row.get("duration") else None
    if length is None and len(own) > 1:
        length = (own[1] - own[0]) % DAY
    elif length is None and own and following:
        length = (following[0] - own[0]) % DAY
    if length is None or length > DAY:
        raise KaiboError("live.rundown_line", status=422, line=line, field="duration")
    return length


def _plain(header: str) -> str:
    """A header without what people put around it: case, blanks, units in brackets."""
    return re.sub(r"[（(【\[].*?[)）】\]]|[\s_\-/:：]", "", header).lower()
