"""Policy: no operation runs before somebody was found who may do it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from kaibo.accounts.actions.keys import holder
from kaibo.accounts.actions.sessions import caller_of, find
from kaibo.accounts.caller import Caller
from kaibo.accounts.http import cookie, csrf
from kaibo.accounts.http.request import origin_of
from kaibo.accounts.permissions import PERMISSIONS, PUBLIC
from kaibo.accounts.trail import audit
from kaibo.kit.errors import KaiboError


class Guard:
    """Ninja's `auth` of one operation: finds the caller, checks the permission, sets `request.caller`."""

    def __init__(self, permission: str) -> None:
        if permission not in PERMISSIONS | {PUBLIC}:
            raise ValueError(f"{permission} is in nobody's list: add it to kaibo.accounts.permissions")
        self.permission = permission

    def __call__(self, request: HttpRequest) -> Any:
        caller = _admitted(request) if self.permission == PUBLIC else authorise(request, self.permission)
        _check_form(request)
        vars(request)["caller"] = caller
        return caller or PUBLIC


def authorise(request: HttpRequest, permission: str) -> Caller:
    """The caller, who may do this: else 401 (nobody known) or 403 (not allowed, or not asked for by our pages)."""
    caller = identify(request)
    if caller is None:
        raise KaiboError("accounts.not_signed_in", status=401)
    if caller.via == "session" and request.method not in csrf.SAFE:
        csrf.check(request, caller)
    if not caller.may(permission):
        audit(caller, "accounts.access.refused", permission, path=request.path[:200])
        caller.require(permission)
    return caller


def identify(request: HttpRequest) -> Caller | None:
    """Who asks, by key or by session; None for nobody, 401 for a key that is not good."""
    address = origin_of(request).address
    if (header := request.headers.get("Authorization")) is not None:
        kind, _, text = header.partition(" ")
        caller = holder(text.strip(), where=address) if kind.lower() == "bearer" else None
        if caller is None:
            raise KaiboError("accounts.key_refused", status=401)
        return caller
    session = find(cookie.read(request))
    if session is None:
        return None
    return caller_of(session.person, via="session", where=address, session=session.id)


def deny(request: HttpRequest) -> Any:
    """The `auth` of an operation that names no permission: nobody passes."""
    raise KaiboError("accounts.no_policy", status=403)


def _admitted(request: HttpRequest) -> Caller | None:
    """Anybody may pass; a change still has to be asked for by our pages."""
    caller = identify(request)
    if request.method not in csrf.SAFE and not (caller and caller.via == "key"):
        csrf.check(request, caller)
    return caller


def _check_form(request: HttpRequest) -> None:
    """Refuse NUL bytes in the address (422) and bodies that are not JSON (415)."""
    if "\x00" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
        raise KaiboError("accounts.nul", status=422)
    has_body = request.META.get("CONTENT_LENGTH") not in {None, "", "0"}
    if request.method not in csrf.SAFE and has_body and request.content_type != "application/json":
        raise KaiboError("accounts.not_json", status=415)
