"""The data directory, ready for a command: both databases up to date, the store running."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module

from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from kaibo.site.backup.unfinished import refuse_unfinished
from kaibo.store import api as store


@contextmanager
def data(*needed: str) -> Iterator[None]:
    """Whether a server runs on the same data directory or not makes no difference inside. Modules that are `needed`
    and slow to load are loaded while the store starts.

    Raises KaiboError site.restore_unfinished where a restore was cut short.
    """
    relational()
    with store.running(meanwhile=lambda: [import_module(name) for name in needed]):
        yield


def relational() -> None:
    """The relational database alone, made or brought up to date, unless a restore was cut short."""
    refuse_unfinished()
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", verbosity=0, interactive=False)
