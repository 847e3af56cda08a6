"""Somebody asks for the summary of a year or the review of a show on the command line, in every form."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pptx import Presentation
from pypdf import PdfReader

from kaibo.kit.errors import KaiboError
from kaibo.reports.api import FORMATS
from kaibo.site.cli import kaibo


def run(*arguments: str) -> Result:
    return CliRunner().invoke(kaibo, ("report", *arguments))


@pytest.mark.usefixtures("two_months")
@pytest.mark.parametrize(("kind", "subject"), [("year", "2026"), ("show", "s9-0")])
def test_all_forms_are_written(tmp_path: Path, kind: str, subject: str) -> None:
    result = run(kind, subject, "--formats", ",".join(FORMATS), "--out", str(tmp_path))
    assert result.exit_code == 0, result.output
    name = f"kaibo-{kind}-{subject}"
    assert {path.name for path in tmp_path.iterdir()} == {f"{name}.{form}" for form in FORMATS}
    assert len(Presentation(str(tmp_path / f"{name}.pptx")).slides) > 8
    text = "".join(page.extract_text() for page in PdfReader(tmp_path / f"{name}.pdf").pages)
    assert ("年终总结" if kind == "year" else "场次复盘") in text.replace("\n", "")


@pytest.mark.usefixtures("two_months")
def test_a_year_and_a_show_are_one_json_object_each() -> None:
    for kind, subject, chapters in (("year", "2026", 6), ("show", "s9-0", 4)):
        told = json.loads(run(kind, subject, "--json").stdout)
        assert (told["kind"], told["subject"], len(told["chapters"])) == (kind, subject, chapters)


@pytest.mark.usefixtures("two_months")
@pytest.mark.parametrize(
    ("kind", "subject", "code"),
    [
        ("year", "2026-09", "reports.bad_subject"),
        ("show", "s9-99", "site.no_show"),
        ("month", "2026", "reports.bad_subject"),
    ],
)
def test_what_is_no_subject_is_refused(kind: str, subject: str, code: str) -> None:
    error = run(kind, subject).exception
    assert isinstance(error, KaiboError) and error.code == code


def test_a_report_nobody_makes_names_those_there_are() -> None:
    refused = run("week", "2026-09")
    assert refused.exit_code == 2
    assert all(kind in refused.output for kind in ("month", "year", "show"))
