"""Webhooks set up, given a new secret, taken away. They are the whole company's."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db import transaction

from kaibo.accounts.api import Caller, audit
from kaibo.connectors.models import Webhook
from kaibo.connectors.webhooks.all import PLATFORMS
from kaibo.files.api import seal_words, unseal_words
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.ids import new_id

WRITE = "events.signals.write"
MOST = 50
LONGEST_SECRET = 400
BOTH_LIVE = timedelta(days=7)
"""How long the secret before the newest still counts: platforms change theirs at their own pace."""


@dataclass(frozen=True)
class Wanted:
    """`address` is the one typed in at the platform, where that is not this installation's own."""

    name: str
    account: str = ""
    app: str = ""
    address: str = ""
    secrets: dict[str, str] = field(default_factory=dict, repr=False)


def add_webhook(caller: Caller, platform: str, wanted: Wanted) -> Webhook:
    """Raises KaiboError (422) for what cannot work, (409) beyond MOST webhooks."""
    _admit(caller)
    if platform not in PLATFORMS:
        raise KaiboError("connectors.webhook_platform", status=422, platform=platform[:40])
    if PLATFORMS[platform].needs_app and not wanted.app.strip():
        raise KaiboError("connectors.webhook_app", status=422)
    secrets = _checked(platform, wanted.secrets)
    hook = Webhook(id=new_id("whk"), platform=platform, made_by=caller.name, made_at=now())
    hook.name = _name(wanted.name)
    hook.account, hook.app, hook.address = wanted.account.strip(), wanted.app.strip(), wanted.address.strip()
    hook.sealed = seal_words(json.dumps([secrets]), hook.id)
    with transaction.atomic():
        if Webhook.objects.filter(removed_at=None).count() >= MOST:
            raise KaiboError("connectors.too_many_webhooks", status=409, most=MOST)
        hook.save(force_insert=True)
        audit(caller, "connectors.webhook.added", hook.id, webhook=hook.name, platform=platform)
    return hook


def rotate_webhook(caller: Caller, webhook: str, secrets: dict[str, str]) -> Webhook:
    """The new secret counts at once, the one before it for BOTH_LIVE longer, older ones no more."""
    _admit(caller)
    with transaction.atomic():
        hook = standing(webhook, lock=True)
        newest = {**_opened(hook)[0], **_checked(hook.platform, secrets)}
        hook.sealed = seal_words(json.dumps([newest, _opened(hook)[0]]), hook.id)
        hook.rotated_at = now()
        hook.save(update_fields=["sealed", "rotated_at"])
        audit(caller, "connectors.webhook.rotated", hook.id, webhook=hook.name)
    return hook


def remove_webhook(caller: Caller, webhook: str) -> None:
    """Nothing more is taken at its address, and its secrets are gone; what came stays in the history."""
    _admit(caller)
    with transaction.atomic():
        hook = standing(webhook, lock=True)
        hook.sealed, hook.removed_at = b"", now()
        hook.save(update_fields=["sealed", "removed_at"])
        audit(caller, "connectors.webhook.removed", hook.id, webhook=hook.name)


def standing(webhook: str, *, lock: bool = False) -> Webhook:
    """One that was not removed. Raises KaiboError kit.not_found (404)."""
    found = Webhook.objects.select_for_update() if lock else Webhook.objects
    return there(found.filter(id=webhook, removed_at=None).first())


def live_secrets(hook: Webhook, at: datetime) -> list[dict[str, str]]:
    """The newest secrets, and those before them while they still count."""
    secrets = _opened(hook)
    return secrets if old_until(hook, at) else secrets[:1]


def old_until(hook: Webhook, at: datetime) -> datetime | None:
    """Until when the secret before the newest counts; None where there is none, or no more."""
    ends = hook.rotated_at + BOTH_LIVE if hook.rotated_at else None
    return ends if ends and ends > at else None


def _opened(hook: Webhook) -> list[dict[str, str]]:
    opened: list[dict[str, str]] = json.loads(unseal_words(bytes(hook.sealed), hook.id))
    return opened


def _admit(caller: Caller) -> None:
    caller.require(WRITE)
    if not caller.scope.all:
        raise KaiboError("connectors.webhook_company", status=403)


def _checked(platform: str, given: dict[str, str]) -> dict[str, str]:
    words = PLATFORMS[platform].words
    kept = {name: text.strip() for name, text in given.items()}
    if set(kept) != set(words) or not all(0 < len(text) <= LONGEST_SECRET for text in kept.values()):
        raise KaiboError("connectors.webhook_secrets", status=422, names=", ".join(words))
    return kept


def _name(text: str) -> str:
    name = " ".join(text.split())
    if not 1 <= len(name) <= 60 or not name.isprintable():
        raise KaiboError("connectors.webhook_name", status=422)
    return name
