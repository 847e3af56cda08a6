"""What the review page shows, as figures and tables: its numbers come with the way to their passports."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from kaibo.kit.units import Unit
from kaibo.metrics.api import metrics
from kaibo.reports.building.blocks import MOST_ROWS, columns
from kaibo.reports.building.wording import metric, plain, text
from kaibo.reports.model import Cell, Figure, Grid, Text

Shown = dict[str, Any]
"""A number, a channel, a product … as the review page has it."""


def told(shown: Shown | None, name: Text, unit: Unit = Unit.RATIO) -> Figure:
    """A number of the page; missing where the page has none."""
    if shown is None:
        return Figure(name=name, value=None, unit=unit)
    return Figure(
        name=name,
        value=shown["value"],
        unit=Unit(shown["unit"]),
        currency=shown["currency"] or "",
        passport=shown["passport"] or "",
        reason=shown["reason"] or "",
    )


def of(numbers: dict[str, Shown], key: str) -> Figure:
    """A number of a channel, a product or the show by its metric."""
    return told(numbers.get(key), metric(key), metrics()[key].unit)


def derived(
    name: Text, value: Decimal | float | None, unit: Unit, currency: str = "", *, signed: bool = False
) -> Figure:
    """What the review itself reckons from shows: a median, a bound, a difference."""
    number = None if value is None else Decimal(str(value)).quantize(Decimal("1e-6"))
    return Figure(name=name, value=number, unit=unit, currency=currency, signed=signed)


def table(name: str, first: str, keys: Sequence[str], rows: Sequence[Shown]) -> Grid:
    """Channels or products: one row each, without the columns that none of them knows."""
    known = tuple(key for key in keys if any(_value(row, key) is not None for row in rows))
    cells: list[tuple[Cell, ...]] = []
    for row in rows[:MOST_ROWS]:
        cells.append((plain(str(row["name"])), *(of(row["numbers"], key) for key in known)))
    return Grid(text(f"table.{name}"), columns(first, known), tuple(cells), left_out=max(0, len(rows) - MOST_ROWS))


def both(shown: Shown) -> Text:
    """The words of a finding, a metric or a benchmark."""
    return Text(shown["zh"], shown["en"])


def _value(row: Shown, key: str) -> Decimal | None:
    found = row["numbers"].get(key)
    return found["value"] if found else None
