"""Webhooks and what came to them, as the page shows them."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Max

from kaibo.connectors.models import Push, Webhook
from kaibo.connectors.webhooks.all import PLATFORMS
from kaibo.connectors.webhooks.endpoints import old_until, standing
from kaibo.kit.address import public_url
from kaibo.kit.clock import now


def webhooks() -> list[dict[str, Any]]:
    return [shown(hook) for hook in Webhook.objects.filter(removed_at=None).order_by("made_at")]


def shown(hook: Webhook) -> dict[str, Any]:
    """Never its secrets. `url` is what to type in at the platform."""
    speaks = PLATFORMS[hook.platform]
    path = f"/hooks/{hook.platform}/{hook.id}"
    return {
        **{name: getattr(hook, name) for name in ("id", "platform", "name", "account", "app", "made_by", "made_at")},
        "platform_zh": speaks.zh,
        "platform_en": speaks.en,
        "path": path,
        "url": hook.address or public_url() + path,
        "secrets": list(speaks.words),
        "rotated_at": hook.rotated_at,
        "old_secret_until": old_until(hook, now()),
        **_counted(hook),
    }


def pushes(webhook: str, state: str, limit: int) -> list[dict[str, Any]]:
    """The newest first. Bodies stay sealed."""
    found = Push.objects.filter(webhook=standing(webhook))
    chosen = found.filter(state=state) if state else found
    names = ("id", "at", "size", "state", "topics", "told", "reason")
    return [{name: getattr(push, name) for name in names} for push in chosen.order_by("-at")[:limit]]


def platforms() -> list[dict[str, Any]]:
    return [
        {"key": each.key, "zh": each.zh, "en": each.en, "secrets": list(each.words), "needs_app": each.needs_app}
        for each in PLATFORMS.values()
    ]


def _counted(hook: Webhook) -> dict[str, Any]:
    states = Push.objects.filter(webhook=hook).values("state").annotate(count=Count("id"), last=Max("at"))
    counts = {row["state"]: row["count"] for row in states}
    told = {state.value: counts.get(state.value, 0) for state in Push.State}
    return {"last_at": max((row["last"] for row in states), default=None), "pushes": told}
