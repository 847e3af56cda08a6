"""A small company on disk whose commands are killed: two files are stored, a third waits outside."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest

from connectors.flows.drop import HEADERS, SHOWS, Order
from connectors.kills.stage import Stage
from kaibo.store import api as store
from kaibo.store import endpoint

SHOW = ["7400001", "林间小铺", "顾言", "2026-10-01 20:00:00", "2026-10-01 22:00:00", "1000", "300.00", "3"]


@pytest.fixture(scope="package")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    home = tmp_path_factory.mktemp("kills") / "home"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KAIBO_HOME", str(home))
        with store.running():
            made = Stage(home)
            assert made.typed("import", orders(made, 1, range(20)), "--json").code == 0
            assert made.typed("import", "--as", "shows", "--platform", "douyin", shows(made), "--json").code == 0
            yield made
            made.close()
            found = endpoint.live()
            assert found is not None
            os.kill(found.pid, signal.SIGTERM)


def shows(stage: Stage) -> str:
    return stage.file("场次.csv", [SHOWS, SHOW])


def orders(stage: Stage, day: int, numbers: range, refund: str = "-") -> str:
    """An export of a day; orders of the evening stand in the show that is stored first."""
    rows = [Order(f"A{number}", refund=refund, at=f"2026-10-01 {12 + number % 12}:30:00") for number in numbers]
    return stage.file(f"{1_790_000_000 + day * 86_400}_orders.csv", [HEADERS, *(row.cells() for row in rows)])
