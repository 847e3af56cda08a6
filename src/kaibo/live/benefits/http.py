"""Benefits: set up, armed, begun, closed, settled; packets claimed; draws published; insiders."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from django.http import HttpResponse
from ninja import Status
from pydantic import Field

from kaibo.accounts.api import Body, Request, audit, guarded_router
from kaibo.compliance.api import LAWFUL
from kaibo.kit.errors import KaiboError, there
from kaibo.live.benefits import acts
from kaibo.live.benefits.claiming import claim, grab_unit
from kaibo.live.benefits.exporting import winners_csv
from kaibo.live.benefits.insiders import free_insider, name_insider
from kaibo.live.benefits.parts import benefit_shown
from kaibo.live.benefits.replies import BenefitKind, BenefitOut, ClaimOut, InsiderOut
from kaibo.live.models import Benefit, Insider
from kaibo.live.reading import run_of

router = guarded_router("live")

Minor = Annotated[int, Field(ge=0, le=10**13)]
Pieces = Annotated[int, Field(ge=0, le=1_000_000)]
Word = Annotated[str, Field(max_length=60), LAWFUL]
Name = Annotated[str, Field(min_length=1, max_length=120), LAWFUL]
Person = Annotated[str, Field(min_length=1, max_length=128)]


class PrizeIn(Body):
    """`value`: of one, in minor units; of a free order, what is paid back at most."""

    name: Name
    count: Annotated[int, Field(ge=1, le=10_000)]
    value: Minor


class LadderStepIn(Body):
    """At so many gifts this is given, worth `value` in all."""

    at: Annotated[int, Field(ge=1, le=10**9)]
    name: Name
    value: Minor = 0


class RulesIn(Body):
    """What each kind needs: flash_sale price, anchor (per_person, pay_within_s); lottery word, prizes; free_order
    prizes; likes_draw least, prizes; quiz options, answer, prizes; guess_price answer, prizes; wheel word, prizes,
    slots (of the whole wheel; each prize has as many as there are of it); vote options; gift_ladder steps; timed_reveal
    reveal."""

    word: Word = ""
    options: Annotated[list[Annotated[str, Field(min_length=1, max_length=60), LAWFUL]], Field(max_length=10)] = []
    answer: Word = ""
    least: Pieces = 0
    prizes: Annotated[list[PrizeIn], Field(max_length=20)] = []
    slots: Pieces = 0
    steps: Annotated[list[LadderStepIn], Field(max_length=20)] = []
    price: Minor | None = None
    anchor: Minor | None = None
    per_person: Pieces = 0
    pay_within_s: Annotated[int, Field(ge=0, le=86_400)] = 0
    reveal: Annotated[str, Field(max_length=300), LAWFUL] = ""
    conditions: Annotated[str, Field(max_length=500), LAWFUL] = ""


class BenefitIn(Body):
    """`budget` in minor units of the run's currency; `units`: packets, or units of a flash sale."""

    kind: BenefitKind
    title: Name
    lasts_s: Annotated[int, Field(ge=5, le=86_400)] = 300
    budget: Minor = 0
    units: Pieces = 0
    product: Annotated[str, Field(max_length=128)] = ""
    rules: RulesIn = RulesIn()


class ClaimIn(Body):
    person: Person


class InsiderIn(Body):
    note: Annotated[str, Field(max_length=120)] = ""


_ACTS = {"arm": acts.arm, "begin": acts.begin, "close": acts.close, "settle": acts.finish, "cancel": acts.cancel}


@router.post("/runs/{id}/benefits", permission="live.benefits.write", response={201: BenefitOut})
def post_benefit(request: Request, id: str, body: BenefitIn) -> Status[Any]:
    """422 says what lacks, that the budget doesn't cover the prizes, or what the law forbids."""
    rules = {name: value for name, value in body.rules.model_dump().items() if value not in (None, "", [])}
    told = body.model_dump(exclude={"rules"})
    return Status(201, benefit_shown(acts.set_up(request.caller, id, acts.NewBenefit(**told, rules=rules))))


@router.post("/runs/{id}/benefits/{benefit}/claims", permission="live.benefits.write", response=ClaimOut)
def post_claim(request: Request, id: str, benefit: str, body: ClaimIn) -> dict[str, Any]:
    """A red packet, or a unit of a flash sale to be paid until `until`; the same one again when asked twice. Programs
    of the room ask with a key."""
    run = run_of(id, request.caller.scope)
    flash = Benefit.objects.filter(id=benefit, run=run, kind="flash_sale").exists()
    told = _grabbed(run.id, benefit, body.person) if flash else _claimed(run.id, benefit, body.person)
    row = Benefit.objects.get(id=benefit)
    return {**told, "currency": row.currency, "left": row.units - row.used}


@router.get("/runs/{id}/benefits/{benefit}/draw", permission="live.rooms.read", response=dict[str, Any])
def read_draw(request: Request, id: str, benefit: str) -> dict[str, Any]:
    """The published document of a draw, as `kaibo verify-draw` and `scripts/verify_draw.py` check it."""
    row = _benefit(request, id, benefit)
    if row.document is None:
        raise KaiboError("live.benefit_not_drawn", status=409)
    return dict(row.document)


@router.get(
    "/runs/{id}/benefits/{benefit}/winners",
    permission="live.benefits.write",
    response={200: bytes},
    media=("text/csv",),
)
def read_winners(request: Request, id: str, benefit: str) -> HttpResponse:
    """Winners and packets as CSV, with the persons' ids."""
    row = _benefit(request, id, benefit)
    audit(request.caller, "live.winners.exported", rows=row.claims.count(), run=id, benefit=benefit)
    headers = {"Content-Disposition": f'attachment; filename="winners-{row.id}.csv"'}
    return HttpResponse(winners_csv(row), content_type="text/csv; charset=utf-8", headers=headers)


@router.post("/runs/{id}/benefits/{benefit}/{act}", permission="live.benefits.write", response=BenefitOut)
def post_benefit_act(
    request: Request, id: str, benefit: str, act: Literal["arm", "begin", "close", "settle", "cancel"]
) -> dict[str, Any]:
    """409 when the benefit isn't in a state for it."""
    return benefit_shown(_ACTS[act](request.caller, id, benefit))


@router.get("/insiders", permission="live.benefits.write", response=list[InsiderOut])
def read_insiders(request: Request) -> list[dict[str, Any]]:
    return [_insider(each) for each in Insider.objects.order_by("-at")]


@router.put("/insiders/{person}", permission="live.benefits.write", response=InsiderOut)
def put_insider(request: Request, person: Person, body: InsiderIn) -> dict[str, Any]:
    """Staff, hosts and their families take no part in draws."""
    return _insider(name_insider(request.caller, person, body.note))


@router.delete("/insiders/{person}", permission="live.benefits.write", response={204: None})
def delete_insider(request: Request, person: Person) -> Status[Any]:
    free_insider(request.caller, person)
    return Status(204, None)


def _claimed(run: str, benefit: str, person: str) -> dict[str, Any]:
    made, again = claim(run, benefit, person)
    return {"place": made.place, "amount": made.amount, "again": again, "until": None, "reservation": ""}


def _grabbed(run: str, benefit: str, person: str) -> dict[str, Any]:
    made, again = grab_unit(run, benefit, person)
    told = {"place": made.benefit.grabs.filter(id__lte=made.pk).count(), "amount": made.benefit.rules["price"]}
    return {**told, "again": again, "until": made.until, "reservation": made.reservation}


def _benefit(request: Request, run: str, id: str) -> Benefit:
    return there(Benefit.objects.filter(id=id, run=run_of(run, request.caller.scope)).first())


def _insider(row: Insider) -> dict[str, Any]:
    return {"person": row.person, "note": row.note, "by": row.by, "at": row.at}
