"""What native charts need, in slides and workbooks alike: values in the axis' unit, its format, a waterfall's parts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from kaibo.kit.i18n import Language, say
from kaibo.kit.units import Unit
from kaibo.reports.model import Chart, Series
from kaibo.reports.writers.fitting import told
from kaibo.reports.writers.wording import SYMBOLS

_HOURS_FROM, _HOUR, _MINUTE = 3 * 3600, 3600, 60
_FORMS = {
    "zh": ((Decimal(10**8), '0\\.00,,"亿"'), (Decimal(10**4), '0\\.0,"万"')),
    "en": ((Decimal(10**9), '0.0,,,"B"'), (Decimal(10**6), '0.0,,"M"'), (Decimal(10**4), '0.0,"K"')),
}
"""From which size, and a number format that shortens: the cells keep all digits."""

Role = Literal["base", "whole", "rise", "fall"]


@dataclass(frozen=True)
class Drawn:
    """A series as a chart holds it: durations in minutes or hours, all else as the engine gave it."""

    name: str
    values: tuple[Decimal | None, ...]
    format: str
    line: bool = False
    second: bool = False
    role: Role | None = None


def drawn(chart: Chart, language: Language) -> list[Drawn]:
    """The chart's series in order; a waterfall's in the parts that stacked columns are made of.

    Columns always have the left axis: lines on the left before columns on the right change sides with them.
    """
    if chart.form == "waterfall":
        return _waterfall(chart.series[0], language) if chart.series else []
    both = len({series.second for series in chart.series}) > 1
    swapped = all(_is_line(chart, series) != series.second for series in chart.series)
    return [
        Drawn(
            _name(series, language),
            _scaled(series),
            number_format(series, _together(chart, series), language),
            _is_line(chart, series),
            (series.second != swapped) if both else False,
        )
        for series in chart.series
    ]


def from_zero(series: list[Drawn], *, second: bool) -> bool:
    """Whether an axis begins at zero: wherever nothing on it is below."""
    return all(value >= 0 for one in series if one.second == second for value in one.values if value is not None)


def number_format(series: Series, values: Iterable[Decimal | None], language: Language) -> str:
    """How an axis and its labels read: `123.5万`, `12.3%`, `45.5`."""
    size = max((abs(value) for value in values if value is not None), default=Decimal(0))
    if series.unit is Unit.RATIO:
        return "0.0%"
    if series.unit is Unit.DURATION:
        return "#,##0.0"
    short = next((form for from_, form in _FORMS[language] if size >= from_), None)
    if short:
        return f"{short};-{short};0"
    return "#,##0" if series.unit is Unit.COUNT or size >= 100 else "#,##0.0#"


def _is_line(chart: Chart, series: Series) -> bool:
    return chart.form == "lines" or series.form == "line"


def _together(chart: Chart, series: Series) -> list[Decimal | None]:
    """Every value on the same axis: they share a format."""
    return [value for other in chart.series if other.second == series.second for value in other.values]


def _name(series: Series, language: Language) -> str:
    name = told(series.name, language)
    if series.unit is Unit.DURATION:
        unit = say(language, "reports.document.hours" if _in_hours(series) else "reports.document.minutes")
    else:
        unit = SYMBOLS.get(series.currency, series.currency) if series.unit is Unit.MONEY else ""
    return f"{name} ({unit})" if unit else name


def _in_hours(series: Series) -> bool:
    return max((abs(value) for value in series.values if value is not None), default=Decimal(0)) >= _HOURS_FROM


def _scaled(series: Series) -> tuple[Decimal | None, ...]:
    if series.unit is not Unit.DURATION:
        return series.values
    size = _HOUR if _in_hours(series) else _MINUTE
    return tuple(None if value is None else value / size for value in series.values)


def _waterfall(series: Series, language: Language) -> list[Drawn]:
    """An unseen base, wholes at both ends, and what rose and fell between; steps over zero stand on both its sides."""
    values, spans = _scaled(series), _spans(_scaled(series))
    form = number_format(series, [level for span in spans for level in span], language)
    plain = form.split(";")[0]
    last = len(values) - 1
    name = _name(series, language)
    roles: list[Role | None] = [
        None if value is None else "whole" if at in (0, last) else "rise" if value >= 0 else "fall"
        for at, value in enumerate(values)
    ]
    parts = [Drawn("", tuple(_base(span) if role else None for span, role in zip(spans, roles, strict=True)), form,
                   role="base")]  # fmt: skip
    named: tuple[tuple[Role, str, str], ...] = (
        ("whole", name, form),
        ("rise", say(language, "reports.document.rise"), f'"+"{plain};"+"{plain};0'),
        ("fall", say(language, "reports.document.fall"), f'"-"{plain};"-"{plain};0'),
    )
    for role, title, shape in named:
        for above in (True, False):
            each = tuple(_part(span, above) if own == role else None for span, own in zip(spans, roles, strict=True))
            if any(each) or (above and role == "whole"):
                parts.append(Drawn(title, tuple(value or None for value in each), shape, role=role))
    return parts


def tops(series: Series) -> tuple[Decimal | None, ...]:
    """Where each column of a waterfall ends above; nothing for a step nobody knows."""
    spans = _spans(_scaled(series))
    return tuple(None if value is None else high for (_, high), value in zip(spans, series.values, strict=True))


def _spans(values: tuple[Decimal | None, ...]) -> list[tuple[Decimal, Decimal]]:
    """From where to where each column stands, the lower end first."""
    levels, level = [], Decimal(0)
    for at, value in enumerate(values):
        step = value or Decimal(0)
        before = Decimal(0) if at in (0, len(values) - 1) else level
        level = before + step
        levels.append((min(before, level), max(before, level)))
    return levels


def _base(span: tuple[Decimal, Decimal]) -> Decimal | None:
    low, high = span
    return low if low > 0 else high if high < 0 else None


def _part(span: tuple[Decimal, Decimal], above: bool) -> Decimal:
    """How much of a span lies above zero, or below it (negative)."""
    low, high = span
    if above:
        return max(high, Decimal(0)) - max(low, Decimal(0))
    return min(low, Decimal(0)) - min(high, Decimal(0))
