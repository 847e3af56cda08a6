"""Operations of the metric engine: the catalogue, numbers, passports, the decomposition of a change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Annotated, Any, Literal

from ninja import Query as FromQuery
from pydantic import BaseModel, Field

from kaibo.accounts.api import Request, guarded_router
from kaibo.kit.errors import KaiboError
from kaibo.metrics.catalogue import entries
from kaibo.metrics.compare import answer_compared
from kaibo.metrics.decompose import Factor, decompose
from kaibo.metrics.part import Part
from kaibo.metrics.passport.issue import issue
from kaibo.metrics.replies import DecompositionOut, MetricOut, NumbersOut, PassportOut
from kaibo.metrics.window import Window
from kaibo.metrics.wire import Json, number_json, passport_json, passport_query, row_json

router = guarded_router("metrics")


class Wanted(BaseModel):
    """`keys` and `by` are lists parted by commas."""

    keys_: Annotated[str, Field(alias="keys", max_length=4000)]
    by: Annotated[str, Field(max_length=200)] = ""
    compare: Literal["", "previous", "year"] = ""


class Base(BaseModel):
    """The earlier business days of a comparison."""

    base_from: date
    base_to: date


Key = Annotated[str, FromQuery(), Field(max_length=60)]


@router.get("/catalogue", permission="metrics.catalogue.read", response=list[MetricOut])
def read_catalogue(request: Request) -> Any:
    """All metrics with their definitions, formulas, sources and dimensions."""
    return entries()


@router.get("/query", permission="metrics.numbers.read", response=NumbersOut)
def read_numbers(request: Request, wanted: FromQuery[Wanted], part: FromQuery[Part]) -> Any:
    """Numbers, one row a cut. Filters may be repeated; the empty text stands for rows without a value."""
    asked = replace(part.question(request, wanted.keys_, wanted.by), compare=wanted.compare)
    return {"rows": [row_json(row, asked) for row in answer_compared(asked)]}


@router.get("/passport", permission="metrics.numbers.read", response=PassportOut)
def read_passport(request: Request, part: FromQuery[Part], key: Key) -> Any:
    """Where one number comes from, to the rows of files."""
    asked = part.question(request, key)
    return passport_json(issue(asked), passport_query(asked, asked.keys[0]))


@router.get("/decomposition", permission="metrics.numbers.read", response=DecompositionOut)
def read_decomposition(request: Request, part: FromQuery[Part], base: FromQuery[Base], net: bool = False) -> Any:
    """Why GMV changed between two windows; parts add up to the change exactly."""
    asked = part.question(request, "gmv")
    if asked.window is None:
        raise KaiboError("metrics.compare_needs_window", status=422)
    found = decompose(asked, Window(base.base_from, base.base_to), net=net)
    return {
        "before": number_json(found.before),
        "after": number_json(found.after),
        "change": number_json(found.change),
        "parts": [factor_json(each) for each in found.parts],
    }


def factor_json(factor: Factor) -> Json:
    return {
        "key": factor.key,
        "zh": factor.zh,
        "en": factor.en,
        "unit": factor.unit.value,
        "before": factor.before,
        "after": factor.after,
        "amount": number_json(factor.amount),
    }
