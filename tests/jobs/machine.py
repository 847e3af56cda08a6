"""A machine of its own for tests with real processes: a data directory, a migrated database, programs run on it."""

from __future__ import annotations

import atexit
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import psycopg
from django.db import connection

TESTS = Path(__file__).parents[1]
SETTINGS = "jobs.three_rooms"
MIGRATE = """
import sys, django; django.setup()
from django.core.management import call_command
for each in sys.argv[1:]: call_command("migrate", *each.split(), verbosity=0, skip_checks=True)
"""


class Machine:
    """Its database is a SQLite file, or a new database on the PostgreSQL server the tests run on (`url`).

    It knows three rooms: files, jobs, events. `migrations` names those to be migrated, or one and the migration
    to stop at ("auth 0011"); without any its database has no table.
    """

    def __init__(self, home: Path, *migrations: str, sqlite: bool = False) -> None:
        self.home = home
        self.url = ""
        if connection.vendor == "postgresql" and not sqlite:
            self.url = _new_database(template=_migrated_database(migrations))
        else:
            shutil.copytree(_migrated_home(migrations), home)

    @property
    def env(self) -> dict[str, str]:
        path = os.pathsep.join([str(TESTS), *sys.path])
        wanted = {"KAIBO_HOME": str(self.home), "PYTHONPATH": path, "KAIBO_DATABASE_URL": self.url}
        return os.environ | wanted | {"DJANGO_SETTINGS_MODULE": SETTINGS}

    def told(self, script: str, *args: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", script, *args], env=self.env, stdout=subprocess.PIPE, check=True, timeout=60
        )
        return done.stdout.decode().strip()

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """Read (or write) the machine's database from outside."""
        if self.url:
            with psycopg.connect(self.url) as server:
                cursor = server.execute(sql)
                return cursor.fetchall() if cursor.description else []
        link = sqlite3.connect(self.home / "kaibo.sqlite3", timeout=15)
        try:
            with link:
                return link.execute(sql).fetchall()
        finally:
            link.close()


@cache
def _migrated_home(migrations: tuple[str, ...]) -> Path:
    home = Path(tempfile.mkdtemp(prefix="kaibo-template-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    _migrate({"KAIBO_HOME": str(home), "KAIBO_DATABASE_URL": ""}, migrations)
    return home


@cache
def _migrated_database(migrations: tuple[str, ...]) -> str:
    url = _new_database(template="template1")
    _migrate({"KAIBO_DATABASE_URL": url}, migrations)
    return urlsplit(url).path.lstrip("/")


def _migrate(env: dict[str, str], migrations: tuple[str, ...]) -> None:
    path = os.pathsep.join([str(TESTS), *sys.path])
    whole = os.environ | {"PYTHONPATH": path, "DJANGO_SETTINGS_MODULE": SETTINGS} | env
    if migrations:
        subprocess.run([sys.executable, "-c", MIGRATE, *migrations], env=whole, check=True)


def _new_database(*, template: str) -> str:
    """A database on the server of KAIBO_DATABASE_URL; its own URL."""
    server, name = urlsplit(os.environ["KAIBO_DATABASE_URL"]), f"kaibo_{uuid4().hex[:12]}"
    with psycopg.connect(server.geturl(), autocommit=True) as link:
        link.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
    return server._replace(path=f"/{name}").geturl()
