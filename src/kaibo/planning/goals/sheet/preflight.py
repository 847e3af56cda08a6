"""What a spreadsheet of goals would change, line by line, and what is wrong with it; nothing is changed here."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from kaibo.accounts.api import Caller, company
from kaibo.kit.errors import KaiboError
from kaibo.kit.sheet import rows_of
from kaibo.kit.units import Unit
from kaibo.metrics.api import metrics
from kaibo.planning.goals.parts import COMPANY
from kaibo.planning.goals.reading import admitted, goals
from kaibo.planning.goals.setting import stored
from kaibo.planning.goals.sheet.columns import COLUMNS, MONTHS, NEEDED, column_of, kind_of, metric_of
from kaibo.planning.goals.sheet.names import name_of
from kaibo.planning.goals.sheet.values import CLEAR, value_of

Key = tuple[str, str, str, str]
Line = dict[str, str]
HEAD_WITHIN = 10
"""Rows in which the heads must stand."""


class Wrong(Exception):
    """A line that can't be read: the text key of its sentence and what is filled in."""

    def __init__(self, code: str, **params: str) -> None:
        super().__init__(code)
        self.error = KaiboError(code, status=422, **params)


@dataclass
class Outcome:
    """Changes with the versions they were seen at; lines that are wrong; how many goals stay as they are."""

    changes: list[dict[str, Any]] = field(default_factory=list)
    errors: list[dict[str, Any]] = field(default_factory=list)
    same: int = 0

    @contextmanager
    def noting(self, line: int, column: str = "") -> Iterator[None]:
        """What is wrong inside is noted at its place, and the rest is looked at all the same."""
        try:
            yield
        except Wrong as wrong:
            said = {"zh": wrong.error.message("zh"), "en": wrong.error.message("en")}
            self.errors.append({"line": line, "column": column, **said})


def preflight(caller: Caller, data: bytes) -> Outcome:
    """Raises KaiboError for a file that is no table of goals."""
    rows = rows_of(data)
    at, heads = _heads(rows)
    known = {_key(goal): goal for goal in goals(caller.scope)}
    outcome, told = Outcome(), dict[Key, int]()
    for number, row in enumerate(rows[at + 1 :], start=at + 2):
        line = {heads[place]: cell.strip() for place, cell in enumerate(row) if place in heads}
        if any(line.get(column) for column in ("whole", *MONTHS)):
            _look_at(caller, number, line, known, told, outcome)
    return outcome


def _look_at(
    caller: Caller, number: int, line: Line, known: dict[Key, dict[str, Any]], told: dict[Key, int], outcome: Outcome
) -> None:
    with outcome.noting(number):
        place = _place(caller, line)
        for period, cell in _periods(place, line):
            with outcome.noting(number, period):
                _compare(number, {**place, "period": period}, cell, known, told, outcome)


def _compare(
    number: int,
    place: dict[str, str],
    cell: str,
    known: dict[Key, dict[str, Any]],
    told: dict[Key, int],
    outcome: Outcome,
) -> None:
    unit = metrics()[place["metric"]].unit
    value = None if cell.casefold() in CLEAR else value_of(cell, unit)
    if value is None and cell.casefold() not in CLEAR:
        raise Wrong("planning.sheet_number", text=cell[:40])
    key = _key(place)
    if key in told:
        raise Wrong("planning.sheet_twice", line=str(told[key]))
    told[key] = number
    before = known.get(key)
    if _same(before, value, unit, place["currency"]):
        outcome.same += 1
        return
    seen = {"before": before["value"] if before else None, "version": before["version"] if before else ""}
    names = {"metric_zh": metrics()[place["metric"]].zh, "metric_en": metrics()[place["metric"]].en}
    outcome.changes.append({"line": number, **place, **names, "unit": unit, "value": value, **seen})


def _same(before: dict[str, Any] | None, value: Decimal | None, unit: Unit, currency: str) -> bool:
    if before is None or value is None:
        return before is None and value is None
    return stored(before["value"], unit, currency) == stored(value, unit, currency)


def _place(caller: Caller, line: Line) -> dict[str, str]:
    """Which part and metric a line is about; its year, or its show."""
    kind = kind_of(line.get("part", ""))
    if kind is None:
        raise Wrong("planning.sheet_part", text=line["part"][:40])
    metric = metric_of(line.get("metric", ""))
    if metric is None:
        raise Wrong("planning.sheet_metric", text=line.get("metric", "")[:40])
    year = line.get("year", "").removesuffix("年").removesuffix(".0")
    if kind != "show" and not (year.isdigit() and len(year) == len("2026")):
        raise Wrong("planning.sheet_year", text=line.get("year", "")[:40])
    if kind != "company" and not line.get("name"):
        raise Wrong("planning.sheet_no_name")
    named = name_of(kind, line.get("name", ""))
    if named is None:
        raise Wrong("planning.sheet_name", text=line.get("name", "")[:40])
    currency = _currency(metric, line)
    part, period = (COMPANY, named) if kind == "show" else (f"{kind}:{named}" if kind != "company" else COMPANY, year)
    if not admitted(caller.scope, period, part):
        raise Wrong("planning.sheet_name", text=line.get("name", "")[:40])
    return {"part": part, "period": period, "metric": metric, "currency": currency, "name": line.get("name", "")}


def _currency(metric: str, line: Line) -> str:
    if metrics()[metric].unit is not Unit.MONEY:
        return ""
    told = line.get("currency", "").upper() or company().currency
    if len(told) != len("CNY") or not told.isalpha() or not told.isascii():
        raise Wrong("planning.sheet_currency", text=told[:10])
    return told


def _periods(place: dict[str, str], line: Line) -> list[tuple[str, str]]:
    """The cells that say something, by period; a show has one alone."""
    whole = [(place["period"], line.get("whole", ""))]
    is_show = len(place["period"]) != len("2026")
    months = [] if is_show else [(f"{place['period']}-{month[1:]}", line.get(month, "")) for month in MONTHS]
    return [(period, cell) for period, cell in [*whole, *months] if cell]


def _heads(rows: list[list[str]]) -> tuple[int, dict[int, str]]:
    for at, row in enumerate(rows[:HEAD_WITHIN]):
        heads = {place: column for place, cell in enumerate(row) if (column := column_of(cell))}
        if set(NEEDED) <= set(heads.values()) and len(heads) == len(set(heads.values())):
            return at, heads
    raise KaiboError("planning.sheet_heads", status=422, columns=len(COLUMNS))


def _key(goal: dict[str, Any]) -> Key:
    return goal["period"], goal["part"], goal["metric"], goal["currency"]
