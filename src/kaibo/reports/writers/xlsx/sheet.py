"""A sheet while it is being written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from kaibo.kit.i18n import Language
from kaibo.reports.writers.fitting import wide
from kaibo.reports.writers.xlsx.forms import Forms


@dataclass
class Sheet:
    """A sheet being written: `row` is the next free one, `widths` what each column asks for."""

    book: Any
    page: Any
    name: str
    forms: Forms
    language: Language
    row: int = 0
    widths: dict[int, float] = field(default_factory=dict)

    def text(self, column: int, text: str, **properties: object) -> None:
        self.forms.text(self.page, self.row, column, text, **properties)

    def ask(self, column: int, text: str) -> None:
        self.widths[column] = max(self.widths.get(column, 0.0), wide(text) * 1.9 + 2)
