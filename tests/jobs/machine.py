"""A machine of its own for tests with real processes: a data directory, a migrated database, programs run on it."""

from __future__ import annotations

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


class Machine:
    """Its database is a SQLite file, or a new database on the PostgreSQL server the tests run on (`url`).

    `migrations` names rooms, or a room and one of its migrations ("auth 0011"), to be run on it; none: not any.
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
        return os.environ | wanted

    def start(self, script: str, *args: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen([sys.executable, "-c", script, *args], env=self.env, stdout=subprocess.PIPE)

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
    _migrate({"KAIBO_HOME": str(home), "KAIBO_DATABASE_URL": ""}, migrations)
    return home


@cache
def _migrated_database(migrations: tuple[str, ...]) -> str:
    url = _new_database(template="template1")
    _migrate({"KAIBO_DATABASE_URL": url}, migrations)
    return urlsplit(url).path.lstrip("/")


def _migrate(env: dict[str, str], migrations: tuple[str, ...]) -> None:
    whole = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)} | env
    for each in migrations:
        command = [sys.executable, "-m", "django", "migrate", "--skip-checks", "-v", "0", *each.split()]
        subprocess.run(command, env=whole, check=True)


def _new_database(*, template: str) -> str:
    """A database on the server of KAIBO_DATABASE_URL; its own URL."""
    server, name = urlsplit(os.environ["KAIBO_DATABASE_URL"]), f"kaibo_{uuid4().hex[:12]}"
    with psycopg.connect(server.geturl(), autocommit=True) as link:
        link.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
    return server._replace(path=f"/{name}").geturl()
