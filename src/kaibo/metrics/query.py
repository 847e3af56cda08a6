"""A question, parsed once at the edge into one value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from kaibo.accounts.api import FIELDS, Scope
from kaibo.kit.errors import KaiboError
from kaibo.metrics.dimension import DIMENSIONS, TIMES
from kaibo.metrics.registry import metrics, sources
from kaibo.metrics.visible import Visible
from kaibo.metrics.window import Window

Compare = Literal["", "previous", "year"]
Filters = tuple[tuple[str, tuple[str, ...]], ...]
EVERYTHING = Scope(all=True, fields=FIELDS)
MOST_VALUES = 500


@dataclass(frozen=True)
class Query:
    """Which metrics, cut by what, of which business days, of which part, as seen by whom and when.

    `filters` holds (dimension, values): a row passes if its value is one of them; "" stands for rows
    without a value. `source` forces one source. `visible` pins an edition and `zone` the company's clock;
    left out they are those of now.
    """

    keys: tuple[str, ...]
    by: tuple[str, ...] = ()
    window: Window | None = None
    filters: Filters = ()
    source: str = ""
    scope: Scope = EVERYTHING
    visible: Visible | None = None
    compare: Compare = ""
    zone: str = ""

    @property
    def dimensions(self) -> frozenset[str]:
        """All dimensions that a source must know to answer."""
        return frozenset(self.by) | {key for key, _ in self.filters}

    def values(self, dimension: str) -> tuple[str, ...]:
        return next((values for key, values in self.filters if key == dimension), ())

    def only(self, **filters: tuple[str, ...]) -> Query:
        """The same question with these filters set in place of their namesakes."""
        kept = {**dict(self.filters), **filters}
        return replace(self, filters=tuple(sorted(kept.items())))


def ask(
    keys: Iterable[str],
    *,
    by: Iterable[str] = (),
    window: Window | tuple[date, date] | None = None,
    filters: Mapping[str, str | Iterable[str]] | None = None,
) -> Query:
    """A checked question about everything, now. KaiboError 422 names what is not known."""
    given = {key: _values(value) for key, value in (filters or {}).items()}
    source = given.pop("source", ("",))[0]
    question = Query(
        tuple(dict.fromkeys(keys)),
        tuple(dict.fromkeys(by)),
        window if isinstance(window, Window | None) else Window(*window),
        tuple(sorted(given.items())),
        source,
    )
    _check(question)
    return question


def _values(given: str | Iterable[str]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)


def _check(question: Query) -> None:
    _known(question.keys, metrics(), "unknown_metric")
    _known(question.by, DIMENSIONS, "unknown_dimension")
    _known((key for key, _ in question.filters), DIMENSIONS, "unknown_filter")
    _known(filter(None, (question.source,)), sources(), "unknown_source")
    for key, values in question.filters:
        _check_filter(key, values)


def _known(keys: Iterable[str], among: Mapping[str, object], code: str) -> None:
    for key in keys:
        if key not in among:
            raise KaiboError(f"metrics.{code}", status=422, key=key[:60])


def _check_filter(key: str, values: tuple[str, ...]) -> None:
    if key in TIMES:
        raise KaiboError("metrics.filter_by_window", status=422, key=key)
    if len(values) > MOST_VALUES:
        raise KaiboError("metrics.too_many_values", status=422, key=key, most=MOST_VALUES)
    for value in values:
        try:
            DIMENSIONS[key].stored(value)
        except (ValueError, OverflowError) as error:
            raise KaiboError("metrics.bad_filter", status=422, key=key, value=value[:60]) from error
