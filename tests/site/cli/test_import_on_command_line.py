"""Somebody imports files on the command line, and says things that can't be."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from connectors.flows.drop import Drop
from kaibo.site.cli import kaibo


@pytest.fixture
def path(drop: Drop) -> Path:
    made = drop.folder / "手工表.csv"
    made.write_text("编号,何时,多少\nA1,2026-10-01 20:00,3.50\n", "utf-8-sig")
    return made


MAP = ("--as", "orders", "--map", "order_id=编号", "--map", "created_at=何时", "--map", "amount=多少")


def imported(path: Path, *arguments: str) -> tuple[int, dict[str, Any]]:
    result = CliRunner().invoke(kaibo, ["import", str(path), *arguments, "--json"])
    assert result.stdout.count("\n") == 1, result.output
    return result.exit_code, json.loads(result.stdout)["files"][0]


def test_a_file_that_needs_a_mapping_is_stored_once_it_has_one(path: Path) -> None:
    status, told = imported(path)
    assert (status, told["status"], told["mapping"]["headers"]) == (2, "needs_mapping", ["编号", "何时", "多少"])
    status, told = imported(path, *MAP, "--dry-run")
    assert (status, told["status"], told["batch"], told["rows_read"]) == (0, "ready", None, 1)
    status, told = imported(path, *MAP, "--currency", "usd")
    assert (status, told["status"], told["rows_stored"]) == (0, "stored", 1)
    listed = json.loads(CliRunner().invoke(kaibo, ["imports", "--json"]).stdout)
    assert [row["id"] for row in listed["rows"]] == [told["batch"]]
    assert imported(path)[1]["status"] == "stored", "what was taught once is known"


@pytest.mark.parametrize(
    ("choice", "code"),
    [
        (("--zone", "Mars/Olympus"), "connectors.bad_zone"),
        (("--zone", "../../etc/passwd"), "connectors.bad_zone"),
        (("--currency", "yuan"), "connectors.bad_currency"),
    ],
)
def test_a_zone_or_currency_there_is_not(path: Path, choice: tuple[str, str], code: str) -> None:
    status, told = imported(path, *MAP, *choice)
    assert (status, told["status"], told["error"]["code"]) == (1, "refused", code)


def test_a_folder_and_a_file_that_is_not_there(path: Path) -> None:
    assert imported(path.parent)[1]["error"]["code"] == "connectors.is_folder"
    assert imported(path.parent / "nothing.csv")[1]["error"]["code"] == "connectors.no_file"


def test_one_bad_file_does_not_keep_the_others_out(path: Path) -> None:
    result = CliRunner().invoke(kaibo, ["import", "/no/such.csv", str(path), *MAP, "--json"])
    assert result.exit_code == 1
    assert [each["status"] for each in json.loads(result.stdout)["files"]] == ["refused", "stored"]
