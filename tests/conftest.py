"""Fixtures for all tests. The environment is made before Django loads, the cast after."""

from __future__ import annotations

import pytest

pytest_plugins = ["environment", "cast"]


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("filterwarnings", "error")
