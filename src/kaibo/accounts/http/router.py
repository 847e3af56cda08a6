"""Routers whose every operation names its permission and documents its refusals."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from ninja import Router
from ninja.constants import NOT_SET

from kaibo.accounts.http.guard import Guard
from kaibo.accounts.http.handing import WORKBOOK
from kaibo.accounts.permissions import PUBLIC

View = TypeVar("View", bound=Callable[..., Any])

_REFUSALS = {
    400: "The body cannot be read",
    401: "Not signed in, or the key is not good",
    403: "Not allowed, or not asked for by our own pages",
    404: "Nothing here that the caller may see",
    409: "Not in the present state",
    413: "Too large",
    415: "The body is not JSON",
    422: "A value is missing or wrong",
    429: "Too many tries; Retry-After says when",
    503: "A part of the system is not ready",
}
MEDIA = "x-media"
"""Where an operation's document says of which types the file is that it answers."""
_PROBLEM = {"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}}


class GuardedRouter:
    """Ninja's router where `permission` is not optional. `inner` is what the site mounts."""

    def __init__(self, room: str) -> None:
        self.room = room
        self.inner = Router(tags=[room])

    def get(self, path: str, *, permission: str, **options: Any) -> Callable[[View], View]:
        return self._operation("GET", path, permission, options)

    def post(self, path: str, *, permission: str, **options: Any) -> Callable[[View], View]:
        return self._operation("POST", path, permission, options)

    def put(self, path: str, *, permission: str, **options: Any) -> Callable[[View], View]:
        return self._operation("PUT", path, permission, options)

    def patch(self, path: str, *, permission: str, **options: Any) -> Callable[[View], View]:
        return self._operation("PATCH", path, permission, options)

    def delete(self, path: str, *, permission: str, **options: Any) -> Callable[[View], View]:
        return self._operation("DELETE", path, permission, options)

    def _operation(self, method: str, path: str, permission: str, options: dict[str, Any]) -> Callable[[View], View]:
        options = {"response": NOT_SET, "by_alias": True, **options}
        media = options.pop("media", (WORKBOOK,))
        documented = _documented(permission) | ({MEDIA: list(media)} if options["response"] == {200: bytes} else {})
        return self.inner.api_operation([method], path, auth=Guard(permission), openapi_extra=documented, **options)


def guarded_router(room: str) -> GuardedRouter:
    """A router of a room; its operations are written `@router.get("", permission="room.topic.verb", ...)`.

    The answer's status is the only one in `response` ({201: Out}), 200 otherwise; refusals are raised as
    KaiboError and need not be listed. One that answers a file says {200: bytes}, and in `media` of which types it
    may be: a workbook where that is left out.
    """
    return GuardedRouter(room)


def _documented(permission: str) -> dict[str, Any]:
    refusals = {status: {"description": text, "content": _PROBLEM} for status, text in _REFUSALS.items()}
    security: list[dict[str, list[str]]] = [] if permission == PUBLIC else [{"session": []}, {"key": []}]
    return {"x-permission": permission, "responses": refusals, "security": security}
