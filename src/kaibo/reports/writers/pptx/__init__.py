"""The report as slides: 16:9, charts and tables that can be edited, notes that say where numbers are from."""

from __future__ import annotations

from pathlib import Path

from kaibo.accounts.api import CompanyLook
from kaibo.kit.i18n import Language
from kaibo.reports.model import Report
from kaibo.reports.writers.pptx.slides import slides

PLAIN = CompanyLook()


def write(report: Report, language: Language, path: Path, *, look: CompanyLook = PLAIN) -> None:
    """Writes the deck to `path`, in the company's colour with its logo, or upon the masters of its own PPTX."""
    slides(report, language, look).save(str(path))
