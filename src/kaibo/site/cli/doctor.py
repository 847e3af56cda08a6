"""`kaibo doctor`: is everything well, and if not, what to do."""

from __future__ import annotations

import json
import sys

import click

from kaibo.site.doctor.checks import CHECKS


@click.command()
@click.option("--json", "as_json", is_flag=True, help="输出 JSON / print one JSON object")
def doctor(as_json: bool) -> None:
    """检查安装是否正常 / Check that everything is well. Exit status 1 when something is not."""
    findings = [check() for check in CHECKS]
    if as_json:
        told = {"well": all(each.ok for each in findings), "checks": [each.as_dict() for each in findings]}
        click.echo(json.dumps(told, ensure_ascii=False))
    for each in [] if as_json else findings:
        click.echo(f"{'✓' if each.ok else '✗'} {each.as_dict()['zh']}\n  {each.as_dict()['en']}")
    if not all(each.ok for each in findings):
        sys.exit(1)
