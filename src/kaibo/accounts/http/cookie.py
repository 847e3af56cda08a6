"""The session cookie."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse


def name(request: HttpRequest) -> str:
    """Over https the name binds the cookie to this very host (`__Host-`)."""
    return "__Host-kaibo" if request.is_secure() else "kaibo"


def read(request: HttpRequest) -> str:
    return request.COOKIES.get(name(request), "")


def write(request: HttpRequest, response: HttpResponse, token: str) -> None:
    response.set_cookie(name(request), token, secure=request.is_secure(), httponly=True, samesite="Lax")


def clear(request: HttpRequest, response: HttpResponse) -> None:
    response.set_cookie(name(request), "", max_age=0, secure=request.is_secure(), httponly=True, samesite="Lax")
