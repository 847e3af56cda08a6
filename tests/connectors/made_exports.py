"""Invented exports in the layout of any format: what stands in every cell follows from the format's own file."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import polars as pl
import xlsxwriter

from kaibo.connectors.format_parts import Column, Format, Table
from kaibo.connectors.formats import formats
from kaibo.connectors.options import Options
from kaibo.connectors.parse import parse
from kaibo.connectors.summary import Summary
from kaibo.connectors.values.text import normal_header
from kaibo.metrics.api import FieldType, kinds

KEY = b"a secret of the tests"
START = datetime(2026, 9, 1, 20, 0, tzinfo=UTC)
NAMES = {
    "shopee.live_overview_th": "Shopee_Live_2026-09-01.csv",
    "qianchuan.boosts": "加热_2026-09-01.xlsx",
    "douyin.deals": "抖音电商罗盘-成交分析-20260901-20260901.xlsx",
    "douyin.minute_timeline": "直播_2026-09-01.csv",
}
WORDS = {
    "status": "已完成",
    "refund_status": "-",
    "direction": "入账",
    "sentiment": "好评",
    "payment_method": "微信支付",
}
ENGLISH = {"status": "Completed", "refund_status": "-", "payment_method": "Card"}

Grid = list[list[str]]


@dataclass
class Made:
    """The sheets of a file, and what its cells add up to: stored measure or column -> sum in storage units."""

    key: str
    sheets: dict[str, Grid]
    sums: dict[str, int] = field(default_factory=dict)
    rows: int = 0
    headers: dict[str, int] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return NAMES.get(self.key, "export.xlsx" if len(self.sheets) > 1 else "export.csv")


def made(key: str, *, rows: int = 3, older: bool = False) -> Made:
    """A file of a format with its true headers, or with the oldest names its columns are known by."""
    given = formats()[key]
    file = Made(key, {})
    for number, table in enumerate(given.tables):
        sheet = table.sheet.strip("^$") or f"表{number}"
        grid = _grid(file, given, table, rows, older=older)
        if sheet in file.sheets:
            file.headers.setdefault(f"{sheet}#", len(file.sheets[sheet]))
        file.sheets.setdefault(sheet, []).extend(grid)
    return file


def _grid(file: Made, given: Format, table: Table, rows: int, *, older: bool) -> Grid:
    headers = _headers(table, older=older)
    one = given.one_show and table.kind == "shows"
    count = 1 if one or table.header_rows == 2 else rows
    body = [[_cell(table, header, n)[0] for header in headers] for n in range(count)]
    if table.kind and "labels" not in table.layouts:
        _add_sums(file, table, headers, count)
    file.rows += count if table.kind != "" or table.skip else 0
    if table.layouts[0] == "labels":
        return [[table.label, table.value], *([name, "7"] for name in ("评论次数", "点赞次数"))]
    if table.layouts[0] == "pairs":
        return [list(pair) for pair in zip(headers, body[0], strict=True)]
    title = [["抖音销量榜", *[""] * (len(headers) - 1)]] if table.title else []
    if table.header_rows == 2:
        groups = [name.partition("/") for name in headers]
        return [[group for group, _, _ in groups], [below for _, _, below in groups], *body]
    return [*title, headers, *body]


def _headers(table: Table, *, older: bool) -> list[str]:
    headers = list(table.headers)
    oldest = {normal_header(each.headers[0]): each.headers[-1] for _, each in _columns(table) if not each.add}
    if older:
        headers = [name if name in table.marks else oldest.get(normal_header(name), name) for name in headers]
    for column in map(table.column, table.columns):
        if column.beside:
            headers.insert(headers.index(column.headers[0]) + 1, "")
    return headers


def _add_sums(file: Made, table: Table, headers: list[str], count: int) -> None:
    types = {each.key: each for each in kinds()[table.kind].fields}
    taken: set[str] = set()
    for name in table.columns:
        column = table.column(name)
        present = [header for header in headers if _named(header, column.headers)]
        if name not in types or not types[name].type.unit or not present:
            continue
        if column.whole:
            _add_derived(file, table, headers, count)
            continue
        for header in present if column.add else present[:1]:
            values = [_cell(table, header, n)[1] for n in range(count)]
            key = f"{table.kind}.{name}"
            if formats()[file.key].one_show and key in file.sums and key not in taken and table.kind == "shows":
                continue
            file.sums[key] = file.sums.get(key, 0) + sum(values)
            taken.add(key)


def _add_derived(file: Made, table: Table, headers: list[str], count: int) -> None:
    """The amount of a table that doesn't say it: quantity times price, else what its other columns add up to."""
    column, price = table.column("amount"), table.column("unit_price")
    prices = [header for header in headers if _named(header, price.headers)]
    rows = [{header: _cell(table, header, n)[1] for header in headers} for n in range(count)]
    if prices:
        file.sums["orders.amount"] = sum(2 * row[prices[0]] for row in rows)
    elif {*column.headers, *column.less} <= set(headers):
        file.sums["orders.amount"] = sum(
            sum(row[each] for each in column.headers) - sum(row[each] for each in column.less) for row in rows
        )


def _cell(table: Table, header: str, n: int) -> tuple[str, int]:
    """What is written, and the whole number it is stored as."""
    mine = [(name, column) for name, column in _columns(table) if _named(header, column.headers)]
    if header in table.personal and not mine:
        return "张三 13800138000", 0
    if not mine:
        return ("0.5", 0) if header == "" else ("-" if header == "-" else "甲", 0)
    fields = {each.key: each.type for each in kinds()[table.kind].fields} if table.kind else {}
    if {column.part for _, column in mine} >= {"start", "end"}:
        begun = START + timedelta(days=n)
        return f"{begun:%Y/%m/%d %H:%M:%S}-{begun + timedelta(hours=2):%Y/%m/%d %H:%M:%S}", 0
    name, column = mine[0]
    return _typed(name, column, fields.get(name, FieldType.TEXT), header, n)


def _columns(table: Table) -> list[tuple[str, Column]]:
    return [(name, table.column(name)) for name in table.columns]


def _named(header: str, names: Iterable[str]) -> bool:
    """Whether a header is one of these, however its brackets are written."""
    return bool(header) and normal_header(header) in {normal_header(name) for name in names}


def _typed(name: str, column: Column, type: FieldType, header: str, n: int) -> tuple[str, int]:
    if name in {"started_at", "ended_at", "show_started_at", "as_of"} or type is FieldType.TIME:
        return _time(name, column, n), 0
    if column.match and "id=" in column.match:
        return f"https://example.com/?id={3700000 + n}", 0
    written: dict[FieldType, Callable[[], tuple[str, int]]] = {
        FieldType.COUNT: lambda: (str(n + 7), n + 7),
        FieldType.QUANTITY: lambda: ("2", 2000),
        FieldType.MONEY: lambda: (f"{n + 12}.00", (n + 12) * 100),
        FieldType.RATIO: lambda: ("25" if column.unit == "%" else "0.25", 250_000_000),
        FieldType.DURATION: lambda: _length(column, header),
        FieldType.ID: lambda: (f"69179267688236{header and sum(map(ord, header)) % 1000:03d}{n:02d}", 0),
        FieldType.ENUM: lambda: ((WORDS if _chinese(header) else ENGLISH).get(name, "甲"), 0),
    }
    if name == "hour":
        return f"{n + 8:02d}:00 - {n + 8:02d}:59", 0
    if name == "payment_method":
        return "微信支付" if _chinese(header) else "Card", 0
    return written.get(type, lambda: (f"{name}{n}", 0))()


def _length(column: Column, header: str) -> tuple[str, int]:
    minutes = column.unit == "min" or "分钟" in header
    return ("90", 5_400_000) if minutes else ("90", 90_000) if column.unit else ("1分30秒", 90_000)


def _time(name: str, column: Column, n: int) -> str:
    at = START + timedelta(days=n, hours=2 if name in {"ended_at", "paid_at"} else 0)
    if column.unit == "epoch_s":
        return str(int(at.timestamp()))
    if column.unit == "serial":
        return str(46266 + n)
    return f"{at:%Y-%m-%d}" if name == "date" else f"{at:%Y-%m-%d %H:%M:%S}"


def _chinese(text: str) -> bool:
    return any("一" <= letter <= "鿿" for letter in text)


def shuffled(file: Made, seed: int = 3) -> Made:
    """The same columns in another order; an unnamed column stays beside its neighbour."""
    return _changed(file, lambda grid: _shuffled(grid, random.Random(seed)))


def _shuffled(grid: Grid, chance: random.Random) -> Grid:
    if any(len(line) != len(grid[0]) for line in grid) or len(grid[0]) == 2:
        return grid
    units: list[list[int]] = []
    for at in range(len(grid[0])):
        alone = grid[0][at] or not units or (len(grid) > 1 and grid[1][at] != "0.5")
        units.append([at]) if alone else units[-1].append(at)
    chance.shuffle(units)
    order = [at for unit in units for at in unit]
    return [[line[at] for at in order] for line in grid]


def with_column(file: Made, header: str, cell: str = "?") -> Made:
    """One more column at the end of every plain table."""
    return _changed(file, lambda grid: [[*line, header if at == 0 else cell] for at, line in enumerate(grid)])


def with_total(file: Made, word: str = "合计") -> Made:
    """A row of totals at the end of every plain table."""
    return _changed(file, lambda grid: [*grid, [word, *["99999"] * (len(grid[0]) - 1)]])


def _changed(file: Made, change: Callable[[Grid], Grid]) -> Made:
    return Made(file.key, {name: change(grid) for name, grid in file.sheets.items()}, file.sums, file.rows)


def sheets_file(folder: Path, sheets: dict[str, Grid], name: str = "export.csv", encoding: str = "utf-8-sig") -> Path:
    """A file with these sheets, a workbook if its name says so."""
    return written(Made("", sheets), folder, encoding=encoding, name=name)


def written(file: Made, folder: Path, *, encoding: str = "utf-8-sig", name: str = "") -> Path:
    path = folder / (name or file.name)
    if path.suffix == ".csv" and len(file.sheets) == 1:
        text = io.StringIO()
        csv.writer(text).writerows(next(iter(file.sheets.values())))
        path.write_bytes(text.getvalue().encode(encoding))
        return path
    with xlsxwriter.Workbook(path) as book:
        for name, grid in file.sheets.items():
            sheet = book.add_worksheet(name)
            for at, line in enumerate(grid):
                for place, cell in enumerate(line):
                    sheet.write_string(at, place, cell) if cell else None
    return path


@dataclass
class Parsed:
    """What came of a file."""

    summary: Summary
    tables: dict[str, pl.DataFrame]

    def sums(self) -> dict[str, int]:
        """Sum by `kind.measure` for observations, by column for records."""
        found: dict[str, int] = {}
        grains = {kind.grain: key for key, kind in kinds().items()}
        observed = self.tables.get("observation", pl.DataFrame(schema={"grain": pl.String, "measure": pl.String}))
        for (grain, measure), frame in observed.group_by("grain", "measure"):
            found[f"{grains[str(grain)]}.{measure}"] = int(frame["value"].sum())
        for table, kind in (("order_line", "orders"), ("money_line", "money_lines"), ("after_sale", "after_sales")):
            for name, type in self.tables.get(table, pl.DataFrame()).schema.items():
                if type == pl.Int64:
                    found[f"{kind}.{name}"] = int(self.tables[table][name].sum())
        return found


def parsed(path: Path, out: Path, name: str = "", **options: object) -> Parsed:
    summary = parse(path, name or path.name, Options(key=KEY, **options), out)  # type: ignore[arg-type]
    return Parsed(summary, {each.stem: pl.read_ipc_stream(each) for each in sorted(out.glob("*.arrow"))})
