"""The report as PDF, laid out by Typst, with the Chinese font embedded."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

import msgspec
import typst

from kaibo.reports.model import Report
from kaibo.reports.writers.paper.content import content

SHEETS = Path(__file__).parent / "paper"
FONTS = ("manimgx_fonts_cjk", "manimgx_fonts")


def write(report: Report, language: str, path: Path) -> None:
    path.write_bytes(_typeset(report, language, "pdf"))


def _typeset(report: Report, language: str, form: Literal["pdf"]) -> bytes:
    data = msgspec.json.encode(content(report, language)).decode()
    return typst.compile(
        SHEETS / "report.typ",
        root=SHEETS,
        font_paths=_fonts(),
        format=form,
        sys_inputs={"report": data},
        timestamp=int(report.as_of.timestamp()),
    )


@cache
def _fonts() -> typst.Fonts:
    """Chinese, Latin, emoji and the scripts a shop's names come in. The computer's own fonts are left out: a report
    looks the same wherever it is made."""
    found = [find_spec(package) for package in FONTS]
    folders = [Path(one.origin).parent for one in found if one and one.origin]
    return typst.Fonts(include_system_fonts=False, font_paths=folders)
