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
from kaibo.metrics.passport.issue import issue
from kaibo.metrics.query import Query, ask
from kaibo.metrics.replies import DecompositionOut, MetricOut, NumbersOut, PassportOut
from kaibo.metrics.window import Window
from kaibo.metrics.wire import Json, number_json, passport_json, passport_query, row_json

router = guarded_router("metrics")

MOST_KEYS = 60
Texts = Annotated[list[Annotated[str, Field(max_length=300)]], Field(max_length=500)]


class Part(BaseModel):
    """Which part of the company's rows: business days, both included, and values of dimensions."""

    from_: Annotated[date | None, Field(alias="from")] = None
    to: date | None = None
    show: Texts = []
    account: Texts = []
    platform: Texts = []
    host: Texts = []
    product: Texts = []
    category: Texts = []
    channel: Texts = []
    channel_group: Texts = []
    carrier: Texts = []
    campaign: Texts = []
    province: Texts = []
    currency: Texts = []
    weekday: Texts = []
    month_day: Texts = []
    hour: Texts = []
    start_hour: Texts = []
    minute: Texts = []
    source: Annotated[str, Field(max_length=40)] = ""

    def window(self) -> Window | None:
        if (self.from_ is None) != (self.to is None):
            raise KaiboError("metrics.window_open", status=422)
        return Window(self.from_, self.to) if self.from_ and self.to else None

    def question(self, request: Request, keys: str, by: str = "") -> Query:
        given = self.model_dump(exclude={"from_", "to", "source"}, exclude_defaults=True)
        filters = {**given, "source": self.source} if self.source else given
        asked = ask(_split(keys), by=_split(by), window=self.window(), filters=filters)
        if not 0 < len(asked.keys) <= MOST_KEYS:
            raise KaiboError("metrics.too_many_keys" if asked.keys else "metrics.no_keys", status=422, most=MOST_KEYS)
        return seen_by(asked, request)


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


def seen_by(asked: Query, request: Request) -> Query:
    return replace(asked, scope=request.caller.scope)


def _split(text: str) -> list[str]:
    return [each.strip() for each in text.split(",") if each.strip()]


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
