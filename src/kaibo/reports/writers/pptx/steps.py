"""What each step of a waterfall is, written above the columns, where thin steps can be read too."""

from __future__ import annotations

from typing import Any

from pptx.enum.chart import XL_LABEL_POSITION
from pptx.util import Pt

from kaibo.kit.i18n import Language
from kaibo.reports.model import Series
from kaibo.reports.writers.charting import Drawn, tops
from kaibo.reports.writers.wording import SYMBOLS, number


def unseen_line(series: Series) -> Drawn:
    """A line over the tops of the columns that isn't drawn: it only carries the labels."""
    return Drawn(" ", tops(series), "#,##0", line=True, role="base")


def write_steps(line: Any, series: Series, language: Language) -> None:
    """`-¥243.00万` above its column."""
    last = len(series.values) - 1
    for at, value in enumerate(series.values):
        if value is None:
            continue
        currency = series.currency if series.currency in SYMBOLS else ""
        text = number(value, series.unit, language, currency, trim=True)
        label = line.points[at].data_label
        label.text_frame.text = f"+{text}" if 0 < at < last and value > 0 else text
        label.text_frame.paragraphs[0].runs[0].font.size = Pt(10)
        label.position = XL_LABEL_POSITION.ABOVE
