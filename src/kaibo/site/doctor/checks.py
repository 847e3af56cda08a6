"""The checks, in the order they are told."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Callable

import psutil
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from kaibo.accounts.api import verify_trail
from kaibo.kit.errors import KaiboError
from kaibo.kit.home import home
from kaibo.site import status
from kaibo.site.doctor.finding import Finding, found
from kaibo.store import api as store

_GIB = 1 << 30
LEAST_DISK = 2 * _GIB
LEAST_MEMORY = _GIB
LEAST_PYTHON = (3, 11)


def python() -> Finding:
    return found("python", sys.version_info >= LEAST_PYTHON, version=platform.python_version())


def data_directory() -> Finding:
    root = home().root
    private = root.stat().st_mode & 0o077 == 0
    return found("home", private and os.access(root, os.R_OK | os.W_OK | os.X_OK), home=root)


def disk() -> Finding:
    free = shutil.disk_usage(home().root).free
    return found("disk", free >= LEAST_DISK, free=_gib(free), least=_gib(LEAST_DISK))


def memory() -> Finding:
    available = psutil.virtual_memory().available
    return found("memory", available >= LEAST_MEMORY, free=_gib(available), least=_gib(LEAST_MEMORY))


def database() -> Finding:
    """It opens, and SQLite's own quick check finds no damage."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA quick_check(1)" if connection.vendor == "sqlite" else "SELECT 'ok'")
            told = str(cursor.fetchone()[0])
    except DatabaseError as error:
        told = type(error).__name__
    return found("database", told == "ok", vendor=connection.vendor, told=told)


def migrations() -> Finding:
    try:
        executor = MigrationExecutor(connection)
        waiting = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    except DatabaseError:
        waiting = -1
    return found("migrations", waiting == 0, waiting=waiting)


def analytical_store() -> Finding:
    try:
        with store.running():
            told = store.status()
    except KaiboError as error:
        return found("store", False, why=str(error))
    return found("store", True, version=told.version, rows=told.rows)


def processes() -> Finding:
    bad = [each["name"] for each in status.processes() if each["state"] != "running"]
    return found("processes", not bad, names="、".join(bad), count=len(status.processes()))


def trail() -> Finding:
    """The audit trail's chain is whole."""
    try:
        verdict = verify_trail()
    except DatabaseError:
        return found("trail", False, entries=0, broken=0, why="database")
    return found("trail", verdict.intact, entries=verdict.entries, broken=verdict.broken or 0, why=verdict.why)


CHECKS: tuple[Callable[[], Finding], ...] = (
    python,
    data_directory,
    disk,
    memory,
    database,
    migrations,
    analytical_store,
    processes,
    trail,
)


def _gib(size: int) -> str:
    return f"{size / _GIB:.1f}"
