"""What the engine told: rows that know their question, so that every figure knows the way to its passport."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from kaibo.accounts.api import Scope
from kaibo.metrics.api import Number, Query, Reason, Row, Visible, Window, answer_all, ask, metrics, row_json
from kaibo.reports.building.wording import metric
from kaibo.reports.model import Figure, Text


@dataclass(frozen=True)
class Asker:
    """Asks in the name of one reader, of one edition, by the company's clock."""

    scope: Scope
    visible: Visible
    zone: str

    def ask(
        self,
        keys: tuple[str, ...],
        window: Window | None,
        *,
        by: tuple[str, ...] = (),
        filters: Mapping[str, str | tuple[str, ...]] | None = None,
    ) -> Query:
        return self.pinned(ask(keys, by=by, window=window, filters=filters))

    def pinned(self, query: Query) -> Query:
        return replace(query, scope=self.scope, visible=self.visible, zone=self.zone)


@dataclass(frozen=True)
class Line:
    """One cut's numbers and the question they answer."""

    row: Row
    query: Query

    def number(self, key: str) -> Number:
        found = self.row.numbers.get(key)
        return found or Number(None, metrics()[key].unit, reason=Reason.NO_DATA)

    def value(self, key: str) -> Decimal | None:
        return self.number(key).value

    def size(self, key: str) -> Decimal:
        """A value to sort by or to weigh a sample with: nothing where it is missing."""
        return self.value(key) or Decimal(0)

    def name(self, dimension: str) -> str:
        value = self.row.dimensions.get(dimension)
        return self.row.labels.get(dimension) or ("" if value is None else str(value))

    def id(self, dimension: str) -> str:
        """The value as filters know it, not as people read it."""
        value = self.row.dimensions.get(dimension)
        return "" if value is None else str(value)

    def figure(self, key: str, name: Text | None = None) -> Figure:
        number = self.number(key)
        shown = row_json(Row(self.row.dimensions, {key: number}), self.query)["numbers"][key]
        return figure(name or metric(key), number, passport=shown["passport"] or "")


def figure(name: Text, number: Number, *, passport: str = "", signed: bool = False) -> Figure:
    """A number as the engine gave it, with the reason where there is none."""
    reason = (number.reason or Reason.NO_DATA).text if number.value is None else ""
    return Figure(
        name=name,
        value=number.value,
        unit=number.unit,
        currency=number.currency or "",
        passport=passport,
        reason=reason,
        signed=signed,
    )


def best(lines: list[Line], *keys: str) -> list[Line]:
    """The lines by the first of these metrics that each knows, the largest first."""
    return sorted(lines, key=lambda line: next((-size for key in keys if (size := line.size(key))), Decimal(0)))


@dataclass
class Told:
    """Answers by the name of their question."""

    queries: dict[str, Query] = field(default_factory=dict)
    rows: dict[str, list[Row]] = field(default_factory=dict)

    def hear(self, queries: Mapping[str, Query]) -> None:
        """Ask all at once."""
        self.queries |= queries
        self.rows |= answer_all(queries)

    def whole(self, name: str) -> Line:
        """The one line of an uncut question; a line that knows nothing where it was not asked."""
        rows = self.rows.get(name)
        return Line(rows[0] if rows else Row({}, {}), self.queries.get(name, _NOTHING))

    def lines(self, name: str, dimension: str = "") -> list[Line]:
        """The lines of a cut question, those of `dimension` left out that have none."""
        found = [Line(row, self.queries[name]) for row in self.rows.get(name, [])]
        return [line for line in found if not dimension or line.row.dimensions[dimension] not in (None, "")]

    def days(self) -> list[date]:
        """The business days that the question `days` found sales on."""
        return [date.fromisoformat(line.name("day")) for line in self.lines("days", "day")]


_NOTHING = Query((), window=Window(date(2000, 1, 1), date(2000, 1, 1)))
