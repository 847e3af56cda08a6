"""Groups of shows side by side, and how long each keeps its audience."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from ninja import Query
from pydantic import BaseModel, Field

from kaibo.accounts.api import Request, guarded_router
from kaibo.kit.errors import KaiboError
from kaibo.review.compare.attention import attention
from kaibo.review.compare.questions import Asked
from kaibo.review.compare.reading import compare
from kaibo.review.compare.replies import AttentionOut, CompareOut
from kaibo.review.compare.topics import Topic

router = guarded_router("review")

Word = Annotated[str, Field(max_length=120)]


class Compared(BaseModel):
    """What is compared and of which shows; `shows` are ids parted by commas, for the topic `show`."""

    topic: Topic = "slot"
    from_: Annotated[date | None, Field(alias="from")] = None
    to: date | None = None
    platform: Word = ""
    account: Word = ""
    host: Word = ""
    currency: Word = ""
    shows: Annotated[str, Field(max_length=1000)] = ""

    def asked(self) -> Asked:
        if self.from_ and self.to and self.to < self.from_:
            raise KaiboError("review.window_reversed", status=422)
        ids = tuple(each for each in self.shows.split(",") if each)
        narrowed = (self.platform, self.account, self.host, self.currency)
        return Asked(self.topic, self.from_, self.to, *narrowed, ids)


@router.get("/compare", permission="review.shows.read", response=CompareOut)
def read_comparison(request: Request, compared: Query[Compared]) -> dict[str, Any]:
    return compare(compared.asked(), request.caller.scope)


@router.get("/compare/attention", permission="review.shows.read", response=AttentionOut)
def read_curves(request: Request, compared: Query[Compared]) -> dict[str, Any]:
    return attention(compared.asked(), request.caller.scope)
