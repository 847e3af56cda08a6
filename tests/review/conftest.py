"""A data directory with a running store, for reviews of files that were really imported."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from kaibo.connectors.storing.hidden import TABLES
from kaibo.metrics.answer.present import forget
from kaibo.store import api as store
from kaibo.store import endpoint


@pytest.fixture
def store_home(tmp_path_factory: pytest.TempPathFactory, transactional_db: None) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("review")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KAIBO_HOME", str(folder))
        with store.running():
            forget()
            yield folder
            for table in (*TABLES, "order_now"):
                store.execute(f"TRUNCATE TABLE {table}")
            forget()
            found = endpoint.live()
            assert found is not None
            os.kill(found.pid, signal.SIGTERM)
