"""Launches of new products: all of them; one with its calendar, privileges, bookings, codes and result."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from ninja import Status
from pydantic import Field, StringConstraints

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.compliance.api import LAWFUL
from kaibo.kit.i18n import Language
from kaibo.planning.asked import Seen
from kaibo.planning.launches import bookings, codes
from kaibo.planning.launches.acts import begin_launch, change_launch, end_launch
from kaibo.planning.launches.privileges import PrivilegeKind
from kaibo.planning.launches.reading import launch, launch_result, launches
from kaibo.planning.launches.replies import LaunchListedOut, LaunchOut, LaunchResultOut
from kaibo.planning.launches.tasks import lay_launch_tasks
from kaibo.planning.pricing.offer import Channel

router = guarded_router("planning")
READ, WRITE = "planning.plans.read", "planning.plans.write"

Product = Annotated[str, Field(max_length=128)]
Products = Annotated[list[Product], Field(max_length=50)]
Told = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500), LAWFUL]
Said = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200), LAWFUL]
Source = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
Count = Annotated[int, Field(ge=0, le=2**31 - 1)]
Day = Annotated[date, Field(ge=date(2000, 1, 3), le=date(2199, 12, 1))]
LAUNCH = "/plans/{plan}/launch"


class LaunchIn(Body):
    """Of all the plan's products where none is named."""

    products: Products = []


class PrivilegeIn(Body):
    """`units`: to how many it is given, never more than the ledger has; null for everybody of the debut."""

    kind: PrivilegeKind
    product: Product
    text: Said
    units: Annotated[int, Field(ge=1, le=10**9)] | None = None


class LaunchFieldsIn(Body):
    """Fields left out stay; a null `booking_goal` takes it away. `seen` is the plan's version the caller saw."""

    products: Products | None = None
    suspense_on: Day | None = None
    booking_on: Day | None = None
    reveal: Told | None = None
    guests: Told | None = None
    gift_box: Told | None = None
    privileges: Annotated[list[PrivilegeIn], Field(max_length=20)] | None = None
    review_plan: Annotated[str, Field(max_length=40)] | None = None
    seed_goal: Annotated[int, Field(ge=1, le=20_000)] | None = None
    booking_goal: Annotated[int, Field(ge=1, le=2**31 - 1)] | None = None
    seen: Seen = None

    def told(self) -> dict[str, Any]:
        asked = self.model_dump(include=self.model_fields_set - {"seen"})
        return {name: value for name, value in asked.items() if value is not None or name == "booking_goal"}


class BookingIn(Body):
    """`bought`: how many of them bought, null where nobody can tell. `source`: whose count it is."""

    channel: Name
    day: Day
    booked: Count
    bought: Count | None = None
    source: Source


class CodeUseIn(Body):
    """As the platform's coupon page told it on a day; null where it doesn't. `gmv` in minor units."""

    product: Product
    channel: Channel
    used: Count | None = None
    orders: Count | None = None
    gmv: Annotated[int, Field(ge=0, le=10**15)] | None = None
    source: Source
    as_of: Day


@router.get("/launches", permission=READ, response=list[LaunchListedOut])
def read_launches(request: Request) -> list[dict[str, Any]]:
    """The newest debut first."""
    return launches(request.caller)


@router.get(LAUNCH, permission=READ, response=LaunchOut)
def read_launch(request: Request, plan: str) -> dict[str, Any]:
    """404 for a plan without one."""
    return launch(request.caller, plan)


@router.post(LAUNCH, permission=WRITE, response={201: LaunchOut})
def post_launch(request: Request, plan: str, body: LaunchIn) -> Status[Any]:
    """Hints two weeks before the debut, bookings one; 409 where the plan has a launch."""
    begin_launch(request.caller, plan, body.products)
    return Status(201, launch(request.caller, plan))


@router.patch(LAUNCH, permission=WRITE, response=LaunchOut)
def patch_launch(request: Request, plan: str, body: LaunchFieldsIn) -> dict[str, Any]:
    """409 where somebody changed it after the version `seen`."""
    change_launch(request.caller, plan, body.told(), seen=body.seen)
    return launch(request.caller, plan)


@router.delete(LAUNCH, permission=WRITE, response={204: None})
def delete_launch(request: Request, plan: str) -> Status[Any]:
    """The plan stays, and what is known of seed users, until they are taken out."""
    end_launch(request.caller, plan)
    return Status(204, None)


@router.post(f"{LAUNCH}/tasks", permission=WRITE, response={201: LaunchOut})
def post_launch_tasks(request: Request, plan: str, lang: Language = "zh") -> Status[Any]:
    """The house's tasks of a launch, among the plan's marketing tasks; 409 where there are some."""
    lay_launch_tasks(request.caller, plan, lang)
    return Status(201, launch(request.caller, plan))


@router.get(f"{LAUNCH}/result", permission=READ, response=LaunchResultOut)
def read_launch_result(request: Request, plan: str) -> dict[str, Any]:
    """The first fourteen days of each product beside those of former new products."""
    return launch_result(request.caller, plan)


@router.put(f"{LAUNCH}/bookings", permission=WRITE, response=LaunchOut)
def put_booking(request: Request, plan: str, body: BookingIn) -> dict[str, Any]:
    """The count of a channel on a day, in place of what stood there."""
    bookings.put_booking(request.caller, plan, body.model_dump())
    return launch(request.caller, plan)


@router.delete(f"{LAUNCH}/bookings/{{booking}}", permission=WRITE, response=LaunchOut)
def delete_booking(request: Request, plan: str, booking: str) -> dict[str, Any]:
    bookings.remove_booking(request.caller, plan, booking)
    return launch(request.caller, plan)


@router.put(f"{LAUNCH}/codes", permission=WRITE, response=LaunchOut)
def put_code_use(request: Request, plan: str, body: CodeUseIn) -> dict[str, Any]:
    """What a channel's code came to; 404 where the price mechanics have none for it."""
    codes.tell_use(request.caller, plan, body.model_dump())
    return launch(request.caller, plan)
