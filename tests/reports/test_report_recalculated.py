"""LibreOffice reckons the workbook of a report anew, and every formula comes out as it stood there."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sample_report import sample

from kaibo.accounts.api import CLI
from kaibo.reports.api import Report, month_report, write

ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>"""
CACHED = re.compile(rb"(<f>[^<]+</f><v>)[^<]*(</v>)")

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice here")


@pytest.mark.usefixtures("two_months")
def test_a_month_comes_out_the_same(tmp_path: Path) -> None:
    check(month_report("2026-09", CLI.scope, datetime(2026, 11, 20, 4, tzinfo=UTC)), tmp_path)


def test_every_kind_of_block_comes_out_the_same(tmp_path: Path) -> None:
    check(sample(), tmp_path)


def check(report: Report, folder: Path) -> None:
    path = write(report, "xlsx", "zh", folder)
    before = values(path)
    after = values(reckoned_anew(without_results(path, folder), folder))
    formulas = [place for place, cell in cells(path).items() if cell.data_type == "f"]
    assert formulas, "there is something to reckon"
    assert before.keys() == after.keys()
    for place, value in before.items():
        same = pytest.approx(value, rel=1e-9) if isinstance(value, int | float) else value
        assert after[place] == same, place


def without_results(path: Path, folder: Path) -> Path:
    """The workbook with a wrong result in every formula's cell, so that none can be taken over."""
    bare = folder / "bare.xlsx"
    with zipfile.ZipFile(path) as book, zipfile.ZipFile(bare, "w", zipfile.ZIP_DEFLATED) as out:
        for name in book.namelist():
            out.writestr(name, CACHED.sub(rb"\g<1>-1\2", book.read(name)))
    wrong = values(bare)
    assert {wrong[place] for place, cell in cells(path).items() if cell.data_type == "f"} == {-1}
    return bare


def reckoned_anew(path: Path, folder: Path) -> Path:
    profile, out = folder / "profile", folder / "out"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(ALWAYS, "utf-8")
    told = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "xlsx"]
    subprocess.run([*told, "--outdir", str(out), str(path)], check=True, capture_output=True, timeout=180)
    return out / path.name


def cells(path: Path, *, results: bool = False) -> dict[tuple[str, str], Any]:
    """Its cells that hold something, by sheet and place."""
    book = openpyxl.load_workbook(path, data_only=results)
    every = (cell for sheet in book for row in sheet.iter_rows() for cell in row)
    return {(cell.parent.title, cell.coordinate): cell for cell in every if cell.value not in (None, "")}


def values(path: Path) -> dict[tuple[str, str], Any]:
    return {place: cell.value for place, cell in cells(path, results=True).items()}
