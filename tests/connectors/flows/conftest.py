"""Files handed in for real: a data directory with a running store, the real import path, invented files."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from connectors.flows.drop import Drop
from kaibo.connectors.storing.hidden import TABLES
from kaibo.metrics.answer.present import forget
from kaibo.store import api as store
from kaibo.store import endpoint


@pytest.fixture(scope="package")
def store_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("flows")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KAIBO_HOME", str(folder))
        with store.running():
            yield folder
            found = endpoint.live()
            assert found is not None
            os.kill(found.pid, signal.SIGTERM)


@pytest.fixture
def drop(store_home: Path, tmp_path: Path, transactional_db: None) -> Iterator[Drop]:
    """Drops files in, as an operator would, and reads the numbers afterwards."""
    forget()
    yield Drop(tmp_path)
    for table in (*TABLES, "order_now"):
        store.execute(f"TRUNCATE TABLE {table}")
    forget()
