"""The report as slides: 16:9, charts and tables that can be edited, notes that say where numbers are from."""

from __future__ import annotations

from pathlib import Path

from kaibo.kit.i18n import Language
from kaibo.reports.model import Report
from kaibo.reports.writers.pptx.look import ACCENT
from kaibo.reports.writers.pptx.slides import slides


def write(report: Report, language: Language, path: Path, *, accent: str = ACCENT) -> None:
    """Writes the deck to `path`; `accent` is the company's colour, `E0284F`."""
    slides(report, language, accent).save(str(path))
