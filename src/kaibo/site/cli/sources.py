"""`kaibo sources`: what came from each source of signals, and what became of it."""

from __future__ import annotations

import json

import click
import msgspec

from kaibo.events.inbox.inbox import inbox

_HEAD = "来源 source\t收到 received\t等待 waiting\t入库 stored\t重复 duplicate\t异常 odd\t拒收 refused\t最近 last"


@click.command()
@click.option("--json", "as_json", is_flag=True, help="输出 JSON / print one JSON object")
def sources(as_json: bool) -> None:
    """实时数据来源的完整性 / The completeness of each source of signals.

    收到 = 等待 + 入库 + 重复 + 异常 + 拒收 / received = waiting + stored + duplicate + quarantined + refused
    """
    found = inbox().completeness()
    if as_json:
        click.echo(json.dumps({"sources": msgspec.to_builtins(found)}, ensure_ascii=False))
        return
    click.echo(_HEAD)
    for each in found:
        told = (each.received, each.waiting, each.stored, each.duplicate, each.quarantined, each.refused)
        counts = "\t".join(f"{count:,}" for count in told)
        click.echo(f"{each.source}\t{counts}\t{each.last_at.astimezone():%Y-%m-%d %H:%M:%S}")
