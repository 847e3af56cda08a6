"""A request as operations get it, and bodies as they accept them."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Schema
from pydantic import ConfigDict

from kaibo.accounts.actions.sessions import Origin
from kaibo.accounts.caller import Caller


class Request(HttpRequest):
    """A request whose caller is known and may do what the operation's permission says."""

    caller: Caller


class PublicRequest(HttpRequest):
    """A request to the door of the house: `caller` is None for who has not signed in."""

    caller: Caller | None


class Body(Schema):
    """What a client sends. A field that is not declared is refused, never ignored."""

    model_config = ConfigDict(extra="forbid")


def origin_of(request: HttpRequest) -> Origin:
    return Origin(request.META.get("REMOTE_ADDR", ""), request.headers.get("User-Agent", ""))
