"""Equipment and upgrades."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, Literal

from ninja import Status
from pydantic import Field, StringConstraints

from kaibo.accounts.api import Body, Caller, Request, company, guarded_router
from kaibo.kit import clock
from kaibo.planning.asked import Seen
from kaibo.planning.devices import upgrades as acts
from kaibo.planning.devices.acts import add_device, change_device, remove_device
from kaibo.planning.devices.reading import device_shown, devices, upgrade_shown, upgrades
from kaibo.planning.devices.replies import DeviceKind, DeviceOut, DeviceState, UpgradeOut
from kaibo.planning.models import Device, Upgrade

router = guarded_router("planning")
READ, WRITE = "planning.plans.read", "planning.plans.write"
READ_UPGRADES, DECIDE = "planning.upgrades.read", "planning.upgrades.decide"

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
Word = Annotated[str, StringConstraints(strip_whitespace=True, max_length=60)]
Serial = Annotated[str, StringConstraints(strip_whitespace=True, max_length=80)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=500)]
Day = Annotated[date, Field(ge=date(2000, 1, 1), le=date(2199, 12, 31))]
Studio = Annotated[str, Field(max_length=40)]
Minor = Annotated[int, Field(ge=0, le=10**13)]
Currency = Annotated[str, Field(pattern="^([A-Z]{3})?$")]
ACTS: dict[str, Callable[[Caller, str], Upgrade]] = {
    "withdraw": acts.withdraw_upgrade,
    "order": acts.order_upgrade,
    "receive": acts.receive_upgrade,
}


class DeviceIn(Body):
    name: Name
    kind: DeviceKind
    studio: Studio = ""
    state: DeviceState = "in_use"
    owner: Word = ""
    serial: Serial = ""
    bought_on: Day | None = None
    warranty_until: Day | None = None
    note: Text = ""


class DeviceFieldsIn(Body):
    """Fields left out stay, a day that is null is taken away; `seen` is the device's version that the person saw."""

    name: Name | None = None
    kind: DeviceKind | None = None
    studio: Studio | None = None
    state: DeviceState | None = None
    owner: Word | None = None
    serial: Serial | None = None
    bought_on: Day | None = None
    warranty_until: Day | None = None
    note: Text | None = None
    seen: Seen = None


class UpgradeIn(Body):
    """`cost` in minor units; the company's currency where none is told."""

    title: Name
    kind: DeviceKind
    studio: Studio
    reason: Reason
    cost: Minor
    currency: Currency = ""


class UpgradeDecisionIn(Body):
    """A refusal says why."""

    agree: bool
    why: Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)] = ""


@router.get("/devices", permission=READ, response=list[DeviceOut])
def read_devices(request: Request) -> list[dict[str, Any]]:
    return devices()


@router.post("/devices", permission=WRITE, response={201: DeviceOut})
def post_device(request: Request, body: DeviceIn) -> Status[Any]:
    return Status(201, _shown(add_device(request.caller, body.model_dump())))


@router.patch("/devices/{device}", permission=WRITE, response=DeviceOut)
def patch_device(request: Request, device: str, body: DeviceFieldsIn) -> dict[str, Any]:
    """409 where somebody changed it after the version `seen`."""
    told = body.model_dump(exclude_unset=True, exclude={"seen"})
    days = {"bought_on", "warranty_until"}
    known = {name: value for name, value in told.items() if value is not None or name in days}
    return _shown(change_device(request.caller, device, known, seen=body.seen))


@router.delete("/devices/{device}", permission=WRITE, response={204: None})
def delete_device(request: Request, device: str) -> Status[Any]:
    remove_device(request.caller, device)
    return Status(204, None)


@router.get("/upgrades", permission=READ_UPGRADES, response=list[UpgradeOut])
def read_upgrades(request: Request) -> list[dict[str, Any]]:
    """With what went wrong before and since, of those that arrived."""
    return upgrades(request.caller)


@router.post("/upgrades", permission=WRITE, response={201: UpgradeOut})
def post_upgrade(request: Request, body: UpgradeIn) -> Status[Any]:
    return Status(201, upgrade_shown(request.caller, acts.ask_upgrade(request.caller, body.model_dump())))


@router.post("/upgrades/{upgrade}/decide", permission=DECIDE, response=UpgradeOut)
def post_upgrade_decision(request: Request, upgrade: str, body: UpgradeDecisionIn) -> dict[str, Any]:
    """403 for who asked for it, 409 where it was decided, 422 for a refusal without a reason."""
    row = acts.decide_upgrade(request.caller, upgrade, agree=body.agree, why=body.why)
    return upgrade_shown(request.caller, row)


@router.post("/upgrades/{upgrade}/{act}", permission=WRITE, response=UpgradeOut)
def post_upgrade_act(request: Request, upgrade: str, act: Literal["withdraw", "order", "receive"]) -> dict[str, Any]:
    """`withdraw` by who asked; `order` what was agreed to; `receive` what was ordered: it stands on the list then."""
    return upgrade_shown(request.caller, ACTS[act](request.caller, upgrade))


def _shown(row: Device) -> dict[str, Any]:
    return device_shown(row, clock.local(clock.now(), company().zone).date())
