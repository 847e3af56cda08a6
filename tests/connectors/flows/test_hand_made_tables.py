"""Tables people make by hand: merged groups, totals, two tables in a sheet, the same header twice, odd choices."""

from __future__ import annotations

from pathlib import Path

import xlsxwriter

from connectors.flows.drop import Drop
from kaibo.metrics.api import query

DAYS = [["日期", "访客数", "成交金额"], ["2026-09-01", "10", "100"], ["2026-09-02", "20", "200"]]


def merged_book(path: Path) -> Path:
    """Two hosts, each merged over two days; a number merged over both rows of the second."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("九月")
        sheet.merge_range(0, 0, 0, 3, "2026 年 9 月直播")
        for at, header in enumerate(["主播", "开播时间", "观看人数", "成交金额"]):
            sheet.write(1, at, header)
        sheet.merge_range(2, 0, 3, 0, "顾言")
        sheet.merge_range(4, 0, 5, 0, "沈月")
        sheet.merge_range(4, 3, 5, 3, 500)
        for row, (day, viewers) in enumerate([("01", 100), ("02", 120), ("03", 130), ("04", 140)], 2):
            sheet.write(row, 1, f"2026-09-{day} 20:00")
            sheet.write(row, 2, viewers)
        sheet.write(2, 3, 300)
        sheet.write(3, 3, 400)
        sheet.write(6, 0, "合计")
        sheet.write(6, 3, 1200)
    return path


def test_a_merged_name_holds_for_each_of_its_rows_and_a_merged_number_counts_once(drop: Drop) -> None:
    outcome = drop.path(merged_book(drop.folder / "九月.xlsx"), kind="shows")
    assert (outcome["status"], outcome["rows_stored"], outcome["rows_skipped"]) == ("stored", 4, 1)
    rows = query(["gmv", "shows"], by=["host"])
    told = {row.dimensions["host"]: (row.numbers["shows"].value, row.numbers["gmv"].value) for row in rows}
    assert told == {"顾言": (2, 700), "沈月": (2, 500)}


def test_a_second_table_below_is_refused_row_by_row_and_counted(drop: Drop) -> None:
    below = [[], ["商品", "数量", "金额"], ["耳钉", "1", "5"]]
    outcome = drop.file(drop.folder / "日报.csv", [*DAYS, *below], kind="days")
    assert (outcome["rows_read"], outcome["rows_stored"], outcome["rows_refused"]) == (4, 2, 2)
    assert drop.number("gmv") == 300


def test_a_header_that_stands_twice_is_said(drop: Drop) -> None:
    rows = [[*row, extra] for row, extra in zip(DAYS, ["成交金额", "1", "2"], strict=True)]
    outcome = drop.file(drop.folder / "日报.csv", rows, kind="days")
    said = [each["zh"] for each in outcome["warnings"] if each["code"] == "repeated_header"]
    assert said == ["“成交金额”这一列出现了 2 次，只读第一列"] and drop.number("gmv") == 300


def test_one_line_in_another_encoding_is_refused_and_the_rest_is_read(drop: Drop) -> None:
    good = "\n".join([",".join([*row, "直播间"]) for row in [*DAYS, *(["2026-09-03", "1", "1"],) * 150]])
    path = drop.folder / "日报.csv"
    path.write_bytes(good.encode() + "\n2026-09-04,9,9,直播间\n".encode("gb18030"))
    outcome = drop.path(path, kind="days")
    assert (outcome["rows_refused"], outcome["status"]) == (1, "stored")


def test_a_file_of_two_encodings_names_the_one_most_lines_are_in(drop: Drop) -> None:
    lines = [",".join([*row, "直播间"]) for row in DAYS]
    path = drop.folder / "日报.csv"
    path.write_bytes("\n".join(lines).encode() + "\n2026-09-04,9,9,直播间\n".encode("gb18030"))
    outcome = drop.path(path, kind="days")
    assert outcome["status"] == "refused" and "4 行中有 1 行不是 utf-8" in outcome["error"]["message_zh"]
