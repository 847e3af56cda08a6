"""Change the company's look: its colour, its logo, its master. What is replaced is erased."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import transaction

from kaibo.accounts.caller import Caller
from kaibo.accounts.looks.master import checked_master
from kaibo.accounts.looks.picture import checked_logo
from kaibo.accounts.models import Look
from kaibo.accounts.trail import audit
from kaibo.files import api as files
from kaibo.kit import colour
from kaibo.kit.errors import KaiboError


@dataclass(frozen=True)
class _Held:
    """Which column names the original, and what goes back to nothing with it."""

    column: str
    verb: str
    nothing: dict[str, Any]


_LOGO = _Held("logo", "accounts.logo", {"logo": "", "logo_width": 0, "logo_height": 0})
_MASTER = _Held("master", "accounts.master", {"master": "", "master_name": "", "master_layouts": 0})


def set_accent(caller: Caller, accent: str) -> None:
    """`#E0284F`; the empty text goes back to the house's own. 422 for what is no colour."""
    read = colour.read(accent) if accent else ""
    if read is None:
        raise KaiboError("accounts.bad_colour", status=422, colour=accent[:20])
    with transaction.atomic():
        Look.objects.update_or_create(id=1, defaults={"accent": read})
        audit(caller, "accounts.accent.changed", "1", accent=read)


def set_logo(caller: Caller, data: bytes) -> None:
    """Raises KaiboError for what is no logo."""
    drawn = checked_logo(data)
    _keep(caller, _LOGO, drawn.data, logo_width=drawn.width, logo_height=drawn.height)


def set_master(caller: Caller, data: bytes, name: str) -> None:
    """Raises KaiboError for what is no master."""
    checked = checked_master(data)
    _keep(caller, _MASTER, checked.data, master_name=name[:200], master_layouts=checked.layouts)


def drop_logo(caller: Caller) -> None:
    _drop(caller, _LOGO)


def drop_master(caller: Caller) -> None:
    _drop(caller, _MASTER)


def _keep(caller: Caller, held: _Held, data: bytes, **told: Any) -> None:
    with files.receive() as receiver:
        receiver.write(data)
        stored = receiver.finish()
        with transaction.atomic():
            look = Look.objects.select_for_update().get_or_create(id=1)[0]
            files.register(stored)
            _replace(look, held, {held.column: stored.id, **told})
            audit(caller, f"{held.verb}.changed", "1", size=len(data))


def _drop(caller: Caller, held: _Held) -> None:
    with transaction.atomic():
        look = Look.objects.select_for_update().filter(id=1).first()
        if look is not None and getattr(look, held.column):
            _replace(look, held, held.nothing)
            audit(caller, f"{held.verb}.removed", "1")


def _replace(look: Look, held: _Held, told: dict[str, Any]) -> None:
    before = getattr(look, held.column)
    for name, value in told.items():
        setattr(look, name, value)
    look.save()
    if before:
        files.erase(before)
