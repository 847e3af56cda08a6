"""`kaibo demo`: a simulated company, imported like any other, and served."""

from __future__ import annotations

import json
import os
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

DEMO_HOME = Path.home() / ".local" / "share" / "kaibo-demo"
os.environ.setdefault("KAIBO_HOME", str(DEMO_HOME))

from kaibo.site.boot import boot  # noqa: E402 - the data directory is chosen above

boot()

from kaibo.site.cli.ready import data, relational  # noqa: E402 - models may be imported only now
from kaibo.site.cli.serve import serve_at  # noqa: E402
from kaibo.site.demo.fill import Filled, fill, is_full  # noqa: E402
from kaibo.site.demo.people import fresh_sign_in  # noqa: E402
from kaibo.site.demo.plans.ahead import keep_ahead  # noqa: E402
from kaibo.site.supervisor.recipes import on_air  # noqa: E402

console = Console(stderr=True)


@click.command()
@click.option("--serve/--no-serve", "served", default=True, help="只准备数据，不启动 / only prepare the data")
@click.option("--host", default="127.0.0.1", show_default=True, help="监听地址 / address to listen on")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="端口 / port")
@click.option("--json", "as_json", is_flag=True, help="输出 JSON / print one JSON object")
@click.option("--live/--no-live", "live", default=True, help="同时演练一场直播 / keep a rehearsal on air")
def demo(served: bool, host: str, port: int, as_json: bool, live: bool) -> None:
    """演示公司：14 个月、约 300 场直播 / The demo company: 14 months, about 300 shows."""
    relational()
    user, password = fresh_sign_in()
    filled = Filled(0, []) if is_full() else _fill(quiet=as_json)
    keep_ahead()
    if as_json:
        told = {"files": filled.files, "failed": filled.failed, "username": user, "password": password}
        click.echo(json.dumps(told, ensure_ascii=False, default=str))
    else:
        for outcome in filled.failed:
            click.echo(f"{outcome['file']}: {outcome['status']} {outcome.get('error') or ''}", err=True)
        click.echo(f"演示登录 / demo sign-in: {user}  {password}")
    if served:
        if live and not as_json:
            click.echo(
                "演练直播（模拟数据）：登录后打开“播中” / a rehearsal is on air (made-up data): see Live after sign-in"
            )
        serve_at(host, port, quiet=as_json, beside=on_air if live else None)


def _fill(*, quiet: bool) -> Filled:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with data(), Progress(*columns, console=console, disable=quiet) as bar:
        task = bar.add_task("生成演示数据 / making the demo's files", total=None)

        def said(done: int, total: int, file: str) -> None:
            bar.update(task, completed=done, total=total, description=f"导入 / importing {file[:32]}")

        return fill(said)
