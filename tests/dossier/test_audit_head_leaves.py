"""The trail's head, signed, outside the database: who rolls the trail back is found out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.db import connection

from cast import Actor
from kaibo.dossier.api import head_problem, keep_head
from kaibo.kit.home import home


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAIBO_HOME", str(tmp_path))


def test_on_demand_and_it_still_fits_later(compliance: Actor, owner: Actor) -> None:
    kept = compliance.get("/api/v1/dossier/audit-head").json()
    owner.post("/api/v1/session", {"username": "linyue", "password": "wrong wrong wrong"})
    assert head_problem(kept) == ""
    assert head_problem(kept, kept["fingerprint"]) == ""
    assert head_problem(kept, "0" * 64) == "key"
    assert head_problem({**kept, "entries": kept["entries"] + 1}) == "signature"


def test_a_trail_rolled_back_or_rewritten_no_longer_fits(compliance: Actor) -> None:
    compliance.post("/api/v1/dossier/papers", {"kind": "other", "about": "company", "name": "甲", "title": "甲"})
    kept = compliance.get("/api/v1/dossier/audit-head").json()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE accounts_entry SET hash = 'other' WHERE seq = %s", [kept["entries"]])
        assert head_problem(kept) == "replaced"
        cursor.execute("DELETE FROM accounts_entry WHERE seq = %s", [kept["entries"]])
    assert head_problem(kept) == "cut"


def test_once_a_day_it_is_written_beside_and_sent(
    compliance: Actor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outside = tmp_path / "outside"
    monkeypatch.setenv("KAIBO_NOTIFY", f"file:{outside}")
    first = keep_head()
    assert first and first.parent == home().root / "heads" and keep_head() is None
    assert head_problem(json.loads(first.read_text("utf-8"))) == ""
    assert json.loads(first.read_text("utf-8"))["hash"] in outside.read_text("utf-8")


def test_who_may_not_is_refused(host: Actor, stranger: Actor) -> None:
    assert host.get("/api/v1/dossier/audit-head").status_code == 403
    assert stranger.get("/api/v1/dossier/audit-head").status_code == 401
