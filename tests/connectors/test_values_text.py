"""Headers that people write differently are one header, and ids keep every character that is theirs."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kaibo.connectors.values.idents import ident
from kaibo.connectors.values.text import Header, header, normal_header, words
from kaibo.connectors.values.unreadable import Unreadable
from soak import many

UNHURRIED = settings(deadline=None, max_examples=many(60))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("商品曝光-点击率（人数）", "商品曝光-点击率(人数)"),
        ("商品曝光–点击率 （人数）", "商品曝光-点击率(人数)"),
        ("\ufeff订单 编号\u200b", "订单编号"),
        ("Order ID", "order id"),
        ("ＧＭＶ", "gmv"),
        ("'主订单编号", "主订单编号"),
        ("商品\n名称", "商品名称"),
    ],
)
def test_one_header_in_two_spellings(one: str, other: str) -> None:
    assert normal_header(one) == normal_header(other)


@pytest.mark.parametrize(
    ("written", "name", "unit"),
    [
        ("实付款 （元）", "实付款", "元"),
        ("人均观看时长(分钟)", "人均观看时长", "分钟"),
        ("点击率(%)", "点击率", "%"),
        ("Revenue (Rp)", "revenue", "rp"),
        ("มูลค่า (฿)", normal_header("มูลค่า"), "฿"),
        ("直播间成交率(人数)", "直播间成交率(人数)", ""),
        ("直播间成交率(次数)", "直播间成交率(次数)", ""),
        ("(元)", "(元)", ""),
    ],
)
def test_a_unit_is_kept_apart_and_a_basis_is_not(written: str, name: str, unit: str) -> None:
    assert header(written) == Header(name, unit)


@UNHURRIED
@given(st.text(max_size=40))
def test_a_normal_header_stays_as_it_is(text: str) -> None:
    once = normal_header(text)
    assert normal_header(f" {once} ") in {once, header(once).name}


@pytest.mark.parametrize(
    "text",
    [
        "6917444529763028279",
        "\t6917444529763028279",
        "6917444529763028279\t",
        "'6917444529763028279",
        "\u200b6917444529763028279\ufeff",
        '="6917444529763028279"',
        " 6917444529763028279 ",
        "6917444529763028279.0",
    ],
)
def test_guards_of_an_id_go(text: str) -> None:
    assert ident(text) == "6917444529763028279"


@pytest.mark.parametrize("text", ["", "\t", "-", "--", "—", "null", "N/A", "#N/A", "*"])
def test_no_id_is_none(text: str) -> None:
    assert ident(text) is None


@pytest.mark.parametrize("text", ["6.9E+18", "6.91744452976303E+18", "6.9e18", "7E+18", "\t1.23457E+14"])
def test_an_id_that_a_spreadsheet_rounded_is_refused(text: str) -> None:
    with pytest.raises(Unreadable, match="id_lost_digits"):
        ident(text)


@pytest.mark.parametrize("text", ["0012", "AB-1", "1E10", "5E", "M1;M2", "1.5", "１２", "Ünïcode", "无"])
def test_an_id_is_text_and_stays_as_it_is(text: str) -> None:
    assert ident(text) == text


@UNHURRIED
@given(st.integers(0, 10**20))
def test_whole_ids_survive_any_guard(number: int) -> None:
    assert {ident(form.format(number)) for form in ("{}", "\t{}", "'{}", "{}.0", '="{}"')} == {str(number)}


@UNHURRIED
@given(st.text(max_size=40))
def test_any_text_is_an_id_none_or_refused(text: str) -> None:
    try:
        found = ident(text)
    except Unreadable as refused:
        assert refused.reason in {"id_lost_digits", "error_cell"}
        return
    assert found is None or found in text


def test_free_text_keeps_its_words() -> None:
    assert [words(text) for text in (" 好评\u200b ", "无", "-", "—", "null", "0", "")] == [
        "好评",
        "无",
        None,
        None,
        None,
        "0",
        None,
    ]
