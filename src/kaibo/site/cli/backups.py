"""`kaibo backup` and `restore`: everything of one data directory, at one moment."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from kaibo.site import backup as backups
from kaibo.site.cli.ready import data
from kaibo.site.doctor.checks import trail


@click.command()
@click.argument("target", type=click.Path(path_type=Path))
@click.option("--with-key", is_flag=True, help="连同主密钥 / include the master key")
@click.option("--json", "as_json", is_flag=True, help="输出 JSON / print one JSON object")
def backup(target: Path, with_key: bool, as_json: bool) -> None:
    """备份全部数据到一个文件 / Back up everything into one file."""
    with data():
        made = backups.backup(target, with_key=with_key)
    click.echo(json.dumps(asdict(made), default=str) if as_json else f"{target}: 备份完成 / done")
    if not with_key and not as_json:
        click.echo("主密钥不在备份里，请另行保管 / the master key is not in it: keep it elsewhere", err=True)


@click.command()
@click.argument("source", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="输出 JSON / print one JSON object")
def restore(source: Path, as_json: bool) -> None:
    """恢复到空的数据目录 / Restore into an empty data directory. What the audit trail is worth is told."""
    done = backups.restore(source)
    proof = trail()
    told = {**asdict(done), "trail": proof.as_dict()}
    click.echo(json.dumps(told, default=str, ensure_ascii=False) if as_json else f"{source}: 恢复完成 / restored")
    if not (proof.ok or as_json):
        click.echo("{zh}\n{en}".format(**proof.as_dict()), err=True)
