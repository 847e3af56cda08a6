"""Fixtures for all tests. The environment is made before Django loads, the cast after. No test is timed."""

from __future__ import annotations

import pytest
from hypothesis import settings

settings.register_profile("kaibo", deadline=None)
settings.load_profile("kaibo")
pytest_plugins = ["environment", "cast"]


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("filterwarnings", "error")
