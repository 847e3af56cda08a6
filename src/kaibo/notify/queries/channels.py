"""The channels, without what is secret."""

from __future__ import annotations

from typing import Any

from django.db.models import Max, Q

from kaibo.notify.models import Channel, Delivery

_NOTHING: dict[str, Any] = {"host": "", "port": None, "security": None, "user": "", "from": "", "to": []}


def channels() -> list[dict[str, Any]]:
    """Those that stand, by name; `sent_at` is when something last went through."""
    sent = Max("deliveries__ended_at", filter=Q(deliveries__state=Delivery.State.SENT))
    found = Channel.objects.filter(removed_at=None).annotate(sent_at=sent).order_by("name", "id")
    return [shown(channel, sent_at=channel.sent_at) for channel in found]


def shown(channel: Channel, *, sent_at: Any = None) -> dict[str, Any]:
    """A channel as pages see it: of a secret only that there is one."""
    named = ("id", "kind", "name", "held", "active", "made_by", "made_at")
    settings = {**_NOTHING, **channel.settings}
    return {name: getattr(channel, name) for name in named} | {"settings": settings, "sent_at": sent_at}


def names() -> list[dict[str, Any]]:
    """What others choose from: id, kind, name, and whether it is on."""
    found = Channel.objects.filter(removed_at=None).order_by("name", "id")
    return [dict(each) for each in found.values("id", "kind", "name", "active")]


def known(channel_ids: list[str]) -> set[str]:
    """Those of these channels' ids that nobody removed."""
    return set(Channel.objects.filter(id__in=channel_ids, removed_at=None).values_list("id", flat=True))
