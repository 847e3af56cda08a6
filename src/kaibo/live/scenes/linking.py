"""The OBS of an account is set up, changed, taken away; its rules are written."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.db import transaction

from kaibo.accounts.api import Caller, audit
from kaibo.files.api import seal_words
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.ids import new_id
from kaibo.live.acting import acting, mark
from kaibo.live.models import SceneLink, Segment
from kaibo.live.reading import run_of
from kaibo.live.scenes.noting import show
from kaibo.live.scenes.wanted import MOMENTS

LONGEST = 200
_HOST = re.compile(r"[A-Za-z0-9_.:-]{1,200}")
_INCIDENT = re.compile(r"incident:[a-z][a-z_]{0,39}")


@dataclass(frozen=True)
class Wish:
    """`password` None leaves it as it is, "" takes it away."""

    host: str
    port: int
    password: str | None = None
    active: bool = True


def link_obs(caller: Caller, run_id: str, wish: Wish) -> SceneLink:
    """Set up or change the OBS of the run's account. A password never goes to a machine it was not typed for.

    Raises KaiboError (403) for who doesn't see the whole company, (422) for what cannot work.
    """
    with transaction.atomic():
        run = run_of(run_id, caller.scope, lock=True)
        _admit(caller)
        link = SceneLink.objects.filter(account=run.account_id).first()
        if link is None:
            link = SceneLink(id=new_id("obs"), account=run.account, edition=0, since=now(), made_at=now())
        _fill(link, wish)
        link.by, link.edition = caller.name, link.edition + 1
        link.state, link.problem, link.current = SceneLink.State.WAITING, None, ""
        link.save()
        audit(caller, "live.scenes.linked", link.id, account=run.account_id, host=link.host, active=link.active)
        show(run.account_id)
    return link


def unlink_obs(caller: Caller, run_id: str) -> None:
    """Its password is gone with it. Raises KaiboError (404) where there is none."""
    with transaction.atomic():
        run = run_of(run_id, caller.scope, lock=True)
        _admit(caller)
        link = _of(run.account_id)
        audit(caller, "live.scenes.unlinked", link.id, account=run.account_id, host=link.host)
        link.delete()
        show(run.account_id)


def set_rules(caller: Caller, run_id: str, rules: dict[str, str]) -> SceneLink:
    """Which scene goes with what; an empty one takes the rule away. They hold from the next moment on."""
    if unknown := [name for name in rules if name not in MOMENTS and not _INCIDENT.fullmatch(name)]:
        raise KaiboError("live.obs_rule", status=422, name=unknown[0][:60])
    with transaction.atomic():
        run = run_of(run_id, caller.scope, lock=True)
        link = _of(run.account_id)
        link.rules = {name: scene[:LONGEST] for name, scene in rules.items() if scene}
        link.save(update_fields=["rules"])
        audit(caller, "live.scenes.ruled", link.id, account=run.account_id, rules=len(link.rules))
        show(run.account_id)
    return link


def set_segment_scene(caller: Caller, run_id: str, segment_id: str, scene: str) -> Segment:
    """A scene of the segment's own, before that of its kind; where the segment runs, at once."""
    with acting(caller, run_id) as run:
        segment = there(run.segments.filter(id=segment_id).first())
        segment.scene = scene[:120]
        segment.save(update_fields=["scene"])
        mark(run, caller, "scene", f"{segment.title} → {segment.scene or '—'}", segment=segment.id)
    return segment


def link_of(account: str) -> SceneLink | None:
    return SceneLink.objects.filter(account=account).first()


def _of(account: str) -> SceneLink:
    return there(link_of(account))


def _admit(caller: Caller) -> None:
    caller.require("live.screens.write")
    if not caller.scope.all:
        raise KaiboError("live.obs_company", status=403)


def _fill(link: SceneLink, wish: Wish) -> None:
    host = wish.host.strip()
    if not _HOST.fullmatch(host):
        raise KaiboError("live.obs_host", status=422)
    if link.sealed and wish.password is None and (host, wish.port) != (link.host, link.port):
        raise KaiboError("live.obs_password_again", status=422)
    link.host, link.port, link.active = host, wish.port, wish.active
    if wish.password is not None:
        link.sealed = seal_words(wish.password, link.id) if wish.password else b""
