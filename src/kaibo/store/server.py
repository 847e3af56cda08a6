"""The store process: `python -m kaibo.store.server`.

Ends on SIGTERM or SIGINT, when its parent has gone (`--parent-pid`), or when nobody has held a lease for two seconds
(`--while-leased`). Exit status: 0 after a clean end, 75 when another process has the store open, 1 otherwise.
"""

from __future__ import annotations

import argparse
import os
import secrets
import signal
import sys
import threading
import time
from collections.abc import Callable

from kaibo.kit.errors import KaiboError
from kaibo.kit.home import home
from kaibo.kit.log import logger, set_up
from kaibo.store.endpoint import publish, withdraw
from kaibo.store.engine import Engine, EngineError
from kaibo.store.lease import BUSY, Leases, sole_owner
from kaibo.store.limits import memory_limit, shown
from kaibo.store.wire import Server

GRACE_SECONDS = 30.0
"""How long running queries may take to end; what is still running then is cut off, which loses nothing stored."""
UNLEASED_SECONDS = 2.0
LOOK_EVERY = 0.25


def main(arguments: list[str] | None = None) -> int:
    asked = _parser().parse_args(arguments)
    set_up("store")
    reasons: list[Callable[[], bool]] = []
    if asked.parent_pid:
        reasons.append(lambda: os.getppid() != asked.parent_pid)
    if asked.while_leased:
        reasons.append(_unleased())
    try:
        with sole_owner():
            return _run(reasons)
    except KaiboError as refusal:
        sys.stderr.write(f"{refusal}\n")
        return BUSY if refusal.code == "store.locked" else 1


def _run(reasons: list[Callable[[], bool]]) -> int:
    memory = memory_limit()
    engine = _open(memory)
    stop = _told_to_stop()
    server = Server(engine, secrets.token_urlsafe(32), os.getpid())
    listening = threading.Thread(target=server.serve_forever, name="listening", daemon=True)
    listening.start()
    publish(server.endpoint)
    logger().info("store ready", port=server.endpoint.port, engine=engine.version, memory=shown(memory))
    while not (stop.is_set() or any(reason() for reason in reasons)):
        stop.wait(LOOK_EVERY)
    return _close(server)


def _open(memory: int) -> Engine:
    try:
        engine = Engine(home().store, memory=memory)
        with engine.lend() as connection:
            connection.run("CREATE DATABASE IF NOT EXISTS kaibo", "Null", {})
    except EngineError as refusal:
        raise KaiboError("store.start_failed", status=500, log="stderr", detail=refusal.text) from refusal
    return engine


def _told_to_stop() -> threading.Event:
    """Set by the first signal; asked for after the engine has opened, which brings handlers of its own."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    return stop


def _close(server: Server) -> int:
    withdraw(server.endpoint)
    server.shutdown()
    if not server.finish(GRACE_SECONDS):
        logger().warning("store cut off what was still running", after=GRACE_SECONDS)
        os._exit(0)
    server.engine.close()
    logger().info("store closed")
    return 0


def _unleased() -> Callable[[], bool]:
    """True once nobody has held a lease for a while; then nobody can get one until this process has ended."""
    leases = Leases()
    since = time.monotonic()

    def ended() -> bool:
        nonlocal since
        if leases.any():
            since = time.monotonic()
        return time.monotonic() - since > UNLEASED_SECONDS and leases.close_if_none()

    return ended


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m kaibo.store.server", description="The analytical store.")
    parser.add_argument("--parent-pid", type=int, default=0, help="end when this process is no longer the parent")
    parser.add_argument("--while-leased", action="store_true", help="end when no lease is held")
    return parser


if __name__ == "__main__":
    sys.exit(main())
