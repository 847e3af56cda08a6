"""`kaibo serve`: the whole system on this machine."""

from __future__ import annotations

import json
import os
import socket
import subprocess
from collections.abc import Callable

import click

from kaibo.kit.errors import KaiboError
from kaibo.kit.home import home
from kaibo.kit.log import set_up
from kaibo.site.supervisor import recipes
from kaibo.site.supervisor.child import Recipe
from kaibo.site.supervisor.listening import address_of, listen
from kaibo.site.supervisor.lock import only_one
from kaibo.site.supervisor.prepared import preparing
from kaibo.site.supervisor.signals import Signals
from kaibo.site.supervisor.supervise import Stopped, Supervisor

_LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
_EVERYWHERE = {"0.0.0.0", "::"}
PREPARE_SECONDS = 600.0


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="监听地址 / address to listen on")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="端口 / port")
def serve(host: str, port: int) -> None:
    """启动服务，Ctrl-C 停止 / Start the server; Ctrl-C stops it."""
    serve_at(host, port)


def serve_at(host: str, port: int, *, quiet: bool = False, beside: Callable[[str], Recipe] | None = None) -> None:
    """Serve until a signal says to stop. `quiet` keeps standard output for somebody else's words; `beside` gives, for
    the address, one more process that lives as long as the rest."""
    set_up("serve", to=home().logs / "serve.log")
    with only_one(), listen(host, port) as listening, Signals() as signals:
        supervisor = Supervisor(signals, address=address_of(listening))
        try:
            _start(supervisor, listening, _hosts(host), quiet=quiet)
            if beside:
                supervisor.start(beside(address_of(listening)))
            supervisor.watch()
        except Stopped:
            pass
        finally:
            supervisor.stop(recipes.STOP_ORDER)


def _start(supervisor: Supervisor, listening: socket.socket, hosts: dict[str, str], *, quiet: bool) -> None:
    """Store, preparation and the loading of the web side by side, the worker last; then say where to look."""
    with preparing():
        if store := recipes.store():
            supervisor.start(store)
        web = supervisor.start(recipes.web(listening.fileno(), hosts))
        try:
            token = _prepared(supervisor)
        except BaseException:
            web.kill()
            raise
    supervisor.await_ready(web)
    supervisor.start(recipes.worker())
    address = address_of(listening)
    click.echo(f"Kaibo 开播已启动 / is running: {address}", err=quiet)
    if token:
        click.echo(f"首次使用，请打开 / first run, open: {address}/first-run#token={token}", err=quiet)


def _prepared(supervisor: Supervisor) -> str | None:
    """Migrate both databases; the first-run token, if there is no company yet. Raises site.prepare_failed."""
    process = subprocess.Popen(
        recipes.python("kaibo.site.prepare"), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, process_group=0
    )
    failed = KaiboError("site.prepare_failed", status=500)
    try:
        supervisor.wait_until(lambda: process.poll() is not None, seconds=PREPARE_SECONDS, otherwise=failed)
    finally:
        if process.poll() is None:
            process.terminate()
        told, _ = process.communicate()
    if process.returncode != 0:
        raise failed
    token: str | None = json.loads(told.splitlines()[-1])["token"]
    return token


def _hosts(host: str) -> dict[str, str]:
    """The names the web may be called by: what KAIBO_HOSTS says, else this machine and the address given."""
    if "KAIBO_HOSTS" in os.environ:
        return {}
    if host in _EVERYWHERE:
        click.echo(
            "提示：要让其他电脑访问，请在 KAIBO_HOSTS 里写上访问用的域名或地址\n"
            "Note: for other machines to get in, list the names they use in KAIBO_HOSTS",
            err=True,
        )
        return {}
    shown = f"[{host}]" if ":" in host else host
    return {"KAIBO_HOSTS": ",".join(dict.fromkeys((*_LOOPBACK, shown)))}
