"""Proof that a change was asked for by our own pages: a token in a header, and the Origin."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.core.signing import BadSignature, TimestampSigner
from django.http import HttpRequest

from kaibo.accounts.actions.sessions import ABSOLUTE
from kaibo.accounts.caller import Caller
from kaibo.kit.errors import KaiboError

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_ANYBODY = "anybody"
_signer = TimestampSigner(salt="accounts.csrf")


def token_for(caller: Caller | None) -> str:
    """The token of a session, or one for who is about to sign in."""
    return _signer.sign(caller.session if caller and caller.session else _ANYBODY)


def check(request: HttpRequest, caller: Caller | None) -> None:
    """Refuse (403) a change that carries no token of ours, another session's, or comes from another site.

    Who has not signed in may bring any token of ours: a page left open keeps that of the session that ended.
    """
    if not _same_site(request):
        raise KaiboError("accounts.other_site", status=403)
    try:
        subject = _signer.unsign(request.headers.get("X-CSRFToken", ""), max_age=ABSOLUTE)
    except BadSignature as error:
        raise KaiboError("accounts.no_csrf", status=403) from error
    if caller and subject != caller.session:
        raise KaiboError("accounts.no_csrf", status=403)


def _same_site(request: HttpRequest) -> bool:
    origin = request.headers.get("Origin")
    if origin is None:
        return request.headers.get("Sec-Fetch-Site", "same-origin") in {"same-origin", "none"}
    parts = urlsplit(origin)
    schemes = {"https"} if request.is_secure() else {"http", "https"}
    return parts.scheme in schemes and parts.netloc == request.get_host()
