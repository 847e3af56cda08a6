"""The three processes of Kaibo, and the preparation before them."""

from __future__ import annotations

import os
import signal
import sys

from kaibo.kit.home import home
from kaibo.site.supervisor.child import Recipe

STOP_ORDER = ("on_air", "web", "worker", "store")
_STORE_BUSY = 75


def python(module: str, *arguments: str) -> list[str]:
    return [sys.executable, "-m", module, *arguments]


def store() -> Recipe | None:
    """None where KAIBO_CLICKHOUSE_URL names a server of its own."""
    if os.environ.get("KAIBO_CLICKHOUSE_URL"):
        return None
    command = python("kaibo.store.server")
    return Recipe(
        "store",
        command,
        ready=lambda _: (home().run / "store.json").is_file(),
        patience=35.0,
        orphaned=signal.SIGTERM,
        busy=_STORE_BUSY,
    )


def web(listening: int, env: dict[str, str]) -> Recipe:
    return Recipe(
        "web",
        python("kaibo.site.web", "--fd", str(listening)),
        ready=_web_is_ready,
        env=env,
        hand_over=(listening,),
        patience=15.0,
    )


def worker() -> Recipe:
    return Recipe("worker", python("kaibo.site.work"), niceness=10, patience=20.0)


def on_air(address: str) -> Recipe:
    """The demo's rehearsal, fed to the web that is served there."""
    command = python("kaibo.site.demo.on_air", "--url", address)
    return Recipe("on_air", command, niceness=10, patience=8.0, orphaned=signal.SIGTERM)


def _web_is_ready(pid: int) -> bool:
    note = home().run / "web.pid"
    return note.is_file() and note.read_text("ascii") == str(pid)
