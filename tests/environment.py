"""What must be so before Django loads: a data directory of the test run's own, and its database."""

from __future__ import annotations

import atexit
import os
import shutil
import socket
import tempfile
from pathlib import Path
from typing import Any

import django
from django.conf import settings

from postgres import Server

HOME = Path(tempfile.mkdtemp(prefix="kaibo-test-"))
atexit.register(shutil.rmtree, HOME, ignore_errors=True)

for name in [
    each for each in os.environ if each.startswith("KAIBO_") and each not in {"KAIBO_TEST_POSTGRES", "KAIBO_SOAK"}
]:
    del os.environ[name]
os.environ["KAIBO_HOME"] = str(HOME)
os.environ["DJANGO_SETTINGS_MODULE"] = "kaibo.site.settings"
if os.environ.get("KAIBO_TEST_POSTGRES"):
    server = Server()
    atexit.register(server.stop)
    os.environ["KAIBO_DATABASE_URL"] = server.url
else:
    settings.DATABASES["default"]["TEST"] = {"NAME": HOME / "test.sqlite3", "MIRROR": None, "MIGRATE": True}

django.setup()

_connect = socket.socket.connect


def _connect_inside(self: socket.socket, address: Any) -> None:
    """No test talks to another machine."""
    if self.family in {socket.AF_INET, socket.AF_INET6} and address[0] not in {"127.0.0.1", "::1", "localhost"}:
        raise PermissionError(f"tests stay on this machine: {address}")
    _connect(self, address)


socket.socket.connect = _connect_inside  # type: ignore[assignment, method-assign]
