"""The command line: `kaibo <command>`."""

from __future__ import annotations

import json
import sys

import click

from kaibo import __version__
from kaibo.kit.errors import KaiboError
from kaibo.site.cli.table import Commands, wants_json


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kaibo")
def kaibo() -> None:
    """Kaibo 开播：播前计划、播中执行、播后复盘 / plan a show, run it, learn from it."""


def main() -> None:
    """Run a command. A refusal is told in both languages on standard error; the exit status is then 1.

    With `--json` standard output holds one JSON object all the same: {"error": …}.
    """
    try:
        kaibo(prog_name="kaibo")
    except KaiboError as error:
        if wants_json():
            click.echo(json.dumps({"error": error.as_dict()}, ensure_ascii=False))
        click.echo(f"{error.message('zh')}\n{error.message('en')}", err=True)
        sys.exit(1)
