"""Seed users of a launch: listed without who they are, taken in, moved on, read in full with a reason."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any, Literal

from django.http import FileResponse
from ninja import Query, Status
from pydantic import Field, StringConstraints

from kaibo.accounts.api import Body, Request, guarded_router, hand_out
from kaibo.compliance.api import DRAFT
from kaibo.kit.coded import decoded
from kaibo.kit.i18n import Language
from kaibo.planning.launches.finding import launch_of
from kaibo.planning.launches.seeds.acts import add_seed, change_seed, move_seeds, remove_seed, reveal_seed
from kaibo.planning.launches.seeds.bringing import bring_seeds
from kaibo.planning.launches.seeds.reading import seed_shown, seeds
from kaibo.planning.launches.seeds.replies import SeedIdentityOut, SeedOut, SeedsBroughtOut, SeedsOut, SeedState
from kaibo.planning.launches.seeds.writing import seed_book
from kaibo.planning.models import SeedUser

router = guarded_router("planning")
READ, WRITE = "planning.plans.read", "planning.seeds.write"

Word = Annotated[str, StringConstraints(strip_whitespace=True, max_length=60)]
Link = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500, pattern="^(https?://.*)?$")]
Product = Annotated[str, Field(max_length=128)]
Rating = Annotated[int, Field(ge=1, le=5)]
SEEDS = "/plans/{plan}/launch/seeds"


class SeedIn(Body):
    person: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
    contact: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
    address: Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)] = ""
    product: Product = ""
    channel: Word = ""


class SeedFieldsIn(Body):
    """Fields left out stay. `quoted` puts the words on the product's card, which takes `may_quote`."""

    product: Product | None = None
    channel: Word | None = None
    rating: Rating | None = None
    words: Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000), DRAFT] | None = None
    link: Link | None = None
    may_quote: bool | None = None
    may_picture: bool | None = None
    quoted: bool | None = None


class SeedMoveIn(Body):
    ids: Annotated[list[Annotated[str, Field(max_length=40)]], Field(min_length=1, max_length=1000)]
    to: SeedState


class SeedRevealIn(Body):
    reason: Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=300)]


class SeedSheetIn(Body):
    """A file's bytes, or pasted text, in base64. Without `go` it is only looked at."""

    name: Annotated[str, Field(max_length=200)] = ""
    data: Annotated[str, Field(max_length=3 << 20)]
    go: bool = False


@router.get(SEEDS, permission=READ, response=SeedsOut)
def read_seeds_of(
    request: Request,
    plan: str,
    state: Literal["", "applied", "chosen", "sent", "reviewed", "declined"] = "",
    page: Annotated[int, Query(ge=1, le=10_000)] = 1,
) -> dict[str, Any]:
    """Fifty a page, in the order in which they came."""
    return seeds(request.caller, plan, state=state, page=page)


@router.post(SEEDS, permission=WRITE, response={201: SeedOut})
def post_seed(request: Request, plan: str, body: SeedIn) -> Status[Any]:
    """409 for somebody who is there already."""
    told = body.model_dump(exclude={"person"})
    return Status(201, _shown(request, plan, add_seed(request.caller, plan, {**told, "name": body.person})))


@router.post(f"{SEEDS}/move", permission=WRITE, response=SeedsOut)
def post_seed_move(request: Request, plan: str, body: SeedMoveIn) -> dict[str, Any]:
    """All of them or none; 409 names the one who can't go there."""
    move_seeds(request.caller, plan, body.ids, body.to)
    return seeds(request.caller, plan)


@router.post(f"{SEEDS}/sheet", permission=WRITE, response=SeedsBroughtOut)
def post_seed_sheet(request: Request, plan: str, body: SeedSheetIn) -> dict[str, Any]:
    """People are known by their contact: new ones are added, the others filled in."""
    data = decoded(body.data, "kit.sheet_unreadable")
    return asdict(bring_seeds(request.caller, plan, data, go=body.go))


@router.get(f"{SEEDS}/sheet", permission=WRITE, response={200: bytes})
def read_seed_sheet(
    request: Request,
    plan: str,
    reason: Annotated[str, Query(min_length=2, max_length=300)],
    state: SeedState = "chosen",
    language: Language = "zh",
) -> FileResponse:
    """Everybody of a state in full, to send samples by; who took it and why stands in the trail."""
    book, rows = seed_book(request.caller, plan, state, language)
    asked = {"plan": plan, "reason": reason, "status": state}
    return hand_out(request, book, name=f"seed users {state}", what="planning.seeds.exported", rows=rows, asked=asked)


@router.patch(f"{SEEDS}/{{seed}}", permission=WRITE, response=SeedOut)
def patch_seed(request: Request, plan: str, seed: str, body: SeedFieldsIn) -> dict[str, Any]:
    """409 for a quote without leave; leave that is taken back takes the words off the card."""
    told = body.model_dump(exclude_none=True)
    return _shown(request, plan, change_seed(request.caller, plan, seed, told))


@router.delete(f"{SEEDS}/{{seed}}", permission=WRITE, response={204: None})
def delete_seed(request: Request, plan: str, seed: str) -> Status[Any]:
    """The whole row goes, and with it what it is opened by."""
    remove_seed(request.caller, plan, seed)
    return Status(204, None)


@router.post(f"{SEEDS}/{{seed}}/reveal", permission=WRITE, response=SeedIdentityOut)
def post_seed_reveal(request: Request, plan: str, seed: str, body: SeedRevealIn) -> dict[str, Any]:
    """Name, contact and address of one; who asked and why stands in the trail."""
    return asdict(reveal_seed(request.caller, plan, seed, body.reason))


def _shown(request: Request, plan: str, row: SeedUser) -> dict[str, Any]:
    held = launch_of(plan, request.caller.scope)
    return seed_shown(row, dict(held.plan.items.values_list("product", "name")))
