"""Killed at any moment, an import, an undo or a rebuild leaves everything as before or as after; typed again, it
gives exactly the after, and nothing of the dead stays. `make soak` kills before every single effect."""

from __future__ import annotations

import random
from typing import Any

import pytest

from connectors.kills.conftest import orders
from connectors.kills.stage import KILLED, Stage
from soak import SOAK

STORED = "SELECT count(*) FROM connectors_import WHERE undone_at IS NULL"
LEFT = "SELECT name, state FROM connectors_upload WHERE state NOT IN ('stored', 'unchanged', 'discarded')"
LOADING = "SELECT count(*) FROM metrics_batch WHERE state = 'loading'"


def moments(effects: int, quick: int) -> list[int]:
    """Before which effects to kill: all, or some of them with the last ones, where the commit is."""
    if SOAK:
        return list(range(1, effects + 1))
    step = effects / quick
    return sorted({round(effects - step * each) for each in range(quick)} - {0})


@pytest.fixture
def file(stage: Stage) -> str:
    """Covers ten of the stored orders with refunds and brings ten new ones."""
    return orders(stage, 2, range(10, 30), refund="退款成功")


def newest(stage: Stage) -> str:
    return str(stage.rows("SELECT max(batch) FROM connectors_import WHERE undone_at IS NULL")[0][0])


def nothing_left(stage: Stage) -> None:
    """No upload waits for nobody, no batch is half there, no parsed rows lie about."""
    assert stage.rows(LEFT) == []
    assert stage.rows(LOADING) == [(0,)]
    assert list((stage.home / "tmp").glob("parsed/*")) == []
    assert stage.rows("SELECT count(*) FROM connectors_upload WHERE state = 'stored'") == stage.rows(
        "SELECT count(*) FROM connectors_import"
    )
    assert stage.batches() <= {row[0] for row in stage.rows("SELECT batch FROM connectors_import")}


def imported_and_back(stage: Stage, file: str) -> tuple[Any, Any, int, int]:
    """What people see before and after, and the effects of the import and of its undo."""
    before = stage.look()
    done = stage.typed("import", file, "--json")
    after = stage.look()
    back = stage.typed("undo", newest(stage))
    assert (done.code, back.code) == (0, 0) and before != after and stage.look() == before
    return before, after, done.effects, back.effects


def test_a_killed_import(stage: Stage, file: str) -> None:
    before, after, effects, _ = imported_and_back(stage, file)
    for moment in moments(effects, quick=4):
        assert stage.typed("import", file, "--json", kill_at=moment).code == KILLED, moment
        seen = stage.look()
        assert seen in (before, after), moment
        if SOAK or seen == after:
            again = stage.typed("import", file, "--json").json()["files"][0]
            assert again["status"] == ("unchanged" if seen == after else "stored"), moment
            assert stage.look() == after, moment
            assert stage.typed("undo", newest(stage)).code == 0
    assert stage.typed("import", file, "--json").json()["files"][0]["status"] == "stored"
    assert stage.look() == after
    nothing_left(stage)
    stage.typed("undo", newest(stage))


def test_an_import_killed_from_outside(stage: Stage, file: str) -> None:
    """SIGKILL after a random time, as the system does it when memory is short."""
    before = stage.look()
    chance = random.Random(7)
    for _ in range(60 if SOAK else 1):
        ended = stage.typed("import", file, "--json", kill_after=chance.uniform(0.5, 3.0))
        seen = stage.look()
        assert seen == before or stage.rows(STORED) == [(3,)], ended
        if seen != before:
            stage.typed("undo", newest(stage))
            assert stage.look() == before


def test_a_killed_undo(stage: Stage, file: str) -> None:
    before, after, _, effects = imported_and_back(stage, file)
    for moment in moments(effects, quick=2):
        if stage.rows(STORED) == [(2,)]:
            stage.typed("import", file, "--json")
        batch = newest(stage)
        assert stage.typed("undo", batch, kill_at=moment).code == KILLED, moment
        seen = stage.look()
        assert seen in (before, after), moment
        assert (seen == before) == (stage.rows(STORED) == [(2,)]), moment
    if stage.rows(STORED) == [(3,)]:
        assert stage.typed("undo", newest(stage)).code == 0
    assert stage.look() == before


def test_a_killed_rebuild(stage: Stage) -> None:
    before = stage.look()
    whole = stage.typed("rebuild", "--json")
    assert whole.json() == {"files": 2, "rebuilt": 2, "kept": []}
    for moment in moments(whole.effects, quick=2):
        assert stage.typed("rebuild", "--json", kill_at=moment).code == KILLED, moment
        assert stage.look() == before, moment
        assert stage.rows(STORED) == [(2,)], "each file is stored once, never twice"
    assert stage.typed("rebuild", "--json").json()["rebuilt"] == 2
    assert stage.look() == before
    nothing_left(stage)
