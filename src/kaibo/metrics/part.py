"""Which part of the company's rows a request asks about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Annotated

from pydantic import BaseModel, Field

from kaibo.accounts.api import Request
from kaibo.kit.errors import KaiboError
from kaibo.metrics.query import Query, ask
from kaibo.metrics.window import Window

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


def seen_by(asked: Query, request: Request) -> Query:
    return replace(asked, scope=request.caller.scope)


def _split(text: str) -> list[str]:
    return [each.strip() for each in text.split(",") if each.strip()]
