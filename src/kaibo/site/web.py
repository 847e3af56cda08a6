"""The web process: `python -m kaibo.site.web --fd N`, serving on the socket it was handed."""

from __future__ import annotations

import argparse
import asyncio
import gc
import os
import socket
from importlib import import_module
from threading import Event, Thread

import uvicorn

from kaibo.kit.home import home
from kaibo.kit.log import set_up
from kaibo.site.boot import boot
from kaibo.site.supervisor.board import write_whole
from kaibo.site.supervisor.prepared import await_prepared

DRAIN_SECONDS = 10


class Server(uvicorn.Server):
    """Tells in run/web.pid that it accepts requests."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._over = Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await asyncio.to_thread(await_prepared)
        await super().startup(sockets)
        settle()
        renew_until = import_module("kaibo.metrics.api").renew_until
        Thread(target=renew_until, args=(self._over,), name="renewing", daemon=True).start()
        write_whole(home().run / "web.pid", str(os.getpid()))

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Streams end first: they would keep their connections open until they are cut."""
        self._over.set()
        import_module("kaibo.site.front.stream").end_streams()
        await super().shutdown(sockets)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m kaibo.site.web")
    parser.add_argument("--fd", type=int, required=True, help="the listening socket")
    handed = parser.parse_args().fd
    gc.disable()
    set_up("web")
    boot()
    Server(_config()).run([socket.socket(fileno=handed)])


def settle() -> None:
    """What is loaded stays: the collector walks only what requests leave behind, or it takes 60 ms every few pages.

    While all that is loaded, nothing is garbage: the collector rests, which is a tenth of the time.
    """
    gc.collect()
    gc.freeze()
    gc.enable()


def _config() -> uvicorn.Config:
    """Forwarded addresses are believed only from the proxies that KAIBO_PROXY names."""
    proxy = os.environ.get("KAIBO_PROXY", "")
    return uvicorn.Config(
        "kaibo.site.asgi:app",
        loop="uvloop",
        http="kaibo.site.front.lane:Lane",
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=bool(proxy),
        forwarded_allow_ips=proxy or None,
        limit_concurrency=1024,
        timeout_keep_alive=30,
        timeout_graceful_shutdown=DRAIN_SECONDS,
    )


if __name__ == "__main__":
    main()
