"""Who agreed to what, what somebody asks about their own data, and a channel that is set up but switched off."""

from __future__ import annotations

from datetime import timedelta

from kaibo.accounts.api import Caller
from kaibo.demo.sources import data
from kaibo.dossier.consents.ledger import NewConsent, write_down
from kaibo.dossier.models import Consent, Request
from kaibo.dossier.people.asking import NewRequest, ask
from kaibo.kit.clock import now
from kaibo.notify.actions.channels import Wanted, add_channel
from kaibo.notify.models import Channel

PLATFORM = "douyin"


def keep_consents(by: Caller) -> None:
    if not Consent.objects.exists():
        for each in data("team")["consents"]:
            told = {name: each[name] for name in ("id", "purpose", "text", "given", "proof")}
            write_down(by, NewConsent(PLATFORM, **told, at=now() - timedelta(days=each["days"])))


def keep_requests(by: Caller) -> None:
    """One, and it waits."""
    if not Request.objects.exists():
        told = data("team")["request"]
        ask(by, NewRequest(told["kind"], PLATFORM, told["ids"], told["names"], told["note"]))


def keep_channel(by: Caller) -> None:
    """It sends nothing."""
    if not Channel.objects.exists():
        told = data("team")["channel"]
        add_channel(by, told["kind"], Wanted(told["name"], told["settings"], active=False))
