"""`kaibo rebuild`: read every kept original again, with today's formats."""

from __future__ import annotations

import json

import click

from kaibo.connectors.actions.rebuild import rebuild_all
from kaibo.site.cli.ready import data


@click.command()
@click.option("--json", "as_json", is_flag=True, help="输出 JSON / print one JSON object")
def rebuild(as_json: bool) -> None:
    """用保存的原件重建全部数据 / Rebuild all data from the kept originals."""

    def said(done: int, total: int, file: str) -> None:
        if not as_json:
            click.echo(f"{done}/{total} {file}", err=True)

    with data():
        outcome = rebuild_all(said, by="cli")
    click.echo(json.dumps(outcome, ensure_ascii=False) if as_json else "{rebuilt}/{files}".format(**outcome))
