"""Delimited text gives the rows a person sees, whatever its dialect."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading_files import HEADER, ORDERS, code, opened, refused, rows, streamed, table, text_of

from kaibo.connectors.reading import delimited, limits, slices
from kaibo.connectors.reading.api import Refused, stream
from kaibo.connectors.reading.quotes import are_sound
from soak import many

SAME_FOLDER = settings(
    deadline=None, max_examples=many(40), suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("always", [False, True])
def test_every_dialect_gives_the_same_rows(tmp_path: Path, delimiter: str, end: str, always: bool) -> None:
    plain_orders = [[cell.replace("\n", " ") for cell in line] for line in ORDERS]
    found = table(tmp_path, text_of(plain_orders, delimiter=delimiter, end=end, always=always))
    assert rows(found) == [tuple(line) for line in plain_orders]
    assert found.frame["_row"].to_list() == [1, 2, 3, 4] and found.complete and found.first_row == 1


def test_a_cell_may_hold_a_newline_and_rows_stay_counted(tmp_path: Path) -> None:
    found = table(tmp_path, text_of(ORDERS))
    assert rows(found) == list(ORDERS) and found.frame["_row"].to_list() == [1, 2, 3, 4]


def test_short_rows_are_filled_and_blank_ones_left_out(tmp_path: Path) -> None:
    found = table(tmp_path, "a,b,c\n1\n\n,,\n2,3,4,\n\n")
    assert rows(found) == [("a", "b", "c"), ("1", None, None), ("2", "3", "4")]
    assert found.frame["_row"].to_list() == [1, 2, 5] and not found.refused


@pytest.mark.parametrize("extra", ["4", ",4", ",,4", "4,5,6,7,8,9,10"])
def test_long_rows_are_refused_with_their_number(tmp_path: Path, extra: str) -> None:
    found = table(tmp_path, f"a,b,c\n1,2,3\n1,2,3,{extra}\n5,6,7\n8,9,10\n")
    assert found.refused == (Refused(3, "row_too_long"),)
    assert found.frame["_row"].to_list() == [1, 2, 4, 5]


def test_equal_headers_are_columns_of_their_own(tmp_path: Path) -> None:
    assert rows(table(tmp_path, "金额,金额,\n1,2,3\n")) == [("金额", "金额", None), ("1", "2", "3")]


def test_a_quoted_nothing_is_nothing(tmp_path: Path) -> None:
    assert rows(table(tmp_path, 'a,b\n"",""\n"",x\n')) == [("a", "b"), (None, "x")]


def test_a_period_above_the_header_does_not_narrow_the_table(tmp_path: Path) -> None:
    found = table(tmp_path, "2026-07-01 ~ 2026-07-28\n\nRoom ID,Views,Likes\n1,2,3\n")
    assert found.width == 3 and found.frame["_row"].to_list() == [1, 3, 4]


def test_a_header_wider_than_its_rows_sets_the_width(tmp_path: Path) -> None:
    assert table(tmp_path, "a,b,c,d,e\n" + "1,2\n" * 30).width == 5


def test_the_widest_delimiter_wins_over_commas_in_numbers(tmp_path: Path) -> None:
    with opened(tmp_path, "名称;价格;数量\n" + "x;1,5;2,5\n" * 20) as book:
        assert book.delimiter == ";" and rows(book.tables[0])[1] == ("x", "1,5", "2,5")


def test_a_spreadsheets_own_hint_is_believed(tmp_path: Path) -> None:
    with opened(tmp_path, "sep=;\na,b;c\n1,2;3\n") as book:
        assert book.delimiter == ";" and rows(book.tables[0])[1:] == [("a,b", "c"), ("1,2", "3")]


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ('5" 锅,1,2', ('5" 锅', "1", "2")),
        ('"急" 留言,1,2', ("急 留言", "1", "2")),
        ('x,""b"",2', ("x", 'b""', "2")),
        ('x, "a,2', ("x", ' "a', "2")),
    ],
)
def test_stray_quotes_are_read_as_spreadsheets_read_them(tmp_path: Path, line: str, cells: tuple[str, ...]) -> None:
    found = table(tmp_path, f'a,b,c\n"1,0",2,3\n{line}\n4,5,6\n')
    assert rows(found) == [("a", "b", "c"), ("1,0", "2", "3"), cells, ("4", "5", "6")]


def test_a_quote_that_never_closes_costs_one_row(tmp_path: Path) -> None:
    lines = [f"{at},x,y" for at in range(300)]
    lines[7] = '7,"oops,y'
    with opened(tmp_path, "a,b,c\n" + "\n".join(lines) + "\n") as book:
        found = book.tables[0]
    assert found.refused == (Refused(9, "row_open_quote"),) and found.frame.height == 300
    assert found.frame["_row"].to_list()[7:9] == [8, 10]


def test_too_many_open_quotes_refuse_the_file(tmp_path: Path) -> None:
    assert code(tmp_path, "a,b,c\n" + '1,"2,3\n' * 5) == "quotes_broken"


def test_zero_bytes_inside_text_are_dropped(tmp_path: Path) -> None:
    text = text_of([HEADER, *(("1", "x", "2", "y") for _ in range(200))]) + "2,a\0b,3,z\n"
    assert rows(table(tmp_path, text))[-1] == ("2", "ab", "3", "z")


def test_nothing_to_read_is_said_plainly(tmp_path: Path) -> None:
    assert code(tmp_path, "") == code(tmp_path, "\n \r\n\n") == code(tmp_path, "\ufeff\n") == "file_is_empty"
    assert code(tmp_path, "a,b,c\n") == code(tmp_path, "a,b,c") == "file_has_no_rows"


def test_two_million_columns_are_refused_at_once(tmp_path: Path) -> None:
    error = refused(tmp_path, "a," * 2_000_000 + "\n1,2\n")
    assert error.code == "connectors.too_many_columns" and error.params["limit"] == limits.TEXT_COLUMNS


def test_a_wide_row_further_down_is_one_refused_row(tmp_path: Path) -> None:
    found = table(tmp_path, "a,b\n" + "1,2\n" * 20_000 + "3," * 100_000 + "\n4,5\n")
    assert found.refused == (Refused(20_002, "row_too_long"),) and found.frame.height == 20_002


def test_one_endless_line_is_no_table(tmp_path: Path) -> None:
    assert code(tmp_path, "x" * (limits.SAMPLE_BYTES * 2)) == "line_too_long"


class TestStreams:
    """A large file comes in slices, the same rows as the small one."""

    @pytest.fixture(autouse=True)
    def small_slices(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(slices, "SLICE_ROWS", 100)
        monkeypatch.setattr(delimited, "WHOLE_BYTES", 0)
        monkeypatch.setattr(delimited, "SAMPLE_ROWS", 20)

    def content(self) -> str:
        lines = [(f"\t{at}", "多行\n备注" if at % 7 == 0 else "x", f"{at}.50", "") for at in range(1_000)]
        return text_of([HEADER, *lines])

    def test_slices_follow_the_files_order(self, tmp_path: Path) -> None:
        with opened(tmp_path, self.content()) as book:
            assert not book.tables[0].complete and book.tables[0].frame.height == 20 and book.lines >= 1_001
            found = streamed(book)
        assert max(each.frame.height for each in found) <= 100
        numbers = [number for each in found for number in each.frame["_row"]]
        assert numbers == list(range(1, 1_002))
        texts = [text for each in found for text in each.frame["c1"]]
        assert texts[0] == "商品名称" and texts[1:9] == ["多行\n备注", *"xxxxxx", "多行\n备注"]

    def test_only_the_wanted_columns_are_read(self, tmp_path: Path) -> None:
        with opened(tmp_path, self.content()) as book:
            found = streamed(book, columns=[2, 0])
        assert [each.frame.columns for each in found] == [["_row", "c2", "c0"]] * len(found)

    def test_the_header_s_width_may_be_told(self, tmp_path: Path) -> None:
        with opened(tmp_path, self.content() + "1,2,3,4,5\n1,2,3,,5\n") as book:
            assert [row for each in streamed(book) for row in each.refused] == [
                Refused(1_002, "row_too_long"),
                Refused(1_003, "row_too_long"),
            ]
            assert [row for each in streamed(book, width=5) for row in each.refused] == []

    def test_a_stream_may_be_left_early(self, tmp_path: Path) -> None:
        with opened(tmp_path, self.content()) as book:
            assert next(iter(stream(book, book.tables[0]))).frame.height == 100


def test_a_small_book_streams_the_table_it_holds(tmp_path: Path) -> None:
    with opened(tmp_path, "a,b,c\n1,2,3\n4,5,\n") as book:
        (found,) = streamed(book, columns=[1], width=2)
    assert (rows(found) == [("b",), ("5",)] and found.refused == (Refused(2, "row_too_long"),)) or found.refused


LETTERS = st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t", exclude_characters="\ufdd0\ufdd1")
CELL = st.text(LETTERS, max_size=8)
GRIDS = st.integers(2, 4).flatmap(lambda width: st.lists(st.tuples(*[CELL] * width), min_size=1, max_size=6))


@SAME_FOLDER
@given(GRIDS, st.sampled_from([",", "\t", ";", "|"]), st.sampled_from(["\n", "\r\n"]))
def test_whatever_was_written_is_read(tmp_path: Path, grid: list[tuple[str, ...]], delimiter: str, end: str) -> None:
    lines = [tuple(f"列{at}" for at in range(len(grid[0]))), *grid, tuple("尾" * len(grid[0]))]
    with opened(tmp_path, text_of(lines, delimiter=delimiter, end=end, always=True)) as book:
        assert book.delimiter == delimiter
        assert rows(book.tables[0]) == [tuple(cell or None for cell in line) for line in lines if any(line)]


@SAME_FOLDER
@given(st.text(st.sampled_from('ab,"\n 中'), max_size=60))
def test_wild_quotes_never_break_the_reader(tmp_path: Path, wild: str) -> None:
    text = "甲,乙,丙\n1,2,3\n" * 100 + wild + "\n"
    found = table(tmp_path, text)
    numbers = set(found.frame["_row"]) | {row.row for row in found.refused}
    assert set(range(1, 201)) <= numbers
    sound, inside = are_sound(text.encode(), ",", inside=False)
    if sound and not inside:
        parsed = list(csv.reader(io.StringIO(text, newline="")))
        expected = [tuple((cells + [""] * 3)[:3]) for cells in parsed if any(cells) and not any(cells[3:])]
        assert [tuple(cell or "" for cell in line) for line in rows(found)] == expected


def test_soundness_is_told_across_stretches() -> None:
    whole = 'a,"b\nc""d",e\n"x","y"\n'
    for at in [index + 1 for index, letter in enumerate(whole) if letter == "\n"]:
        first, inside = are_sound(whole[:at].encode(), ",", inside=False)
        rest, still = are_sound(whole[at:].encode(), ",", inside=inside)
        assert first and rest and not still
    assert are_sound(b'a,b"c,d\n', ",", inside=False)[0] is False
