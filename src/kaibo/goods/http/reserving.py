"""Reservations, one at a time or many together. Programs with a key are answered by the front, in the same words."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpResponse
from pydantic import Field

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.goods.replies.reserving import EndedOut, ReservedOut, ResultOut, ReturnedOut
from kaibo.goods.stock import commands
from kaibo.goods.stock.asking import ask, ask_all
from kaibo.goods.stock.book import Answer

router = guarded_router("goods")

Key = Annotated[str, Field(min_length=1, max_length=128)]
Named = Annotated[str, Field(min_length=1, max_length=80)]
Word = Annotated[str, Field(max_length=128)]
Why = Annotated[str, Field(max_length=400)]
Units = Annotated[int, Field(ge=1, le=commands.MOST_UNITS)]
MOST = 500


class LineIn(Body):
    """`item` is an item's id or code."""

    item: Named
    quantity: Units = 1


class ReserveIn(Body):
    """All lines or none. Asked again with the same `key`, the first answer comes again."""

    key: Key
    lines: Annotated[list[LineIn], Field(min_length=1, max_length=commands.MOST_LINES)]
    seconds: Annotated[int, Field(ge=1, le=commands.LONGEST_HOLD)] = 900
    channel: Annotated[str, Field(max_length=80)] = ""
    order: Word = ""
    person: Word = ""

    def command(self) -> commands.Reserve:
        lines = tuple(commands.Line(each.item, each.quantity) for each in self.lines)
        return commands.Reserve(self.key, lines, self.seconds, self.channel, self.order, self.person)


class ConfirmIn(Body):
    """Paid by this order; without one, by the order the reservation was made for."""

    reservation: Named
    order: Word = ""

    def command(self) -> commands.Confirm:
        return commands.Confirm(self.reservation, self.order)


class ReleaseIn(Body):
    reservation: Named
    why: Why = ""

    def command(self) -> commands.Release:
        return commands.Release(self.reservation, self.why)


class ReturnIn(Body):
    """Sold units that came back, to be sold again or (`damaged`) not."""

    key: Key
    reservation: Named
    item: Named
    quantity: Units
    damaged: bool = False
    why: Why = ""

    def command(self) -> commands.Return:
        return commands.Return(**self.model_dump())


class ManyIn(Body):
    """Carried out one after the other, in one commit; each has its own answer."""

    commands: Annotated[list[ReserveIn | ConfirmIn | ReleaseIn | ReturnIn], Field(min_length=1, max_length=MOST)]


@router.post("/stock/reserve", permission="goods.stock.write", response={201: ReservedOut})
def reserve(request: Request, body: ReserveIn) -> HttpResponse:
    """Hold units until a deadline. 409 where not enough is left: `params.left` says how many are."""
    return _sent(ask(request.caller, body.command()))


@router.post("/stock/confirm", permission="goods.stock.write", response=EndedOut)
def confirm(request: Request, body: ConfirmIn) -> HttpResponse:
    """The reservation was paid. 409 where it is no longer held: the payment is noted for refund."""
    return _sent(ask(request.caller, body.command()))


@router.post("/stock/release", permission="goods.stock.write", response=EndedOut)
def release(request: Request, body: ReleaseIn) -> HttpResponse:
    """The units are free again. 409 for what was paid."""
    return _sent(ask(request.caller, body.command()))


@router.post("/stock/return", permission="goods.stock.write", response=ReturnedOut)
def take_back(request: Request, body: ReturnIn) -> HttpResponse:
    """Units of a paid reservation came back. 409 for more than were sold."""
    return _sent(ask(request.caller, body.command()))


@router.post("/stock/many", permission="goods.stock.write", response=list[ResultOut])
def many(request: Request, body: ManyIn) -> list[dict[str, Any]]:
    """Reservations, payments, releases and returns in one request, in this order."""
    answers = ask_all(request.caller, [each.command() for each in body.commands])
    return [_result(answer) for answer in answers]


def _sent(answer: Answer) -> HttpResponse:
    """The very bytes that were kept."""
    return HttpResponse(answer.body, status=answer.status, content_type="application/json; charset=utf-8")


def _result(answer: Answer) -> dict[str, Any]:
    told = answer.error.as_dict() if answer.error else {"code": "", "message_zh": "", "message_en": ""}
    said = {name: told[name] for name in ("code", "message_zh", "message_en")}
    return {"status": answer.status, "answer": answer.told() if answer.body else None, **said}
