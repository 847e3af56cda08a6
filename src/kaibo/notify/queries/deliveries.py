"""What went through the channels, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kaibo.kit.errors import there
from kaibo.kit.table import Ask, Page
from kaibo.notify.models import Delivery


def deliveries(ask: Ask, *, channel: str = "", state: str = "") -> Page[dict[str, Any]]:
    """Of one channel and in one state, or all."""
    wanted = {name: value for name, value in (("channel", channel), ("state", state)) if value}
    found = Delivery.objects.filter(**wanted)
    page = found.select_related("channel").order_by("-made_at", "-id")[ask.offset : ask.offset + ask.limit]
    return Page([told(delivery) for delivery in page], found.count())


def delivery_of(delivery_id: str) -> dict[str, Any]:
    """Raises KaiboError kit.not_found (404)."""
    found = there(Delivery.objects.select_related("channel").filter(id=delivery_id).first())
    return told(found)


def deliveries_of(keys: Sequence[str]) -> dict[str, list[dict[str, Any]]]:
    """By key, in the order of the channels' names: for the room that handed them over."""
    found = Delivery.objects.select_related("channel").filter(key__in=keys).order_by("channel__name", "id")
    grouped: dict[str, list[dict[str, Any]]] = {key: [] for key in keys}
    for delivery in found:
        grouped[delivery.key].append(told(delivery))
    return grouped


def told(delivery: Delivery) -> dict[str, Any]:
    """A delivery as pages see it."""
    named = ("id", "state", "attempts", "error", "made_by", "made_at", "next_at", "ended_at")
    return {name: getattr(delivery, name) for name in named} | {
        "title": str(delivery.letter.get("title", "")),
        "files": [each["name"] for each in delivery.letter.get("attachments", [])],
        "channel": delivery.channel_id,
        "channel_name": delivery.channel.name,
        "kind": delivery.channel.kind,
        "test": delivery.key.startswith("try_"),
    }
