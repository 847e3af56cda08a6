"""Signed links to screens: made, revoked, and found by their token."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction

from kaibo.accounts.api import Caller, audit
from kaibo.events.api import emit
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.ids import new_id
from kaibo.live import events
from kaibo.live.models import Screen
from kaibo.live.own.parts import EVERY_SCREEN
from kaibo.live.reading import run_of

LONGEST_HOURS = 24 * 31


@dataclass(frozen=True)
class MadeScreen:
    """A new link; `token` is told this once and kept nowhere."""

    screen: Screen
    token: str


def make_screen(caller: Caller, run_id: str, kind: str, *, name: str = "", hours: int = 24) -> MadeScreen:
    """A read-only link to one kind of screen. KaiboError (422) for an unknown kind or a term not in 1..744 hours."""
    if kind not in EVERY_SCREEN:
        raise KaiboError("live.screen_kind", status=422, kind=kind[:40])
    if not 1 <= hours <= LONGEST_HOURS:
        raise KaiboError("live.screen_hours", status=422, longest=LONGEST_HOURS)
    token, at = secrets.token_urlsafe(32), now()
    with transaction.atomic():
        run = run_of(run_id, caller.scope)
        screen = Screen(id=new_id("scr"), run=run, kind=kind, name=name, digest=digest(token), by=caller.name)
        screen.made_at, screen.expires_at = at, at + timedelta(hours=hours)
        screen.save(force_insert=True)
        audit(caller, "live.screen.made", screen.id, run=run.id, kind=kind, hours=hours)
        emit(events.SCREEN_MADE, run.id, events.ScreenAct(screen.id, kind), by=caller.id)
    return MadeScreen(screen, token)


def revoke_screen(caller: Caller, run_id: str, id: str) -> None:
    """End a link: who looks at it is cut off within a minute."""
    with transaction.atomic():
        run = run_of(run_id, caller.scope)
        screen = there(run.screens.filter(id=id, revoked_at=None).first())
        screen.revoked_at = now()
        screen.save()
        audit(caller, "live.screen.revoked", screen.id, run=run.id)
        emit(events.SCREEN_REVOKED, run.id, events.ScreenAct(screen.id, screen.kind), by=caller.id)


def screen_of(token: str) -> Screen:
    """The screen of a link that is good. Raises KaiboError (404) for any other: unknown, revoked, expired."""
    return there(Screen.objects.filter(digest=digest(token), revoked_at=None, expires_at__gt=now()).first())


def digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
