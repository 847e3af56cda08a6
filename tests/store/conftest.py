"""Real store processes in throw-away data directories."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from clickhouse_connect.driver.client import Client

from kaibo.store import api, endpoint
from store.processes import Start, at_home, server, wait_until


@pytest.fixture(scope="package")
def shared_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """One data directory with a running, migrated store for all tests that leave it running."""
    with at_home(tmp_path_factory.mktemp("store")) as folder, api.running():
        yield folder
        os.kill(server().pid, signal.SIGTERM)


@pytest.fixture
def store(shared_home: Path) -> Iterator[Client]:
    """The ordinary client; tables made under the name `tried` are gone afterwards."""
    with at_home(shared_home):
        yield api.client()
        api.execute("DROP TABLE IF EXISTS tried")


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts store processes in a data directory of their own; what still runs afterwards is killed."""
    children: list[subprocess.Popen[bytes]] = []

    def started(*arguments: str, ready: bool = True, **settings: str) -> subprocess.Popen[bytes]:
        children.append(
            subprocess.Popen(
                [sys.executable, "-m", "kaibo.store.server", *arguments],
                env={**os.environ, **settings},
                stderr=subprocess.PIPE,
            )
        )
        if ready:
            wait_until(lambda: endpoint.live() is not None)
        return children[-1]

    with at_home(tmp_path):
        yield started
        for child in children:
            child.kill()
            child.communicate()
