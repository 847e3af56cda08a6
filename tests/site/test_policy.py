"""Who may do what: every route, every role, generated from the route table."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from policy import POLICY, PUBLIC

from cast import Actor
from kaibo.accounts.api import guarded_router
from kaibo.accounts.permissions import PERMISSIONS, Role, permissions_of
from kaibo.site.routes import Route, routes
from kaibo.site.urls import Api, api, build_api

ROUTES = sorted(routes(api), key=lambda route: (route.path, route.method))
FRONT = {
    ("POST", "/api/v1/connectors/uploads"),
    ("POST", "/api/v1/review/recordings"),
    ("POST", "/ingest/v1/events"),
}
"""The front answers them; their own tests try all roles."""
GUARDED = [route for route in ROUTES if (route.method, route.path) not in PUBLIC | FRONT]
SAFE = {"GET", "HEAD"}


@pytest.fixture(autouse=True)
def _views_do_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only what stands before the views is tested here."""
    for bound in api._get_bound_routers():
        for path_view in bound.path_operations.values():
            for operation in path_view.operations:
                monkeypatch.setattr(operation, "view_func", lambda request, **_: HttpResponse(status=204))


def _send(actor: Actor, route: Route, **headers: str) -> Any:
    path = re.sub(r"{[^}]+}", "1", route.path)
    if route.method == "GET":
        return actor.client.get(path, headers=headers)
    return getattr(actor, route.method.lower())(path, **headers)


def test_the_table_of_roles_is_the_one_that_was_meant() -> None:
    assert {
        permission: {role for role in Role if permission in permissions_of(role)} for permission in PERMISSIONS
    } == POLICY


def test_every_route_names_a_known_permission() -> None:
    for route in ROUTES:
        known = {"public"} if (route.method, route.path) in PUBLIC else PERMISSIONS
        assert route.permission in known, f"{route.method} {route.path} names no permission"
    assert {(route.method, route.path) for route in ROUTES} >= PUBLIC


def test_no_address_stands_outside_the_table() -> None:
    known = {re.sub(r"{[^}]+}", "<>", route.path) for route in ROUTES} | {"/status", "/metrics", "/api/v1/"}
    assert set(_addresses(get_resolver().url_patterns, "/")) <= known


def test_a_permission_that_nobody_listed_cannot_be_named() -> None:
    with pytest.raises(ValueError, match=r"dance\.floor\.read"):
        guarded_router("dance").get("/floor", permission="dance.floor.read")(lambda request: None)


def test_an_operation_without_a_guard_is_refused_to_everybody(owner: Actor) -> None:
    bare = Api(urls_namespace="bare", auth=build_api().auth)
    bare.get("/bare")(lambda request: "secret")
    operation = next(iter(bare._get_bound_routers()[0].path_operations.values())).operations[0]
    request = owner.client.get("/api/v1/session").wsgi_request
    with pytest.raises(Exception, match=r"no_policy|没有开放"):
        operation.auth_callbacks[0](request)


@pytest.mark.parametrize("role", Role)
def test_each_role_on_every_route(cast: dict[Role, Actor], role: Role) -> None:
    actor = cast[role]
    for route in GUARDED:
        status = _send(actor, route).status_code
        if role in POLICY[route.permission]:
            assert status in {204, 422}, f"{role} {route} {status}"
        else:
            assert status == 403, f"{role} {route} {status}"


def test_a_stranger_on_every_route(stranger: Actor) -> None:
    for route in GUARDED:
        assert _send(stranger, route).status_code == 401, route


def test_every_change_needs_the_token(owner: Actor) -> None:
    for route in ROUTES:
        if route.method not in SAFE and (route.method, route.path) not in FRONT:
            for headers in ({"X-CSRFToken": ""}, {"Origin": "https://evil.example"}):
                assert _send(owner, route, **headers).status_code == 403, route


def test_a_key_opens_only_what_it_names(owner: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    body = {"name": "k", "permissions": ["metrics.catalogue.read"]}
    key = owner.post("/api/v1/accounts/keys", body).json()["key"]
    program = Actor(client=Client(headers={"Authorization": f"Bearer {key}"}))
    for route in GUARDED:
        if route.permission != "metrics.catalogue.read":
            assert _send(program, route).status_code == 403, route


def _addresses(patterns: list[Any], prefix: str) -> Any:
    for pattern in patterns:
        path = prefix + re.sub(r"<[^>]+>", "<>", str(pattern.pattern))
        if isinstance(pattern, URLResolver):
            yield from _addresses(pattern.url_patterns, path)
        elif isinstance(pattern, URLPattern):
            yield path
