"""Whatever cleaning may say has its sentence in both languages."""

from __future__ import annotations

import pytest

from kaibo.connectors.clean.refusing import MISSING
from kaibo.connectors.formats import formats
from kaibo.connectors.values.unreadable import REASONS
from kaibo.kit.i18n import LANGUAGES, say

RULES = {
    "total", "header", "description", "section", "blank", "duplicate", "no_numbers", "period_total", "unknown_table",
    "sku_row",
}  # fmt: skip
WARNINGS = {
    "currency_assumed": {"currency": "CNY"},
    "zone_assumed": {"zone": "Asia/Shanghai"},
    "date_order_assumed": {"order": "dmy"},
    "rounded": {"header": "金额", "cells": "1"},
    "unknown_words": {"header": "状态", "words": "审核中", "count": "1"},
    "unknown_columns": {"headers": "甲", "count": "1"},
    "unknown_table": {"sheet": "甲", "rows": "1"},
    "unverified_format": {"name_zh": "甲", "name_en": "A"},
}


def test_every_rule_of_every_format_is_known() -> None:
    tables = [table for each in formats().values() for table in each.tables]
    own = {table.skip for table in tables if table.skip} | {table.sub_rows.rule for table in tables if table.sub_rows}
    assert own <= RULES


@pytest.mark.parametrize("rule", sorted(RULES))
def test_rules(rule: str) -> None:
    assert all(say(language, f"connectors.skipped.{rule}") for language in LANGUAGES)


@pytest.mark.parametrize("reason", [*REASONS, MISSING, "row_too_long", "row_damaged_text", "row_open_quote"])
def test_reasons(reason: str) -> None:
    assert all(say(language, f"connectors.reason.{reason}") for language in LANGUAGES)


@pytest.mark.parametrize("warning", sorted(WARNINGS))
def test_warnings(warning: str) -> None:
    assert all(say(language, f"connectors.warning.{warning}", **WARNINGS[warning]) for language in LANGUAGES)
