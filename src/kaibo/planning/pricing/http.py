"""Price mechanics of a plan's products, the prices behind them, and the floor of their margins."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import Field, StringConstraints

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.planning.asked import Seen
from kaibo.planning.items.acts import find
from kaibo.planning.models import MarginFloor
from kaibo.planning.plans.reading import plan_of
from kaibo.planning.pricing.asked import MINOR, PriceTermsIn, Rate
from kaibo.planning.pricing.basis import RecordKind
from kaibo.planning.pricing.deciding import decide
from kaibo.planning.pricing.floor import set_company_floor
from kaibo.planning.pricing.history import NewPrice, drop_price, keep_price
from kaibo.planning.pricing.keeping import set_terms
from kaibo.planning.pricing.known import DAYS, Known, ask_charges, known_charges
from kaibo.planning.pricing.reading import pricing, tried
from kaibo.planning.pricing.replies import KnownChargesOut, MarginFloorOut, PriceReckoningOut, PricingOut

router = guarded_router("planning")
PATH = "/plans/{plan}/items/{item}"


class SetPriceTermsIn(Body):
    """`why` for terms with a margin below the floor: they then wait for a second person."""

    terms: PriceTermsIn
    why: Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)] = ""
    seen: Seen = None


class SeenPriceIn(Body):
    """`proof` says where it lies: a link, a file's number, a receipt's."""

    kind: RecordKind
    day: Annotated[date, Field(ge=date(2000, 1, 1), le=date(2200, 1, 1))]
    price: Annotated[int, Field(gt=0, le=MINOR)]
    proof: Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=300)]


class DecisionIn(Body):
    agree: bool


class MarginFloorIn(Body):
    """In hundredths of a percent; null for none."""

    share: Rate | None


@router.get(f"{PATH}/pricing", permission="planning.plans.read", response=PricingOut)
def read_pricing(request: Request, plan: str, item: str) -> dict[str, Any]:
    """What stands, what it comes to, and the prices behind it."""
    return pricing(request.caller, plan, item)


@router.put(f"{PATH}/pricing", permission="planning.items.write", response=PricingOut)
def put_pricing(request: Request, plan: str, item: str, body: SetPriceTermsIn) -> dict[str, Any]:
    """Set them. Below the floor they wait for a second person: `crossing` then says so, and nothing else changed."""
    set_terms(request.caller, plan, item, body.terms.told(), why=body.why, seen=body.seen)
    return pricing(request.caller, plan, item)


@router.post(f"{PATH}/pricing/try", permission="planning.items.write", response=PriceReckoningOut)
def try_pricing(request: Request, plan: str, item: str, body: PriceTermsIn) -> dict[str, Any]:
    """What terms would come to; nothing is changed."""
    return tried(request.caller, plan, item, body.told())


@router.post(f"{PATH}/charges", permission="money.cost.read", response=KnownChargesOut)
def post_charges(request: Request, plan: str, item: str) -> dict[str, Any]:
    """Have what was taken of sales lately reckoned, for who may see costs."""
    return _charges_shown(ask_charges(request.caller, plan, item))


@router.get(f"{PATH}/charges", permission="money.cost.read", response=KnownChargesOut)
def read_charges(request: Request, plan: str, item: str) -> dict[str, Any]:
    """What was reckoned last."""
    return _charges_shown(known_charges(request.caller, plan, item))


@router.post(f"{PATH}/prices", permission="planning.items.write", response=PricingOut)
def post_price(request: Request, plan: str, item: str, body: SeenPriceIn) -> dict[str, Any]:
    """A price that somebody saw or got, with proof."""
    held = plan_of(plan, request.caller.scope)
    keep_price(request.caller, held, find(held, item), NewPrice(**body.model_dump()))
    return pricing(request.caller, plan, item)


@router.delete(f"{PATH}/prices/{{price}}", permission="planning.items.write", response=PricingOut)
def delete_price(request: Request, plan: str, item: str, price: str) -> dict[str, Any]:
    """One that was entered by mistake."""
    held = plan_of(plan, request.caller.scope)
    drop_price(request.caller, held, find(held, item), price)
    return pricing(request.caller, plan, item)


@router.post(f"{PATH}/crossings/{{crossing}}", permission="planning.margins.agree", response=PricingOut)
def post_decision(request: Request, plan: str, item: str, crossing: str, body: DecisionIn) -> dict[str, Any]:
    """A second person agrees or refuses, once; never who asked."""
    decide(request.caller, plan, crossing, agree=body.agree)
    return pricing(request.caller, plan, item)


@router.get("/margin-floor", permission="planning.margins.write", response=MarginFloorOut)
def read_margin_floor(request: Request) -> dict[str, Any]:
    """The company's."""
    row = MarginFloor.objects.filter(id=1).first()
    return {"share": row.share, "by": row.by, "at": row.at} if row else {"share": None, "by": "", "at": None}


@router.put("/margin-floor", permission="planning.margins.write", response=MarginFloorOut)
def put_margin_floor(request: Request, body: MarginFloorIn) -> dict[str, Any]:
    set_company_floor(request.caller, body.share)
    return read_margin_floor(request)


def _charges_shown(known: Known) -> dict[str, Any]:
    return {"days": DAYS, "state": known.state, "of": known.of, "charges": vars(known.charges)}
