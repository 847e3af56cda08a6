"""`kaibo key create` and `kaibo sources`: on the machine itself, for programs and their makers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from cast import Actor
from kaibo.accounts.models import Entry, Key, Person
from kaibo.events.inbox.inbox import inbox
from kaibo.kit.errors import KaiboError
from kaibo.site.cli import kaibo


@pytest.fixture(autouse=True)
def _inbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr("kaibo.kit.home.Home.inbox", tmp_path / "inbox.sqlite3")
    monkeypatch.setattr("kaibo.events.inbox.inbox._opened", {})
    yield
    inbox().close()


def run(*arguments: str) -> Any:
    return CliRunner().invoke(kaibo, list(arguments))


def made(*arguments: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(run("key", "create", *arguments, "--json").output)
    return told


def test_a_key_for_sending_sends_and_nothing_else(visitor: Any, owner: Actor) -> None:
    told = made("互动桥", "--scope", "ingest")
    headers = {"Authorization": f"Bearer {told['key']}"}
    event = {"id": "1", "kind": "comment", "at": "2026-11-20T20:15:00+08:00"}
    assert visitor.post("/ingest/v1/events", json=event, headers=headers).status_code == 202
    assert visitor.get("/api/v1/events/sources", headers=headers).status_code == 403
    assert (told["name"], told["permissions"]) == ("互动桥", ["events.signals.write"])
    entry = Entry.objects.get(what="accounts.key.made")
    assert (entry.via, entry.of) == ("cli", told["id"])


@pytest.mark.parametrize("scope", ["read", "stock"])
def test_keys_for_the_other_uses(visitor: Any, owner: Actor, scope: str) -> None:
    headers = {"Authorization": f"Bearer {made('k', '--scope', scope)['key']}"}
    assert visitor.get("/api/v1/events/sources", headers=headers).status_code == (200 if scope == "read" else 403)
    assert visitor.post("/ingest/v1/events", json={}, headers=headers).status_code == 403
    assert visitor.get("/api/v1/accounts/people", headers=headers).status_code == 403


def test_it_is_told_once_and_kept_as_a_hash(owner: Actor) -> None:
    said = run("key", "create", "k", "--scope", "ingest", "--days", "7")
    [key] = Key.objects.all()
    assert key.person_id == owner.caller.id and (key.expires_at - key.made_at).days == 7
    text = next(line for line in said.output.splitlines() if line.startswith("kaibo_"))
    assert text.split("_", 2)[2] not in key.digest


def test_without_an_owner_there_is_no_key(owner: Actor) -> None:
    Person.objects.update(active=False)
    refused = run("key", "create", "k", "--scope", "ingest").exception
    assert isinstance(refused, KaiboError) and (refused.code, refused.status) == ("accounts.no_owner", 409)
    assert not Key.objects.exists()


@pytest.mark.parametrize("wrong", [["--scope", "all"], [], ["--scope", "ingest", "--days", "0"]])
def test_wrong_usage_makes_none(owner: Actor, wrong: list[str]) -> None:
    assert run("key", "create", "k", *wrong).exit_code != 0
    assert not Key.objects.exists()


def test_the_sources_and_what_became_of_what_they_sent(visitor: Any, owner: Actor, controller: Actor) -> None:
    headers = {"Authorization": f"Bearer {made('桥', '--scope', 'ingest')['key']}"}
    event = {"id": "1", "kind": "purchase", "at": "2026-11-20T20:15:00+08:00"}
    visitor.post("/ingest/v1/events", json=[event, event, {"id": "我13800138000"}], headers=headers)
    [told] = json.loads(run("sources", "--json").output)["sources"]
    counts = {"received": 3, "waiting": 1, "stored": 0, "duplicate": 1, "quarantined": 1, "refused": 0}
    assert told.pop("last_at") and told == {"source": "桥", **counts}
    assert "桥\t3\t1\t0\t1\t1\t0\t" in run("sources").output
    shown = controller.get("/api/v1/events/sources").json()
    assert {name: shown["sources"][0][name] for name in counts} == counts
    assert shown["waiting"] == 1 and shown["oldest_at"]
    [aside] = controller.get("/api/v1/events/quarantined", source="桥").json()
    assert (aside["source"], aside["body"]) == ("桥", '{"id":"我***"}') and "kind" in aside["reason"]
    assert len(controller.get("/api/v1/events/quarantined").json()) == 1
    assert controller.get("/api/v1/events/quarantined", source="other").json() == []


def test_who_may_not_see_them_does_not(viewer: Actor, stranger: Actor) -> None:
    for path in ("sources", "quarantined"):
        assert viewer.get(f"/api/v1/events/{path}").status_code == 403
        assert stranger.get(f"/api/v1/events/{path}").status_code == 401
