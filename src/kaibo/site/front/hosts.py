"""The names we are known by: a page of another site cannot reach us under a name of its own."""

from __future__ import annotations

from functools import lru_cache

from django.conf import settings
from django.http.request import split_domain_port, validate_host

from kaibo.site.front.asgi import Scope, header


def is_ours(scope: Scope) -> bool:
    """Whether the request's Host is one of them."""
    return _known(header(scope, b"host"), tuple(settings.ALLOWED_HOSTS))


@lru_cache(maxsize=256)
def _known(host: str, ours: tuple[str, ...]) -> bool:
    domain, _ = split_domain_port(host)
    return bool(domain) and validate_host(domain, ours)
