"""A real store, empty before every test, and a shelf to put rows on."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from kaibo.store import api, endpoint
from metrics.shelf import Shelf, empty


@pytest.fixture(scope="package")
def store_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A data directory with a running store for all tests of this folder."""
    folder = tmp_path_factory.mktemp("metrics")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KAIBO_HOME", str(folder))
        patch.delenv("KAIBO_CLICKHOUSE_URL", raising=False)
        with api.running():
            yield folder
            found = endpoint.live()
            assert found is not None
            os.kill(found.pid, signal.SIGTERM)


@pytest.fixture
def shelf(store_home: Path, db: None) -> Iterator[Shelf]:
    yield Shelf()
    empty()
