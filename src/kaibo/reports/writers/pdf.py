"""The report as PDF, laid out by Typst, with the Chinese font embedded."""

from __future__ import annotations

import struct
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

import msgspec
import typst

from kaibo.accounts.api import CompanyLook
from kaibo.reports.model import Report
from kaibo.reports.writers.inks import by_day
from kaibo.reports.writers.paper.content import content

PLAIN = CompanyLook()
_LOGO = 150, 40
"""Points that a logo takes at most."""
SHEETS = Path(__file__).parent / "paper"
FONTS = ("manimgx_fonts_cjk", "manimgx_fonts")


def write(report: Report, language: str, path: Path, *, look: CompanyLook = PLAIN) -> None:
    path.write_bytes(_typeset(report, language, "pdf", look))


def _typeset(report: Report, language: str, form: Literal["pdf"], look: CompanyLook = PLAIN) -> bytes:
    data = msgspec.json.encode(content(report, language)).decode()
    return typst.compile(
        SHEETS / "report.typ",
        root=SHEETS,
        font_paths=_fonts(),
        format=form,
        sys_inputs={"report": data, "look": _look(look)},
        timestamp=int(report.as_of.timestamp()),
    )


def _look(look: CompanyLook) -> str:
    """Inks by name, and the logo: its bytes, for which JSON knows numbers only, and how broad it stands in points."""
    logo = {"logo": list(look.logo), "width": _broad(look.logo)} if look.logo else {}
    return msgspec.json.encode({"inks": by_day(look), **logo}).decode()


def _broad(logo: bytes) -> float:
    width, height = struct.unpack(">II", logo[16:24])
    return float(min(_LOGO[0], _LOGO[1] * width / height))


@cache
def _fonts() -> typst.Fonts:
    """Chinese, Latin, emoji and the scripts a shop's names come in. The computer's own fonts are left out: a report
    looks the same wherever it is made."""
    found = [find_spec(package) for package in FONTS]
    folders = [Path(one.origin).parent for one in found if one and one.origin]
    return typst.Fonts(include_system_fonts=False, font_paths=folders)
