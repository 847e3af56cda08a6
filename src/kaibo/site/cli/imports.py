"""`kaibo import`: files in, and what became of each."""

from __future__ import annotations

import json
import shlex
import sys
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import Progress

from kaibo.site.cli.ready import data

WORK = "kaibo.site.cli.importing"
"""Slow to load: it brings all that reads files."""
EXIT = {"refused": 1, "needs_mapping": 2}
console = Console(stderr=True)


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--as", "kind", metavar="KIND", help="表的种类 / what the rows are: orders, days, shows, products …")
@click.option("--map", "pairs", multiple=True, metavar="FIELD=HEADER", help="字段对应 / which column is which field")
@click.option("--zone", help="时区 / time zone of the file, e.g. Asia/Shanghai")
@click.option("--date-order", type=click.Choice(["ymd", "dmy", "mdy"]), help="日期次序 / order of day and month")
@click.option("--currency", metavar="C", help="币种 / currency, e.g. CNY")
@click.option("--account", help="账号 / the account the rows belong to, where the file doesn't say")
@click.option("--platform", help="平台 / the platform a mapped file belongs to: douyin, kuaishou, taobao …")
@click.option("--dry-run", is_flag=True, help="只预览，不入库 / show what would happen")
@click.option("--json", "as_json", is_flag=True, help="输出 JSON / print one JSON object")
def import_files(files: tuple[Path, ...], pairs: tuple[str, ...], dry_run: bool, as_json: bool, **given: str) -> None:
    """导入平台导出的文件 / Import exported files. Exit status: 0 stored, 2 a mapping is needed, 1 refused."""
    options: dict[str, Any] = {name: value for name, value in given.items() if value}
    if pairs:
        options["map"] = dict(_pair(pair) for pair in pairs)
    with data(WORK), Progress(console=console, disable=as_json) as bar:
        outcomes = import_module(WORK).import_all(files, options, bar, dry_run=dry_run)
    if as_json:
        click.echo(json.dumps({"files": outcomes}, ensure_ascii=False, default=str))
    else:
        for outcome in outcomes:
            click.echo(_sentence(outcome))
    codes = {EXIT.get(outcome["status"], 0) for outcome in outcomes}
    sys.exit(1 if 1 in codes else max(codes))


def _pair(text: str) -> tuple[str, str]:
    field, sign, header = text.partition("=")
    if not sign or not field or not header:
        raise click.BadParameter(f"FIELD=HEADER: {text}", param_hint="--map")
    return field, header


def _sentence(outcome: dict[str, Any]) -> str:
    """One line for people: the file, what became of it, and its rows."""
    said = {
        "stored": ("已入库", "stored"),
        "unchanged": ("已导入过，没有变化", "imported before, nothing changed"),
        "ready": ("预览完成，未入库", "previewed, not stored"),
        "needs_mapping": ("需要对应字段，请用 --as 和 --map", "needs a mapping: use --as and --map"),
        "refused": ("未接收", "refused"),
    }[outcome["status"]]
    line = f"{outcome['file']}: {said[0]} / {said[1]}"
    if outcome["status"] in {"stored", "ready"}:
        rows = "{rows_stored}/{rows_read}（跳过 {rows_skipped}，未收 {rows_refused}）".format(**outcome)
        batch = f" #{outcome['batch']}" if outcome["batch"] else ""
        line += f"{batch} · {outcome['format_zh']} / {outcome['format_en']} · {rows}"
    if outcome.get("error"):
        line += f"\n  {outcome['error']['message_zh']}\n  {outcome['error']['message_en']}"
    told = [*_warnings(outcome), *_mapping(outcome), *_changes(outcome.get("preflight"))]
    return "\n  ".join([line, *told])


def _warnings(outcome: dict[str, Any]) -> list[str]:
    """What to look at, and in a preview the first rows that are not taken."""
    refused = (outcome.get("preflight") or {}).get("refused", [])
    rows = (f"第 {each['row']} 行 / row {each['row']}: {each['reason_zh']} / {each['reason_en']}" for each in refused)
    return [*(f"{each['zh']} / {each['en']}" for each in outcome["warnings"]), *islice(rows, 5)]


def _mapping(outcome: dict[str, Any]) -> list[str]:
    """The columns of a file that needs a mapping, and the command that would fit best or was given."""
    mapping = outcome.get("mapping")
    if not mapping:
        return []
    suggested = mapping["suggested"]
    pairs = [shlex.quote(f"{field}={header}") for field, header in suggested["map"].items()]
    told = " ".join([f"--as {suggested['kind'] or 'KIND'}", *(f"--map {pair}" for pair in pairs)])
    kinds = ", ".join(f"{each['key']} {each['zh']}" for each in mapping["kinds"])
    given = "刚才的 / as given" if outcome["error"] else "如 / such as"
    return [f"列 / columns: {'、'.join(mapping['headers'])}", f"种类 / kinds: {kinds}", f"{given}: {told}"]


def _changes(preflight: dict[str, Any] | None) -> list[str]:
    """What a preview says: how much is new, changed, the same or older, and some of what changes."""
    told = preflight and preflight["changes"]
    if not told:
        return []
    counts = "新增 {new}，变更 {changed}，不变 {same}，旧于已有 {older} / new, changed, same, older".format(**told)
    examples = (
        "{what_zh}: {field_zh} / {field_en} {before_zh} → {after_zh}".format(**each) for each in told["examples"]
    )
    return [counts, *examples]
