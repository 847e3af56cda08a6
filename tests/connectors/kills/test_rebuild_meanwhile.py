"""While everything is rebuilt, people read the same numbers and import more; a second rebuild is refused."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from connectors.kills.conftest import orders
from connectors.kills.stage import Stage
from connectors.kills.test_killed_commands import STORED
from kaibo.connectors.storing.lock import one_rebuild


@pytest.fixture
def colleague(stage: Stage) -> Iterator[Stage]:
    """Somebody else at another keyboard."""
    made = Stage(stage.home)
    yield made
    made.close()


def test_people_go_on_while_a_rebuild_runs(stage: Stage, colleague: Stage) -> None:
    before = colleague.look()
    with ThreadPoolExecutor(1) as beside:
        running = beside.submit(stage.typed, "rebuild", "--json")
        while not running.done():
            assert colleague.look() == before
        assert running.result().json()["rebuilt"] == 2
        running = beside.submit(stage.typed, "rebuild", "--json")
        told = colleague.typed("import", orders(stage, 3, range(30, 40)), "--json").json()["files"][0]
        assert told["status"] == "stored"
        assert running.result().json()["kept"] == []
    assert stage.rows(STORED) == [(3,)]
    assert stage.typed("undo", str(told["batch"])).code == 0
    assert colleague.look() == before


def test_a_second_rebuild_is_refused(stage: Stage) -> None:
    with one_rebuild():
        assert stage.typed("rebuild", "--json").code != 0
    assert stage.rows(STORED) == [(2,)]
