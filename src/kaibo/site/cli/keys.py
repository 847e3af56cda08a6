"""`kaibo key create`: a key for a program, made where the data directory is."""

from __future__ import annotations

import json

import click

from kaibo.accounts.api import make_owners_key
from kaibo.site.cli.ready import relational

SCOPES = {
    "ingest": ["events.signals.write"],
    "read": [
        "events.signals.read",
        "goods.stock.read",
        "live.rooms.read",
        "metrics.catalogue.read",
        "metrics.numbers.read",
        "review.shows.read",
        "shows.shows.read",
        "traffic.channels.read",
    ],
    "stock": ["goods.stock.read", "goods.stock.write"],
    "replay": ["events.signals.write", "goods.stock.read", "goods.stock.write"],
}
"""What a key of each kind may do."""


@click.group()
def key() -> None:
    """程序用的密钥 / Keys for programs."""


@key.command()
@click.argument("name")
@click.option("--scope", type=click.Choice(list(SCOPES)), required=True, help="用途 / what it is for")
@click.option("--days", default=90, show_default=True, help="有效天数 / how long it is good")
@click.option("--json", "as_json", is_flag=True, help="输出 JSON / print one JSON object")
def create(name: str, scope: str, days: int, as_json: bool) -> None:
    """新建密钥，只显示这一次 / Make a key; it is shown this once.

    ingest 发送直播事件 send signals · read 读取数据 read · stock 库存预占 reserve stock

    replay 重放一场直播并动库存 play a show again with its orders in the stock ledger

    密钥归负责人所有，可以在网页“设置 → 密钥”里吊销 / it is the owner's, who can revoke it on the page 设置 → 密钥.
    """
    relational()
    made = make_owners_key(name, SCOPES[scope], days=days)
    if as_json:
        told = {"key": made.text, "id": made.key.id, "name": made.key.name, "permissions": made.key.permissions}
        click.echo(json.dumps(told | {"expires_at": made.key.expires_at.isoformat()}, ensure_ascii=False))
        return
    click.echo(made.text)
    click.echo(f"有效期至 / good until {made.key.expires_at.date()}", err=True)
