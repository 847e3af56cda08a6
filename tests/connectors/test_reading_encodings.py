"""One table in 128 files: every encoding and dialect gives the same rows; mixtures are told, not guessed."""

from __future__ import annotations

import codecs
from itertools import product
from pathlib import Path

import pytest
from reading_files import HEADER, code, opened, refused, rows, table, text_of

from kaibo.connectors.reading.api import Refused
from kaibo.connectors.reading.encoding import encoding_of

ROWS = (
    HEADER,
    *(
        (f"\t69174445297630282{at:02d}", "春季连衣裙，显瘦", "１，２９９．００", "2026/1/5 08:15:49")
        for at in range(12)
    ),
    ("\t6917444529763028299", "保湿面霜\n（两瓶）", "1.2万", "2026年1月5日"),
)
ENCODINGS = {
    "utf-8": ("", "utf-8"),
    "utf-8 marked": (codecs.BOM_UTF8, "utf-8"),
    "gb18030": ("", "gb18030"),
    "gbk": ("", "gb18030"),
    "utf-16-le": (codecs.BOM_UTF16_LE, "utf-16-le"),
    "utf-16-be": (codecs.BOM_UTF16_BE, "utf-16-be"),
    "utf-16-le bare": ("", "utf-16-le"),
    "utf-16-be bare": ("", "utf-16-be"),
}


@pytest.mark.parametrize(
    ("name", "delimiter", "end", "always"), list(product(ENCODINGS, ",;\t|", ["\n", "\r\n"], [False, True]))
)
def test_one_table_in_many_files(tmp_path: Path, name: str, delimiter: str, end: str, always: bool) -> None:
    mark, expected = ENCODINGS[name]
    text = text_of(ROWS, delimiter=delimiter, end=end, always=always)
    content = (mark or b"") + text.encode(name.split()[0])
    with opened(tmp_path, content) as book:
        assert (book.encoding, book.delimiter) == (expected, delimiter)
        assert rows(book.tables[0]) == list(ROWS) and not book.tables[0].refused


@pytest.mark.parametrize(
    ("encoding", "line"),
    [
        ("big5", "訂單編號,商品名稱,實付金額\n1,春季連衣裙,300\n2,保濕面霜,50\n"),
        ("cp874", "หมายเลขคำสั่งซื้อ,สถานะ\n1,จัดส่งแล้ว\n2,ยกเลิก\n"),
        ("cp1252", "Número do pedido,Situação\n1,Concluído\n2,Não pago\n"),
        ("shift_jis", "注文番号,商品名,金額\n1,ワンピース,1\n2,保湿クリーム,2\n"),
    ],
)
def test_other_encodings_are_told_by_their_words(tmp_path: Path, encoding: str, line: str) -> None:
    with opened(tmp_path, line.encode(encoding)) as book:
        assert book.encoding == encoding
        assert rows(book.tables[0])[0] == tuple(line.split("\n")[0].split(","))


@pytest.mark.parametrize(("main", "other"), [("utf-8", "gb18030"), ("gb18030", "utf-8")])
def test_few_rows_in_another_encoding_are_refused_by_number(tmp_path: Path, main: str, other: str) -> None:
    lines = [f"{at},春季连衣裙显瘦,{at}.50\n" for at in range(2, 500)]
    content = "订单编号,商品名称,金额\n".encode(main) + b"".join(
        line.encode(other if at in {100, 300} else main) for at, line in enumerate(lines, start=2)
    )
    with opened(tmp_path, content) as book:
        found = book.tables[0]
        assert book.encoding == main
    assert found.refused == (Refused(100, "row_damaged_text"), Refused(300, "row_damaged_text"))
    assert found.frame["_row"].to_list() == [at for at in range(1, 500) if at not in {100, 300}]


@pytest.mark.parametrize(("main", "other"), [("utf-8", "gb18030"), ("gb18030", "utf-8")])
def test_many_rows_in_another_encoding_refuse_the_file(tmp_path: Path, main: str, other: str) -> None:
    content = "订单编号,商品名称\n".encode(main) + b"".join(
        f"{at},春季连衣裙显瘦\n".encode(other if at % 20 == 0 else main) for at in range(400)
    )
    error = refused(tmp_path, content)
    assert error.code == "connectors.encoding_mixed" and error.params["rows"] == 20


def test_foreign_letters_late_in_a_long_plain_file_are_found(tmp_path: Path) -> None:
    head = "order,product,amount\n" + "1,dress,2.50\n" * 40_000
    found = table(tmp_path, head.encode() + "2,春季连衣裙显瘦,3\n".encode("gb18030"))
    assert rows(found)[-1] == ("2", "春季连衣裙显瘦", "3")
    late = table(tmp_path, ("订" + head + "2,春季连衣裙,3\n").encode() + "3,春季连衣裙,3\n".encode("gb18030"))
    assert late.refused == (Refused(40_003, "row_damaged_text"),) and rows(late)[-1][1] == "春季连衣裙"


def test_a_torn_letter_at_the_end_costs_one_row(tmp_path: Path) -> None:
    content = ("订单,名称\n" + "1,春季连衣裙\n" * 300).encode() + "2,春季".encode()[:-1]
    assert table(tmp_path, content).refused == (Refused(302, "row_damaged_text"),)


def test_a_delimiter_never_hides_in_a_letter(tmp_path: Path) -> None:
    """GB18030 letters may end in the byte of `|`; the text is decoded before it is cut."""
    letters = [letter for letter in map(chr, range(0x4E00, 0x9FA5)) if letter.encode("gb18030").endswith(b"|")]
    lines = [("名称", "数量"), *((f"连衣裙{letter}显瘦的春季新款女装", "1") for letter in letters[:50])]
    assert rows(table(tmp_path, text_of(lines, delimiter="|").encode("gb18030"))) == lines


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    assert code(tmp_path, bytes(range(256)) * 40) == "file_is_no_table"
    assert code(tmp_path, b"a,b\n" + bytes(range(1, 9)) * 9) == "file_is_no_table"
    assert code(tmp_path, b"a,b\n" + bytes(range(0x80, 0x88)) * 99) == "encoding_unknown"


def test_utf8_is_never_taken_for_gb18030() -> None:
    assert encoding_of(["锛氱".encode()]) == "utf-8"
    assert encoding_of(["商品".encode("gb18030"), b"dress"]) == "gb18030"
