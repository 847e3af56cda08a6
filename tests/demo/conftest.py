"""Files of the demonstration for the tests: one of every kind, and three busy weeks."""

from __future__ import annotations

import pytest

from demo.dates import ORIGIN, SINCE, UNTIL
from kaibo.demo.api import Manifest, sample, simulate


@pytest.fixture(scope="session")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> Manifest:
    """One small file of every kind."""
    return sample(tmp_path_factory.mktemp("kinds"))


@pytest.fixture(scope="session")
def weeks(tmp_path_factory: pytest.TempPathFactory) -> Manifest:
    """Three weeks around the turn of a month, with the planted stock-out and a festival."""
    return simulate(tmp_path_factory.mktemp("weeks"), UNTIL, SINCE, origin=ORIGIN)
