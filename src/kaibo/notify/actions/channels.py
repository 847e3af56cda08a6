"""Channels: set up, changed, removed. They are the whole company's, and only who sees all of it sets them up."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from kaibo.accounts.api import Caller, audit
from kaibo.files.api import seal_words, unseal_words
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.ids import new_id
from kaibo.notify.models import Channel
from kaibo.notify.ways.account import Way
from kaibo.notify.ways.all import way_of

MOST = 50


@dataclass(frozen=True)
class Wanted:
    """What a channel is to be. A secret that is not named stays as it is, "" takes it away."""

    name: str
    settings: dict[str, Any]
    secrets: dict[str, str] = field(default_factory=dict, repr=False)
    active: bool = True


def add_channel(caller: Caller, kind: str, wanted: Wanted) -> Channel:
    """Raises KaiboError (422) for what cannot work, (409) beyond MOST channels."""
    _admit(caller)
    channel = Channel(id=new_id("chn"), kind=kind, made_by=caller.name, made_at=now())
    with transaction.atomic():
        if Channel.objects.filter(removed_at=None).count() >= MOST:
            raise KaiboError("notify.too_many_channels", status=409, most=MOST)
        _fill(channel, wanted, {})
        channel.save(force_insert=True)
        audit(caller, "notify.channel.added", channel.id, channel=channel.name, kind=kind)
    return channel


def change_channel(caller: Caller, channel_id: str, wanted: Wanted) -> Channel:
    """A secret never goes to a machine it was not typed for: with another server it has to be typed again (422)."""
    _admit(caller)
    with transaction.atomic():
        channel = standing(channel_id, lock=True)
        _fill(channel, wanted, secrets_of(channel))
        channel.save()
        audit(caller, "notify.channel.changed", channel.id, channel=channel.name, secrets=sorted(wanted.secrets))
    return channel


def remove_channel(caller: Caller, channel_id: str) -> None:
    """Its secrets are gone at once; what it sent stays in the history."""
    _admit(caller)
    with transaction.atomic():
        channel = standing(channel_id, lock=True)
        channel.sealed, channel.held, channel.removed_at = b"", [], now()
        channel.save(update_fields=["sealed", "held", "removed_at"])
        audit(caller, "notify.channel.removed", channel.id, channel=channel.name)


def standing(channel_id: str, *, lock: bool = False) -> Channel:
    """A channel that was not removed. Raises KaiboError kit.not_found (404)."""
    found = Channel.objects.select_for_update() if lock else Channel.objects
    return there(found.filter(id=channel_id, removed_at=None).first())


def secrets_of(channel: Channel) -> dict[str, str]:
    """Opened; {} where the master key that sealed them is not here (they have to be typed again)."""
    try:
        opened: dict[str, str] = json.loads(unseal_words(bytes(channel.sealed), channel.id)) if channel.sealed else {}
    except KaiboError:
        return {}
    return opened


def _admit(caller: Caller) -> None:
    caller.require("notify.channels.write")
    if not caller.scope.all:
        raise KaiboError("notify.whole_company", status=403)


def _fill(channel: Channel, wanted: Wanted, before: dict[str, str]) -> None:
    way = way_of(channel.kind)
    secrets = _secrets(way, before, wanted.secrets)
    settings = way.check(wanted.settings, secrets)
    if before and not wanted.secrets and settings["host"] != channel.settings["host"]:
        raise KaiboError("notify.secret_again", status=422)
    channel.name = _name(wanted.name)
    channel.active = wanted.active
    channel.settings = settings
    channel.held = sorted(secrets)
    channel.sealed = seal_words(json.dumps(secrets), channel.id) if secrets else b""


def _secrets(way: Way, before: dict[str, str], given: dict[str, str]) -> dict[str, str]:
    if not set(given) <= set(way.secrets):
        raise KaiboError("notify.bad_field", status=422, names=", ".join(sorted(set(given) - set(way.secrets)))[:80])
    both = {**before, **{name: text.strip() for name, text in given.items()}}
    kept = {name: text for name, text in both.items() if text}
    if missing := set(way.needed) - set(kept):
        raise KaiboError("notify.needed", status=422, names=", ".join(sorted(missing)))
    return kept


def _name(text: str) -> str:
    name = " ".join(text.split())
    if not 1 <= len(name) <= 60 or not name.isprintable():
        raise KaiboError("notify.bad_name", status=422)
    return name
