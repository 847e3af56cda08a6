"""`kaibo doctor`: is everything well, and if not, what to do."""

from __future__ import annotations

import json
import sys

import click

from kaibo.site.doctor.checks import CHECKS


@click.command()
@click.option("--json", "as_json", is_flag=True, help="输出 JSON / print JSON")
def doctor(as_json: bool) -> None:
    """检查安装是否正常 / Check that everything is well. Exit status 1 when something is not."""
    findings = [check() for check in CHECKS]
    if as_json:
        click.echo(json.dumps([each.as_dict() for each in findings], ensure_ascii=False, indent=1))
    for each in [] if as_json else findings:
        told = each.as_dict()
        click.echo(f"{'✓' if each.ok else '✗'} {told['zh']}\n  {told['en']}")
    if not all(each.ok for each in findings):
        sys.exit(1)
