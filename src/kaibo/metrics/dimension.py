"""What numbers are cut by and filtered by; every stored table names these columns alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any

Value = str | int | None


@dataclass(frozen=True)
class Dimension:
    """One way to cut. `sql` is an expression over `columns`; `read` turns what it gives into what is shown.

    A row that has no such value (a month's number has no day) gives `none`, shown as None.
    `type` is ClickHouse's, for filters. `label` is the column that names the value for people.
    """

    key: str
    zh: str
    en: str
    sql: str
    columns: tuple[str, ...]
    type: str = "String"
    none: Any = ""
    label: str = ""
    read: Callable[[Any], Value] = str

    def shown(self, stored: Any) -> Value:
        return None if stored == self.none else self.read(stored)

    def stored(self, text: str) -> Any:
        """The value a filter compares with; the empty text stands for rows without one. ValueError if none."""
        if text == "" or self.type == "String":
            return text or self.none
        number = int(datetime.fromisoformat(text).timestamp()) if self.key == "minute" else int(text)
        if not 0 <= number < 2 ** int(self.type.removeprefix("UInt")):
            raise ValueError(f"{text} is out of range")
        return number


def _month(stored: int) -> str:
    return f"{stored // 100:04d}-{stored % 100:02d}"


@lru_cache(maxsize=1 << 16)
def _minute(stored: int) -> str:
    return datetime.fromtimestamp(stored, UTC).strftime("%Y-%m-%dT%H:%MZ")


_DAY, _AT = ("business_day", "precision"), ("at", "precision")
_DAILY = "precision IN ('time', 'day')"

DIMENSIONS = {
    each.key: each
    for each in (
        Dimension("day", "日", "Day", f"if({_DAILY}, business_day, toDate(0))", _DAY, "Date", date(1970, 1, 1)),
        Dimension(
            "month",
            "月",
            "Month",
            "if(precision = 'none', 0, toYYYYMM(business_day))",
            _DAY,
            "UInt32",
            0,
            read=_month,
        ),
        Dimension("year", "年", "Year", "if(precision = 'none', 0, toYear(business_day))", _DAY, "UInt16", 0, read=int),
        Dimension(
            "weekday", "星期", "Weekday", f"if({_DAILY}, toDayOfWeek(business_day), 0)", _DAY, "UInt8", 0, read=int
        ),
        Dimension(
            "month_day",
            "月日",
            "Month and day",
            f"if({_DAILY}, toMonth(business_day) * 100 + toDayOfMonth(business_day), 0)",
            _DAY,
            "UInt16",
            0,
            read=int,
        ),
        Dimension(
            "hour",
            "小时",
            "Hour",
            "if(precision = 'time', toHour(at, {zone:String}), 255)",
            _AT,
            "UInt8",
            255,
            read=int,
        ),
        Dimension(
            "start_hour",
            "开播时段",
            "Hour the show began",
            "if(precision = 'time', toHour(at, {zone:String}), 255)",
            _AT,
            "UInt8",
            255,
            read=int,
        ),
        Dimension(
            "minute",
            "分钟",
            "Minute",
            "if(precision = 'time', toUnixTimestamp(toStartOfMinute(at)), 0)",
            _AT,
            "UInt32",
            0,
            read=_minute,
        ),
        Dimension("show", "场次", "Show", "show_id", ("show_id",)),
        Dimension(
            "product",
            "商品",
            "Product",
            "if(product_id != '', product_id, product)",
            ("product_id", "product"),
            label="product",
        ),
        Dimension("category", "类目", "Category", "category", ("category",)),
        Dimension("channel", "渠道", "Channel", "channel", ("channel",)),
        Dimension("carrier", "载体", "Carrier", "channel", ("channel",)),
        Dimension("campaign", "计划", "Campaign", "campaign", ("campaign",)),
        Dimension("host", "主播", "Host", "host", ("host",)),
        Dimension("province", "省份", "Province", "province", ("province",)),
        Dimension("account", "账号", "Account", "account", ("account",)),
        Dimension("platform", "平台", "Platform", "platform", ("platform",)),
        Dimension("currency", "币种", "Currency", "currency", ("currency",)),
    )
}

TIMES = ("day", "month", "year")
"""Dimensions whose value is itself a window; they are filtered by the window, not by a filter."""
