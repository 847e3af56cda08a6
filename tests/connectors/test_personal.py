"""People's data ends at the door: dropped, masked, or turned into a pseudonym."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_exports import made, parsed, sheets_file, written

from kaibo.connectors.clean.cells import Reader
from kaibo.connectors.clean.personal import (
    hidden,
    is_personal_header,
    masked_texts,
    pseudonyms,
    refused_cell,
)
from kaibo.connectors.format_parts import Column
from kaibo.connectors.recognising.found import Bound
from kaibo.kit.masking import HIDDEN, masked

PHONE = "13800138000"


@pytest.mark.parametrize(
    "text",
    [
        f"加我{PHONE}哦",
        f"vx{PHONE}",
        "138-0013-8000",
        "138 0013 8000",
        "+8613800138000",
        "１３８００１３８０００",
        "11010519491231002X",
        "110105194912310021。",
        "6222020200112233445",
        "0571-88886666",
        "+66 81 234 5678",
        "081-234-5678",
        "写信到 a.b+c@example.com",
        f"{PHONE},{PHONE}",
    ],
)
def test_a_number_of_a_person_is_masked(text: str) -> None:
    kept = masked(text)
    assert HIDDEN in kept and "8000" not in kept and "@" not in kept and "0021" not in kept


@pytest.mark.parametrize("text", ["加绒 2026 秋冬款", "EAN 6901234567892", "3.5 折 1280 元", "1-2-3 上链接", ""])
def test_other_numbers_stay(text: str) -> None:
    assert masked(text) == text


def test_in_names_of_things_a_long_number_is_an_id() -> None:
    assert masked("素材_7647499280192372763.mp4", names=True) == "素材_7647499280192372763.mp4"
    assert masked(f"联系 {PHONE}", names=True) == f"联系 {HIDDEN}"


@given(st.lists(st.text(alphabet="0123456789 -+@.张a加X８", max_size=30), max_size=8), st.booleans())
def test_columns_and_single_texts_are_masked_alike(texts: list[str], names: bool) -> None:
    many = [*texts, *(["x"] * 1_001)]
    kept = masked_texts(pl.Series(many, dtype=pl.String), names=names).to_list()[: len(texts)]
    assert kept == [masked(text, names=names) for text in texts]


@given(
    st.text(alphabet="加我微信 ,。a", max_size=6),
    st.integers(3, 9),
    st.integers(0, 10**9 - 1),
    st.text("好 ,x", max_size=5),
)
def test_a_mobile_number_never_survives(before: str, second: int, rest: int, after: str) -> None:
    phone = f"1{second}{rest:09d}"
    assert phone not in masked(f"{before}{phone}{after}")


@given(st.text(min_size=1, max_size=20), st.binary(min_size=1, max_size=80), st.binary(min_size=1, max_size=80))
def test_a_pseudonym_is_the_same_for_the_same_key_only(person: str, key: bytes, other: bytes) -> None:
    column = pl.Series([person, person, None])
    made_so = pseudonyms(column, key).to_list()
    assert made_so[0] == made_so[1] and made_so[2] is None and person not in {made_so[0]}
    if key[:64] != other[:64]:
        assert pseudonyms(column, other)[0] != made_so[0]


@pytest.mark.parametrize(
    "header", ["收件人手机号", "收货人姓名", "Recipient", "Phone #", "Nama Penerima", "身份证号", "买家留言"]
)
def test_headers_of_people(header: str) -> None:
    assert is_personal_header(header)


@pytest.mark.parametrize("header", ["订单号", "商品名称", "Order ID", "省", "直播间标题"])
def test_headers_of_things(header: str) -> None:
    assert not is_personal_header(header)


def test_samples_and_refused_cells_are_masked(tmp_path: Path) -> None:
    headers = ["我的订单", "买家手机", "留言", "金额", "时间"]
    grid = [headers, ["1", PHONE, f"打 {PHONE}", f"{PHONE}元整", "2026-09-01"]]
    path = sheets_file(tmp_path, {"表": grid})
    unknown = parsed(path, tmp_path / "out").summary
    assert unknown.suggestion and PHONE not in str(unknown.suggestion)
    mapped = {"order_id": "我的订单", "amount": "金额", "created_at": "时间"}
    useless = parsed(path, tmp_path / "out", kind="orders", map=mapped).summary
    assert useless.wrong and PHONE not in str(useless)
    path = sheets_file(tmp_path, {"表": [*grid, ["2", PHONE, "", "5", "2026-09-01"]]})
    found = parsed(path, tmp_path / "out", kind="orders", map=mapped).summary
    assert found.refused_count == 1 and PHONE not in str(found)
    assert found.personal == ["买家手机", "留言"]
    assert PHONE.encode() not in b"".join(each.read_bytes() for each in (tmp_path / "out").iterdir())


def test_titles_of_products_and_comments_are_masked(tmp_path: Path) -> None:
    file = made("feigua.comments")
    file.sheets["表0"][1][0], file.sheets["表0"][1][3] = f"老板 {PHONE}", f"定制 加 {PHONE}"
    comment = parsed(written(file, tmp_path), tmp_path / "out").tables["comment"].row(0, named=True)
    assert (comment["text"], comment["product"]) == (f"老板 {HIDDEN}", f"定制 加 {HIDDEN}")


def test_identity_cards_of_xiaohongshu_orders_are_dropped(tmp_path: Path) -> None:
    found = parsed(written(made("xiaohongshu.orders"), tmp_path), tmp_path / "out").summary
    assert {"订购人身份证号/IDNumber", "收件人身份证号", "收件人电话", "用户编号"} <= set(found.personal)
    samples = [column.sample for table in found.tables for column in table.columns if column.personal]
    assert all(hidden("张三 13800138000") == cell or "*" in cell for sample in samples for cell in sample)


def test_a_masked_column_keeps_its_first_letter_only() -> None:
    bound = Bound("host", Column(("主播",)), ("c0",), ("主播",), hidden=True)
    frame = pl.DataFrame({"c0": ["张三丰", None, "李"]})
    assert Reader("CNY", "Asia/Shanghai", None).texts(frame, bound).to_list() == ["张**", None, HIDDEN]


def test_a_refused_cell_is_shown_masked_and_short() -> None:
    assert refused_cell(PHONE, personal=False) == HIDDEN and refused_cell("张三丰", personal=True) == "张**"
    assert len(refused_cell("长" * 500, personal=False)) <= 80
