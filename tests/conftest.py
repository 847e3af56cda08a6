"""Fixtures for all tests. The environment is made before Django loads, the cast after. No test is timed."""

from __future__ import annotations

import os
from collections.abc import Generator

import pytest
from hypothesis import settings

settings.register_profile("kaibo", deadline=None)
settings.load_profile("kaibo")
pytest_plugins = ["environment", "cast"]


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("filterwarnings", "error")


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> Generator[None]:
    """A file's tests stay in one process. Those that empty the database after themselves come later, for what a whole
    run shares is gone then; those that drive a browser come last, for its event loop stays. A PostgreSQL is tried by
    those that ask a database alone."""
    if os.environ.get("KAIBO_TEST_POSTGRES"):
        config.hook.pytest_deselected(items=[item for item in items if not _asks(item)])
        items[:] = filter(_asks, items)
    for item in items:
        empties = "transactional_db" in item.fixturenames or _transaction(item)  # type: ignore[attr-defined]
        item.add_marker(pytest.mark.xdist_group(f"{item.path}{'!' if empties else ''}"))
    yield
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


def _asks(item: pytest.Item) -> bool:
    """Whether it asks the database, here or, as its mark says, from processes of its own."""
    here = {"db", "transactional_db"} & set(item.fixturenames)  # type: ignore[attr-defined]
    return bool(here or item.get_closest_marker("django_db") or item.get_closest_marker("postgres"))


def _transaction(item: pytest.Item) -> bool:
    mark = item.get_closest_marker("django_db")
    return bool(mark and mark.kwargs.get("transaction"))
