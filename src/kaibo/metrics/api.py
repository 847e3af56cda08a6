"""The door of the metric engine."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from kaibo.accounts.api import Scope
from kaibo.metrics.answer.fold import fold
from kaibo.metrics.answer.kept import answer_kept, renew_until
from kaibo.metrics.answer.rows import answer, answer_all
from kaibo.metrics.catalogue import adds
from kaibo.metrics.compare import answer_compared, change
from kaibo.metrics.declare import Field, FieldType, Kind, Shape
from kaibo.metrics.decompose import Decomposition, Factor, decompose
from kaibo.metrics.dimension import Dimension
from kaibo.metrics.formula import Balance, Basis, Less, Mean, Metric, Once, Quotient, Term, Total
from kaibo.metrics.holding import held, hold, is_kept
from kaibo.metrics.models import Batch, Build
from kaibo.metrics.number import Change, Number, Reason, Row
from kaibo.metrics.part import Part
from kaibo.metrics.passport.card import BatchNote, Passport, describe_batches_with
from kaibo.metrics.passport.issue import issue
from kaibo.metrics.query import EVERYTHING, Query, ask
from kaibo.metrics.registry import kinds, measures, metrics, register, sources
from kaibo.metrics.replies import ChangeOut, ColumnOut, NumberOut, PassportOut
from kaibo.metrics.source import Beside, How, Measure, Observed, Records
from kaibo.metrics.visible import BATCHES, BUILDS, Visible, visible
from kaibo.metrics.window import Window, last_year, month_end, previous
from kaibo.metrics.wire import Json, cut_of, number_json, passport_json, row_json, wire

__all__ = [
    "BATCHES",
    "BUILDS",
    "Balance",
    "Basis",
    "Batch",
    "BatchNote",
    "Beside",
    "Build",
    "Change",
    "ChangeOut",
    "ColumnOut",
    "Decomposition",
    "Dimension",
    "Factor",
    "Field",
    "FieldType",
    "How",
    "Json",
    "Kind",
    "Less",
    "Mean",
    "Measure",
    "Metric",
    "Number",
    "NumberOut",
    "Observed",
    "Once",
    "Part",
    "Passport",
    "PassportOut",
    "Query",
    "Quotient",
    "Reason",
    "Records",
    "Row",
    "Shape",
    "Term",
    "Total",
    "Visible",
    "Window",
    "adds",
    "answer",
    "answer_all",
    "answer_compared",
    "answer_kept",
    "ask",
    "change",
    "cut_of",
    "decompose",
    "describe_batches_with",
    "fold",
    "held",
    "hold",
    "is_kept",
    "issue",
    "kinds",
    "last_year",
    "measures",
    "metrics",
    "month_end",
    "number_json",
    "passport",
    "passport_json",
    "previous",
    "query",
    "register",
    "renew_until",
    "row_json",
    "sources",
    "visible",
    "wire",
]


def query(
    keys: Iterable[str],
    *,
    by: Iterable[str] = (),
    window: Window | tuple[date, date] | None = None,
    filters: Mapping[str, str | Iterable[str]] | None = None,
    scope: Scope | None = None,
    visible: Visible | None = None,
) -> list[Row]:
    """Numbers, one row a cut. `window` holds business days, both included; none asks for all there is.

    `filters` maps a dimension to the values admitted, and `source` to the one source to use. `scope` is
    what the asker may see (None: everything). `visible` pins an edition (None: now).
    KaiboError 422 names an unknown metric, dimension, filter or source.
    """
    question = ask(keys, by=by, window=window, filters=filters)
    return answer(replace(question, scope=scope or EVERYTHING, visible=visible))


def passport(
    key: str,
    *,
    window: Window | tuple[date, date] | None = None,
    filters: Mapping[str, str | Iterable[str]] | None = None,
    scope: Scope | None = None,
    visible: Visible | None = None,
) -> Passport:
    """Where one number comes from: formula, basis, window, files and rows, and what other sources say."""
    question = ask([key], window=window, filters=filters)
    return issue(replace(question, scope=scope or EVERYTHING, visible=visible))
