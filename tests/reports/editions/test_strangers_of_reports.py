"""The summary of a year and the review of a show: who may not see them is refused, whichever way they come."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from cast import Actor
from kaibo.accounts.permissions import Role
from reports.editions.bench import API, made, shown

pytestmark = pytest.mark.usefixtures("two_months")
SUBJECTS = {"year": "2026", "show": "s9-1"}
"""The show is 韩墨's; the host of the cast is 苏婉."""
READERS = {Role.OWNER, Role.OPERATOR, Role.CONTROLLER, Role.BUYER, Role.FINANCE, Role.VIEWER}

kinds = pytest.mark.parametrize("kind", SUBJECTS)


def ways(id: str) -> Iterator[tuple[str, str, object]]:
    """Every way to an edition."""
    one = f"{API}/editions/{id}"
    yield "get", one, None
    yield "get", f"{one}/slots/plan", None
    yield "get", f"{one}/against/{id}", None
    for form in ("pptx", "xlsx", "pdf", "html"):
        yield "get", f"{one}/file?form={form}", None
    yield "post", f"{one}/again", None
    yield "put", f"{one}/slots/plan", {"text": "加开午间专场", "after": 0}


def status(actor: Actor, way: str, path: str, body: object) -> int:
    sent = actor.get(path) if way == "get" else getattr(actor, way)(path, body)
    return int(sent.status_code)


@kinds
def test_a_stranger_is_refused_everywhere(kind: str, owner: Actor, stranger: Actor) -> None:
    id = made(owner, kind, SUBJECTS[kind])["edition"]["id"]
    for way, path, body in ways(id):
        assert status(stranger, way, path, body) in ({401} if way == "get" else {401, 403}), path
    asked = stranger.post(f"{API}/editions", {"kind": kind, "subject": SUBJECTS[kind]})
    assert asked.status_code in {401, 403}


@kinds
def test_a_role_that_reads_no_reports_is_refused(kind: str, owner: Actor, cast: dict[Role, Actor]) -> None:
    id = made(owner, kind, SUBJECTS[kind])["edition"]["id"]
    for role, actor in cast.items():
        answer = actor.get(f"{API}/editions/{id}").status_code
        assert answer == (200 if role in READERS else 404 if role is Role.HOST else 403), role
        if role not in READERS | {Role.HOST}:
            assert all(status(actor, *way) == 403 for way in ways(id)), role


@kinds
def test_a_host_finds_nothing_that_tells_of_others(kind: str, owner: Actor, host: Actor) -> None:
    id = made(owner, kind, SUBJECTS[kind])["edition"]["id"]
    for way, path, body in ways(id):
        assert status(host, way, path, body) == 404, path
    assert host.get(f"{API}/editions", kind=kind).json()["total"] == 0


def test_a_host_asks_for_no_show_of_another(host: Actor) -> None:
    for subject in ("s9-1", "s9-99"):
        assert host.post(f"{API}/editions", {"kind": "show", "subject": subject}).status_code == 404
    assert made(host, "show", "s9-0")["edition"]["part"] is True


def test_a_year_as_a_host_sees_it_is_of_own_shows(owner: Actor, host: Actor) -> None:
    whole, own = made(owner, "year", "2026"), made(host, "year", "2026")
    assert (gmv(whole), gmv(own)) == (30_000, 15_000)
    assert shown(owner, own["edition"]["id"])["edition"]["part"] is True


def gmv(edition: dict[str, object]) -> float:
    """The first number of the year's first page."""
    card = edition["report"]["chapters"][0]["pages"][0]["blocks"][0]["cards"][0]["figure"]  # type: ignore[index]
    return float(card["value"])
