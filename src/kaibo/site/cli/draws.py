"""`kaibo verify-draw`: whether a published draw is what it says."""

from __future__ import annotations

import json
from pathlib import Path

import click

from kaibo.kit.errors import KaiboError
from kaibo.live.benefits.verify import problems


@click.command("verify-draw")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--announced", default="", help="开奖前公示的承诺值 / the commitment seen before")
@click.option("--listed", default="", help="截止时公示的名单哈希 / the hash of the entries seen before")
@click.option("--json", "as_json", is_flag=True, help="输出 JSON / print one JSON object")
def verify_draw(file: Path, announced: str, listed: str, as_json: bool) -> None:
    """核对一次抽奖的公示文件 / Verify the published document of a draw. Exit status 1 when it doesn't hold."""
    try:
        document = json.loads(file.read_text("utf-8"))
    except ValueError as error:
        raise KaiboError("live.draw_unreadable", status=422, file=file.name) from error
    found = problems(document, announced=announced, listed=listed)
    if as_json:
        click.echo(json.dumps({"ok": not found, "problems": found}))
    else:
        click.echo("对不上 / wrong: " + ", ".join(found) if found else "核对无误 / the draw holds")
    if found:
        raise click.exceptions.Exit(1)
