"""Somebody asks for the report on the command line."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import ModuleType

import pytest
from click.testing import CliRunner, Result

from kaibo.accounts.api import CompanyLook
from kaibo.kit.errors import KaiboError
from kaibo.reports import output
from kaibo.reports.api import Edition
from kaibo.reports.model import Report
from kaibo.site.cli import kaibo


def run(*arguments: str) -> Result:
    return CliRunner().invoke(kaibo, ("report", "month", "2026-09", *arguments))


@pytest.mark.usefixtures("two_months")
def test_the_report_is_one_json_object() -> None:
    result = run("--json")
    assert result.exit_code == 0, result.output
    told = json.loads(result.stdout)
    assert (told["subject"], told["company"], len(told["chapters"])) == ("2026-09", "林间小铺", 6)
    assert told["edition"] == Edition.objects.get(kind="month", subject="2026-09", number=1, made_by="kaibo").id
    card = told["chapters"][0]["pages"][0]["blocks"][0]["cards"][0]["figure"]
    assert (card["value"], card["unit"], card["currency"]) == (12_000, "money", "CNY")


@pytest.mark.usefixtures("two_months")
def test_without_formats_the_titles_are_told_in_either_language() -> None:
    assert "01 直播数据总结" in run().stdout
    assert "06 Next steps" in run("--language", "en").stdout


@pytest.mark.usefixtures("two_months")
def test_a_form_nobody_writes_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    error = run("--formats", "docx", "--out", str(tmp_path)).exception
    assert isinstance(error, KaiboError) and error.code == "reports.no_writer"
    assert "json" in error.message("zh") and list(tmp_path.iterdir()) == []


class Falling(ModuleType):
    """A writer that dies half way."""

    @staticmethod
    def write(report: Report, language: str, path: Path, *, look: CompanyLook) -> None:
        path.write_text(report.subject, "utf-8")
        if language == "en":
            raise OSError("no space left")


@pytest.mark.usefixtures("two_months")
def test_a_file_appears_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "kaibo.reports.writers.txt", Falling("txt"))
    monkeypatch.setattr(output, "FORMATS", ("txt",))
    monkeypatch.setattr(output, "find_spec", lambda name: name)
    assert isinstance(run("--formats", "txt", "--out", str(tmp_path), "--language", "en").exception, OSError)
    assert list(tmp_path.iterdir()) == []
    assert run("--formats", "txt", "--out", str(tmp_path)).exit_code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["kaibo-month-2026-09.txt"]
