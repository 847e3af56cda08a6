"""Fixtures for all tests. The environment is made before Django loads, the cast after. No test is timed."""

from __future__ import annotations

from collections.abc import Generator

import pytest
from hypothesis import settings

settings.register_profile("kaibo", deadline=None)
settings.load_profile("kaibo")
pytest_plugins = ["environment", "cast"]


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("filterwarnings", "error")


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Generator[None]:
    """A file's tests stay in one process. Those that empty the database after themselves come later, for what a whole
    run shares is gone then; those that drive a browser come last, for its event loop stays."""
    for item in items:
        empties = "transactional_db" in item.fixturenames or _transaction(item)  # type: ignore[attr-defined]
        item.add_marker(pytest.mark.xdist_group(f"{item.path}{'!' if empties else ''}"))
    yield
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


def _transaction(item: pytest.Item) -> bool:
    mark = item.get_closest_marker("django_db")
    return bool(mark and mark.kwargs.get("transaction"))
