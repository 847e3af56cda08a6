"""What lies outside a scope is not found, on every route with an id."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from runpy import run_path

import pytest

from cases import Case, request
from cast import Actor
from kaibo.accounts.permissions import Role
from kaibo.site.routes import routes
from kaibo.site.urls import api
from kaibo.store.api import running

TESTS = Path(__file__).parents[1]


def _listed() -> dict[str, Case]:
    found: dict[str, Case] = {}
    for path in sorted(TESTS.rglob("objects.py")):
        found |= run_path(str(path))["OBJECTS"]
    return found


LISTED = _listed()
WITH_ID = sorted(f"{route.method} {route.path}" for route in routes(api) if "{" in route.path)


def test_every_route_with_an_id_is_listed() -> None:
    assert set(WITH_ID) == set(LISTED), "list the route in tests/<room>/objects.py"


@pytest.mark.parametrize("route", LISTED)
def test_own_is_found_and_foreign_is_not(running_store: None, cast: dict[Role, Actor], route: str) -> None:
    case, method = LISTED[route], route.split(" ")[0]
    actor = cast[case.actor]
    assert case.foreign or case.shared, "say why everybody may reach it"
    if case.foreign:
        response = request(case, actor, method, case.foreign(cast))
        assert response.status_code == 404, "404, never 403: that it exists is nobody's business"
        assert response.json()["code"] == "kit.not_found"
    if case.own:
        assert request(case, actor, method, case.own(cast)).status_code < 300


@pytest.fixture(scope="module")
def running_store() -> Iterator[None]:
    with running():
        yield
