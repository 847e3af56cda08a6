"""Nobody's data: names are ciphered or masked, whole phone numbers exist in one file and one invented block."""

from __future__ import annotations

import re

from demo.reading import raw_text, rows, the_file
from kaibo.demo.api import Manifest

PHONE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")


def test_whole_phones_are_in_the_kuaishou_orders_only(kinds: Manifest) -> None:
    for each in kinds.files:
        if each.path.suffix == ".csv":
            found = set(PHONE.findall(raw_text(each.path)))
            assert bool(found) is (each.kind == "kuaishou.orders"), each.kind
            assert all(phone.startswith("1990000") for phone in found)


def test_buyers_are_ciphered_in_the_current_orders(kinds: Manifest) -> None:
    for row in rows(the_file(kinds, "douyin.orders").path):
        assert row["收件人"].startswith("##") and row["收件人手机号"].startswith("$$")


def test_buyers_are_masked_in_the_older_orders(kinds: Manifest) -> None:
    for row in rows(the_file(kinds, "douyin.orders_older").path):
        assert "*" in row["收件人"] and re.fullmatch(r"1\d\d\*{4}\d{4}", row["收件人手机号"])


def test_tiktok_buyers_are_half_hidden(kinds: Manifest) -> None:
    for row in rows(the_file(kinds, "tiktok.orders").path):
        assert "***" in row["Buyer Username"] and "*" in row["Recipient"] and "*" in row["Phone #"]


def test_the_same_buyer_has_the_same_cipher(kinds: Manifest) -> None:
    """Orders with several lines prove it: one order, one cipher."""
    seen: dict[str, set[str]] = {}
    for row in rows(the_file(kinds, "douyin.orders").path):
        seen.setdefault(row["主订单编号"], set()).add(row["收件人"])
    assert any(True for ciphers in seen.values()) and all(len(ciphers) == 1 for ciphers in seen.values())
