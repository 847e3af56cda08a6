"""Which figures have a passport, numbered in the order they stand in the document."""

from __future__ import annotations

from kaibo.kit.i18n import Language, say
from kaibo.reports.model import Figure, Report
from kaibo.reports.writers.fitting import told


class Notes:
    """Numbers from 1. The same passport has one number wherever it stands."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self.figures: list[Figure] = []

    def of(self, figure: Figure) -> int:
        """The number of the figure's note, 0 for a figure without a passport."""
        if not figure.passport:
            return 0
        if figure.passport not in self._numbers:
            self._numbers[figure.passport] = len(self._numbers) + 1
            self.figures.append(figure)
        return self._numbers[figure.passport]


def period(report: Report) -> str:
    """The business days, both included: `2026-09-01 – 2026-09-30`, or the one day."""
    return str(report.first) if report.first == report.last else f"{report.first} – {report.last}"


def period_label(report: Report) -> str:
    """What its days are called."""
    return "day" if report.first == report.last else "period"


def days_said(report: Report, language: Language) -> str:
    """A sentence for a cover: from when to when, or the one day."""
    if report.first == report.last:
        return say(language, "reports.document.day", day=report.first.isoformat())
    return say(language, "reports.document.days", first=report.first.isoformat(), last=report.last.isoformat())


def moment(report: Report) -> str:
    return report.as_of.isoformat(sep=" ", timespec="minutes")


def named(figure: Figure, language: str) -> str:
    return told(figure.name, language)
