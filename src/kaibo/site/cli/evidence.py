"""`kaibo verify-evidence`, `kaibo audit-head`: proofs that leave the house."""

from __future__ import annotations

import json
from pathlib import Path

import click

from kaibo.dossier.api import audit_head, described, head_problem, problems
from kaibo.site.cli.ready import relational

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
WHY = {
    "signature": "签名不对 / the signature doesn't hold",
    "key": "不是这家公司的公钥 / signed by another key",
    "cut": "这一条已不在日志里 / the entry is no longer in the trail",
    "replaced": "这一条已被换掉 / another entry stands in its place",
}


@click.command("verify-evidence")
@click.argument("file", type=click.Path(exists=True, path_type=Path))
@click.option("--key", default="", help="公钥指纹 / the fingerprint you were told")
@click.option("--json", "as_json", is_flag=True, help="输出 JSON / print one JSON object")
def verify_evidence(file: Path, key: str, as_json: bool) -> None:
    """核对证据包 / Verify an evidence pack. Exit status 1 when it doesn't hold."""
    found = problems(file, key)
    if as_json:
        click.echo(json.dumps({"ok": not found, "problems": found}, ensure_ascii=False))
    else:
        click.echo("\n".join(found) if found else f"核对无误 / the pack holds\n{described(file)}")
    if found:
        raise click.exceptions.Exit(1)


@click.command("audit-head")
@click.option("--check", "kept", type=FILE, default=None, help="核对以前留下的链头 / compare a head kept before")
@click.option("--key", default="", help="公钥指纹 / the fingerprint you were told")
def audit_head_told(kept: Path | None, key: str) -> None:
    """操作日志的链头，已签名 / The audit trail's head, signed. With --check: whether the trail still has it."""
    relational()
    if kept is None:
        click.echo(json.dumps(audit_head(), ensure_ascii=False, indent=1))
        return
    try:
        head = json.loads(kept.read_bytes())
    except ValueError:
        head = {}
    why = head_problem(head, key)
    click.echo(WHY[why] if why else "日志仍含这一条 / the trail still has it")
    if why:
        raise click.exceptions.Exit(1)
