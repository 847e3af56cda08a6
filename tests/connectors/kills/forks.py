"""Commands of `kaibo` in children forked from one warm process: `python -m connectors.kills.forks`.

A line of JSON asks for one: its arguments, where its output goes, and before which of its effects it is to be killed
(0: none). An effect is what outlives a process: a statement that writes, a commit, a request to the store, a change
in a folder. Between two effects it makes no difference when a process dies.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import sqlite3
import sys
from pathlib import Path
from types import FrameType
from typing import Any

import click

from kaibo.site.boot import boot

FOLDERS = {"rename", "replace", "unlink", "mkdir", "rmdir", "open", "write", "fsync"}


def main() -> None:
    boot()
    warm_up()
    for line in sys.stdin:
        asked = json.loads(line)
        child = os.fork()
        if child == 0:
            perform(asked["arguments"], Path(asked["out"]), asked["kill_at"])
        tell(child)
        tell(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


def warm_up() -> None:
    """Import what commands need, but not polars, whose threads no fork survives."""
    from kaibo.site.cli import batches, numbers  # noqa: F401, PLC0415 - models may be imported only now

    if "polars" in sys.modules:
        sys.exit("a forked command would hang on the threads of polars")


def tell(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


def perform(arguments: list[list[str]], out: Path, kill_at: int) -> None:
    """Run commands one after the other, as if typed; writes their output and how many effects they had."""
    from kaibo.site.cli import kaibo  # noqa: PLC0415

    with out.open("wb") as told:
        os.dup2(told.fileno(), 1)
    for each in arguments:
        kaibo.get_command(click.Context(kaibo), each[0])
    effects = Effects(kill_at)
    code = 0
    for each in arguments:
        try:
            kaibo(each, prog_name="kaibo")
        except SystemExit as ended:
            code = max(code, int(ended.code or 0))
        except BaseException as error:  # noqa: BLE001 - told by the exit status
            sys.stderr.write(f"{each}: {error!r}\n")
            code = 70
        sys.stdout.flush()
    sys.setprofile(None)
    out.with_suffix(".effects").write_text(str(effects.count))
    os._exit(code)


class Effects:
    def __init__(self, kill_at: int) -> None:
        self.count = 0
        self.kill_at = kill_at
        sys.setprofile(self.seen)

    def seen(self, frame: FrameType, event: str, what: Any) -> None:
        if event == "c_call" and is_effect(frame, what):
            self.count += 1
            if self.count == self.kill_at:
                os.kill(os.getpid(), signal.SIGKILL)


def is_effect(frame: FrameType, what: Any) -> bool:
    name, of = what.__name__, getattr(what, "__self__", None)
    if isinstance(of, sqlite3.Connection):
        return name in {"commit", "rollback"}
    if isinstance(of, sqlite3.Cursor):
        query = str(frame.f_locals.get("query", "")).lstrip().upper()
        return name in {"execute", "executemany"} and not query.startswith(("SELECT", "PRAGMA"))
    if isinstance(of, socket.socket):
        return name in {"send", "sendall"}
    return getattr(what, "__module__", "") == "posix" and name in FOLDERS


if __name__ == "__main__":
    main()
