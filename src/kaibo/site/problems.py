"""Errors as the web shows them: one shape, the reader's language, nothing from the inside."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from kaibo.kit.errors import KaiboError
from kaibo.kit.i18n import LANGUAGES, Language
from kaibo.kit.log import logger
from kaibo.site.wire import dump

SCHEMA = {
    "type": "object",
    "title": "Problem",
    "required": ["code", "message", "message_zh", "message_en", "params"],
    "properties": {
        **{name: {"type": "string"} for name in ("code", "message", "message_zh", "message_en")},
        "params": {"type": "object", "additionalProperties": {"type": "string"}},
    },
}
_REASONS = {"missing": "missing", "extra_forbidden": "extra", "string_too_long": "too_long", "too_long": "too_many"}
_BOUNDS = {"gt": ">", "ge": "≥", "lt": "<", "le": "≤"}


def language_of(request: HttpRequest) -> Language:
    """`?lang=`, else the cookie `lang`, else the browser's first choice that we have, else Chinese."""
    wishes = [_asked(request), request.COOKIES.get("lang", "")]
    wishes += request.headers.get("Accept-Language", "").split(",")
    for wish in wishes:
        primary = wish.strip().lower()[:2]
        if primary in LANGUAGES:
            return primary
    return "zh"


def _asked(request: HttpRequest) -> str:
    """Nothing where the address cannot be read: that is what the answer has to say."""
    try:
        return request.GET.get("lang", "")
    except SuspiciousOperation:
        return ""


def problem(request: HttpRequest, error: KaiboError) -> HttpResponse:
    """The answer that tells of an error; 429 and 503 say when to come again."""
    body = dump(error.as_dict(language_of(request)))
    response = HttpResponse(body, status=error.status, content_type="application/json; charset=utf-8")
    if error.status in {429, 503}:
        response["Retry-After"] = str(error.params.get("seconds", 5))
    return response


def handle_problems(api: NinjaAPI) -> None:
    """Tell ninja how every kind of failure is answered."""
    handlers: dict[type[Exception], Callable[[HttpRequest, Any], HttpResponse]] = {
        KaiboError: problem,
        ValidationError: _invalid,
        HttpError: _unreadable,
        SuspiciousOperation: bad_request,
        Http404: not_found,
        OperationalError: _busy,
        Exception: _failed,
    }
    for kind, handler in handlers.items():
        api.add_exception_handler(kind, handler)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    if isinstance(exception, RequestDataTooBig):
        return problem(request, KaiboError("site.body_too_large", status=413, megabytes=4))
    return problem(request, KaiboError("site.unreadable_body", status=400))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return problem(request, KaiboError("kit.not_found", status=404))


def server_error(request: HttpRequest) -> HttpResponse:
    return problem(request, KaiboError("kit.internal", status=500))


def _invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    return problem(request, _first_reason(error))


def _unreadable(request: HttpRequest, error: HttpError) -> HttpResponse:
    """Ninja raises this for a body that is not JSON, and for nothing else here."""
    return problem(request, KaiboError("site.unreadable_body", status=400))


def _busy(request: HttpRequest, error: OperationalError) -> HttpResponse:
    logger().error("database_failed", path=request.path, exc_info=error)
    return problem(request, KaiboError("site.database_busy", status=503))


def _failed(request: HttpRequest, error: Exception) -> HttpResponse:
    logger().error("request_failed", path=request.path, exc_info=error)
    return server_error(request)


def method_problems(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: a method that an address does not take is a problem like any other."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if response.status_code != 405:
            return response
        told = problem(request, KaiboError("site.method", status=405))
        told["Allow"] = response["Allow"]
        return told

    return answer


def _first_reason(error: ValidationError) -> KaiboError:
    """One sentence about the first thing that is wrong: which field, and what about it."""
    first = error.errors[0]
    kind = str(first.get("type", ""))
    field = ".".join(str(part) for part in list(first.get("loc", ()))[1:] if part not in {"body", "payload"})
    limits = dict(first.get("ctx") or {})
    for name, sign in _BOUNDS.items():
        if name in limits:
            return KaiboError("site.out_of_range", status=422, field=field, sign=sign, limit=limits[name])
    told = {"most": limits["max_length"]} if "max_length" in limits else {}
    return KaiboError(f"site.{_REASONS.get(kind, 'wrong_type')}", status=422, field=field or "body", **told)
