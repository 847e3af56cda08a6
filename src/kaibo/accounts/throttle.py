"""How often passwords may be tried: per account, per address, and in all; no lock outlasts the window."""

from __future__ import annotations

from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address, ip_network
from math import ceil

from django.db import transaction
from django.db.models import QuerySet
from django.utils.crypto import salted_hmac

from kaibo.accounts.models import Attempt
from kaibo.kit import clock
from kaibo.kit.errors import KaiboError

WINDOW = timedelta(minutes=10)
REMEMBERED = timedelta(days=30)
PER_ACCOUNT = 10
PER_ADDRESS = 50
IN_ALL = 500


def admit(username: str, address: str) -> Attempt:
    """Count one try, or refuse it (429) with the seconds to wait.

    It counts as failed until `passed` says otherwise, so tries made at once don't slip through. An address
    from which this account signed in within 30 days is not held up by what others do to the account.
    """
    who, network, at = _digest(username), _network(address), clock.now()
    with transaction.atomic():
        failed = Attempt.objects.filter(ok=False, at__gt=at - WINDOW)
        for tries, limit in _limits(failed, who, network, at):
            _refuse_beyond(tries, limit, at)
        return Attempt.objects.create(who=who, address=network, at=at)


def passed(attempt: Attempt) -> None:
    """The try was good: forget the failures before it, and whatever is older than 30 days."""
    Attempt.objects.filter(who=attempt.who, address=attempt.address, ok=False).exclude(id=attempt.pk).delete()
    Attempt.objects.filter(at__lt=attempt.at - REMEMBERED).delete()
    attempt.ok = True
    attempt.save(update_fields=["ok"])


def _limits(failed: QuerySet[Attempt], who: str, network: str, at: datetime) -> list[tuple[QuerySet[Attempt], int]]:
    pair = failed.filter(who=who, address=network)
    here = failed.filter(address=network)
    known = Attempt.objects.filter(who=who, address=network, ok=True, at__gt=at - REMEMBERED)
    if known.exists():
        return [(pair, PER_ACCOUNT), (here, PER_ADDRESS)]
    return [(failed.filter(who=who), PER_ACCOUNT), (here, PER_ADDRESS), (failed, IN_ALL)]


def _refuse_beyond(tries: QuerySet[Attempt], limit: int, at: datetime) -> None:
    times = tries.order_by("-at").values_list("at", flat=True)[limit - 1 : limit]
    for nth_newest in times:
        seconds = ceil((nth_newest + WINDOW - at).total_seconds())
        raise KaiboError("accounts.too_many", status=429, seconds=max(1, seconds))


def _digest(username: str) -> str:
    return salted_hmac("accounts.attempt", username, algorithm="sha256").hexdigest()


def _network(address: str) -> str:
    """The address itself, or the /64 an IPv6 subscriber may draw addresses from."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return ""
    return str(ip_network((parsed, 64), strict=False)) if isinstance(parsed, IPv6Address) else str(parsed)
