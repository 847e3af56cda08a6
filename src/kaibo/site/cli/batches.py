"""`kaibo imports` and `undo`: what came in, and back out. Nothing is read here, so both begin at once."""

from __future__ import annotations

import json

import click

from kaibo.connectors import api as connectors
from kaibo.kit.table import Ask
from kaibo.site.cli.ready import data

BY = "cli"


@click.command()
@click.option("--json", "as_json", is_flag=True, help="输出 JSON / print one JSON object")
@click.option("--size", default=50, show_default=True, help="条数 / how many")
def imports(as_json: bool, size: int) -> None:
    """导入记录，新的在前 / What was imported, newest first."""
    with data():
        found = connectors.history(Ask(size=size))
    if as_json:
        click.echo(json.dumps({"rows": found.rows, "total": found.total}, ensure_ascii=False, default=str))
        return
    for row in found.rows:
        state = "已撤销 undone" if row["state"] == "undone" else "已入库 stored"
        click.echo(
            f"#{row['id']}\t{state}\t{row['rows_stored']}\t{row['format_zh']} / {row['format_en']}\t{row['file']}"
        )


@click.command("undo")
@click.argument("batch", type=int)
@click.option("--json", "as_json", is_flag=True, help="输出 JSON / print one JSON object")
def undo_batch(batch: int, as_json: bool) -> None:
    """撤销一个批次，被它盖住的数据会回来 / Take a batch back; what it covered returns."""
    with data():
        connectors.undo(batch, by=BY)
    told = {"batch": batch, "status": "undone"}
    click.echo(json.dumps(told) if as_json else f"#{batch} 已撤销 / undone")
