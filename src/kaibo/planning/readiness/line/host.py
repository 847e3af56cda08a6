"""The company's host to measure uploads against, one for all shows."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from django.db import transaction

from kaibo.accounts.api import Caller, audit
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.planning.models import LineHost
from kaibo.planning.readiness.line.address import origin_of, read_host

ONE = 1
SERVER = "server"
"""What stands instead of an address where a line was measured against this server."""
_POLICY = "default-src 'none'; connect-src {origin}; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"


def line_host() -> LineHost | None:
    return LineHost.objects.filter(id=ONE).first()


def set_line_host(caller: Caller, text: str) -> None:
    """Empty for none. Raises KaiboError (422) as `read_host`."""
    url = read_host(text) if text.strip() else ""
    with transaction.atomic():
        if url:
            LineHost.objects.update_or_create(id=ONE, defaults={"url": url, "by": caller.name, "at": now()})
        else:
            LineHost.objects.filter(id=ONE).delete()
        audit(caller, "planning.line_host.set", str(ONE), url=url)


def measured_against(against: str) -> str:
    """`against` as it is written down. Raises KaiboError (409) for a host that isn't the company's any more."""
    row = line_host()
    if against not in {"", SERVER, row.url if row else ""}:
        raise KaiboError("planning.line_host_changed", status=409)
    return against


def policy() -> str:
    """The content policy of the worker that measures: it may speak with that host alone. Raises KaiboError (404) where
    there is none."""
    row = line_host()
    if row is None:
        raise KaiboError("planning.no_line_host", status=404)
    return _POLICY.format(origin=origin_of(row.url))


@cache
def worker() -> bytes:
    return files("kaibo.planning.readiness.line").joinpath("worker.js").read_bytes()
