"""A sheet while it is being written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from kaibo.kit.i18n import Language
from kaibo.reports.writers.fitting import lines, wide
from kaibo.reports.writers.xlsx.forms import Forms

_ACROSS, _ACROSS_EMS = 6, 46
"""Columns that a sentence spans, and the ems they hold at their narrowest."""


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

    def sentence(self, text: str, **look: object) -> None:
        """A line of words across the first columns, folded where it is long; the next row is free then."""
        size = look.get("font_size", 10)
        folded = min(6, lines(text, _ACROSS_EMS * 10 / float(str(size))))
        form = self.forms.of(text_wrap=True, valign="top", **look)
        self.page.merge_range(self.row, 0, self.row, _ACROSS - 1, "", form)
        self.text(0, text, text_wrap=True, valign="top", **look)
        self.page.set_row(self.row, float(str(size)) * 1.65 * folded)
        self.row += 1

    def ask(self, column: int, text: str) -> None:
        self.widths[column] = max(self.widths.get(column, 0.0), wide(text) * 1.9 + 2)
