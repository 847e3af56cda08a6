"""A year's goals as a workbook: those that are set, and the parts that have none yet, to be filled in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO, Any

from kaibo.accounts.api import Scope, company
from kaibo.kit.i18n import Language
from kaibo.kit.units import Unit
from kaibo.kit.workbook import Cell, Column, Kind, workbook
from kaibo.metrics.api import metrics
from kaibo.planning.goals.grid import grid, periods_of
from kaibo.planning.goals.parts import COMPANY, kinds_for, names_of, platform_name, split_part
from kaibo.planning.goals.reading import goals
from kaibo.planning.goals.sheet.columns import COLUMNS, FIXED, head, kind_name, unit_name
from kaibo.planning.goals.sheet.values import cell_of

Place = tuple[str, str, str]
"""Part, metric, currency."""
ASKED = "gmv"
"""The metric whose goals are asked for where none is set."""


def sheet(scope: Scope, year: int, language: Language) -> tuple[IO[bytes], int]:
    """An open file, and how many rows it holds."""
    columns = [Column(head(each, language), _kind(each), 18 if each in {"name", "metric"} else 12) for each in COLUMNS]
    rows = list(_rows(scope, year, language))
    return workbook(f"{year}", columns, rows, zone=company().zone)


def _rows(scope: Scope, year: int, language: Language) -> Iterator[list[Cell]]:
    periods = periods_of(year)
    told: dict[Place, dict[str, Any]] = {}
    for goal in goals(scope):
        if goal["period"] in periods:
            told.setdefault((goal["part"], goal["metric"], goal["currency"]), {})[goal["period"]] = goal["value"]
    empty = {(part, ASKED, company().currency): dict[str, Any]() for part in _parts(scope, year)}
    every = {**empty, **told}
    names = names_of(part for part, _, _ in every)
    for (part, metric, currency), values in sorted(every.items(), key=lambda each: _order(each[0])):
        unit = metrics()[metric].unit
        yield [str(year), *_named(part, names, language), getattr(metrics()[metric], language), currency,
               unit_name(unit, currency, language), *_cells(values, periods, unit)]  # fmt: skip


def _cells(values: dict[str, Any], periods: Iterable[str], unit: Unit) -> list[Cell]:
    return [cell_of(values[period], unit) if period in values else None for period in periods]


def _parts(scope: Scope, year: int) -> list[str]:
    """The company and every part of it that is known of."""
    whole = [COMPANY] if scope.all else []
    kinds = [kind for kind in kinds_for(scope) if kind != "show"]
    return [*whole, *(row["part"] for kind in kinds for row in grid(scope, year, ASKED, kind)["rows"] if row["part"])]


def _named(part: str, names: dict[str, str], language: Language) -> list[Cell]:
    kind, name = split_part(part)
    said = platform_name(name, language) if kind == "platform" else names.get(part, name)
    return [kind_name(kind, language), said]


def _order(place: Place) -> tuple[Any, ...]:
    part, metric, currency = place
    kinds = ("", "platform", "account", "host", "category")
    kind = split_part(part)[0]
    return kinds.index(kind) if kind in kinds else len(kinds), metric, part, currency


def _kind(column: str) -> Kind:
    return Kind.TEXT if column in FIXED else Kind.QUANTITY
