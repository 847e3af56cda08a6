"""The web process: `python -m kaibo.site.web --fd N`, serving on the socket it was handed."""

from __future__ import annotations

import argparse
import gc
import os
import socket
from importlib import import_module

import uvicorn

from kaibo.kit.home import home
from kaibo.kit.log import set_up
from kaibo.site.boot import boot
from kaibo.site.supervisor.board import write_whole

DRAIN_SECONDS = 10


class Server(uvicorn.Server):
    """Tells in run/web.pid that it accepts requests."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        settle()
        write_whole(home().run / "web.pid", str(os.getpid()))

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Streams end first: they would keep their connections open until they are cut."""
        import_module("kaibo.site.front.stream").end_streams()
        await super().shutdown(sockets)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m kaibo.site.web")
    parser.add_argument("--fd", type=int, required=True, help="the listening socket")
    handed = parser.parse_args().fd
    set_up("web")
    boot()
    Server(_config()).run([socket.socket(fileno=handed)])


def settle() -> None:
    """What is loaded stays: the collector walks only what requests leave behind, or it takes 60 ms every few pages."""
    gc.collect()
    gc.freeze()


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
