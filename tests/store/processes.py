"""Store processes for tests: where they live and when they are there."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kaibo.store import endpoint
from kaibo.store.endpoint import Endpoint

Start = Callable[..., subprocess.Popen[bytes]]


@contextmanager
def at_home(folder: Path) -> Iterator[Path]:
    """KAIBO_HOME for this process and its children."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KAIBO_HOME", str(folder))
        patch.delenv("KAIBO_CLICKHOUSE_URL", raising=False)
        yield folder


def server() -> Endpoint:
    found = endpoint.live()
    assert found is not None
    return found


def wait_until(true: Callable[[], bool], seconds: float = 15.0) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.02)
