"""Web pages handed out as .xls give their tables."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading_files import code, opened, rows, table

PAGE = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="{charset}"></head><body>
<table border=1><tr><th>评论内容</th><th>评论时间</th><th>金额</th></tr>
<tr><td>好用&nbsp;<b>推荐</b><br>回购</td><td>2026/07/28 08:15:49</td><td>¥1,299.00</td></tr>
<tr><td></td><td>-</td><td>5 &lt; 6</td></tr></table></body></html>"""


@pytest.mark.parametrize(
    ("encoding", "charset"), [("utf-8", "utf-8"), ("gb18030", "gb2312"), ("utf-16", "utf-16"), ("gb18030", "nonsense")]
)
def test_a_page_is_a_table_in_any_encoding(tmp_path: Path, encoding: str, charset: str) -> None:
    with opened(tmp_path, PAGE.format(charset=charset).encode(encoding), "comments.xls") as book:
        assert book.kind == "html"
        assert rows(book.tables[0]) == [
            ("评论内容", "评论时间", "金额"),
            ("好用 推荐 回购", "2026/07/28 08:15:49", "¥1,299.00"),
            (None, "-", "5 < 6"),
        ]


def test_spans_leave_their_places_empty(tmp_path: Path) -> None:
    found = table(
        tmp_path,
        "<table><tr><td rowspan=2>组</td><td colspan='2'>名</td><td>z</td></tr><tr><td>a</td><td>b</td><td>c</td></tr>"
        "<tr><td>1</td><td>2</td></tr></table>",
    )
    assert rows(found) == [("组", "名", None, "z"), (None, "a", "b", "c"), ("1", "2", None, None)]
    assert found.merged == ((1, 0, 2, 0), (1, 1, 1, 2))


def test_layout_tables_are_no_tables(tmp_path: Path) -> None:
    inner = "<table><tr><td>a</td></tr><tr><td>1</td></tr></table>"
    with opened(tmp_path, f"<table><tr><td>{inner}</td><td>{inner}</td></tr></table>") as book:
        assert [(each.sheet, rows(each)) for each in book.tables] == [("1", [("a",), ("1",)]), ("2", [("a",), ("1",)])]


@pytest.mark.parametrize(
    "page", ["<html><body>请登录</body></html>", "<html></html>", "<!doctype html>\n<p>", "<table></table>"]
)
def test_a_page_without_a_table_is_refused(tmp_path: Path, page: str) -> None:
    assert code(tmp_path, page) == "html_without_table"


def test_entities_and_scripts_stay_asleep(tmp_path: Path) -> None:
    page = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><table><tr><td>&x;</td></tr><tr><td>1</td></tr></table>'
    assert "root" not in str(rows(table(tmp_path, page)))


def test_absurd_spans_are_bounded(tmp_path: Path) -> None:
    page = "<table>" + "<tr><td colspan=99999999 rowspan=99999999>x</td><td>y</td></tr>" * 3 + "</table>"
    assert code(tmp_path, page) == "too_many_columns"
