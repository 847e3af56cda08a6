"""`kaibo shows` and `metric`: what the pages show, on the command line."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from kaibo.accounts.api import CLI
from kaibo.kit.table import Ask
from kaibo.kit.units import Unit
from kaibo.metrics import api as metrics
from kaibo.shows import api as shows_room
from kaibo.site.cli.days import Day, window_of
from kaibo.site.cli.finding import metric_key, show_id
from kaibo.site.cli.ready import data
from kaibo.site.wire import dump

CUTS = (
    "day",
    "month",
    "year",
    "weekday",
    "show",
    "product",
    "category",
    "channel",
    "host",
    "account",
    "platform",
    "province",
)
WITH_PASSPORT = 60
SECONDS = 3600


@click.command()
@click.option("--from", "first", type=Day(), help="开始日期 / first business day, month or year")
@click.option("--to", "last", type=Day(last=True), help="结束日期 / last business day, month or year")
@click.option("--size", default=50, show_default=True, help="条数 / how many")
@click.option("--json", "as_json", is_flag=True, help="输出 JSON / print one JSON object")
def shows(first: date | None, last: date | None, size: int, as_json: bool) -> None:
    """场次列表，新的在前 / Shows, newest first."""
    wanted = shows_room.ShowFilter(first=first, last=last)
    with data():
        found = shows_room.shows(wanted, Ask(size=size), CLI.scope)
    if as_json:
        click.echo(_json({"rows": found.rows, "total": found.total}))
        return
    for row in found.rows:
        gmv = row["numbers"].get("gmv", {}).get("value")
        click.echo(f"{row['id']}\t{row['business_day']}\t{row['account_name']}\t{row['host']}\t{gmv}\t{row['title']}")


@click.command()
@click.argument("key", required=False)
@click.option("--show", help="场次 ID / show id, ours or the platform's")
@click.option("--from", "first", type=Day(), help="开始日期 / first business day, month or year")
@click.option("--to", "last", type=Day(last=True), help="结束日期 / last business day, month or year")
@click.option("--by", type=click.Choice(CUTS), help="按什么拆分 / cut by")
@click.option("--source", help="指定来源 / answer from this source only: shows, days, orders …")
@click.option("--json", "as_json", is_flag=True, help="输出 JSON / print one JSON object")
def metric(
    key: str | None,
    show: str | None,
    first: date | None,
    last: date | None,
    by: str | None,
    source: str | None,
    as_json: bool,
) -> None:
    """查一个指标，例如 gmv、viewers；不写则列出全部 / Ask for one metric; without KEY all are listed."""
    if key is None:
        _list_metrics(as_json)
        return
    key = metric_key(key)
    with data():
        given = {"show": show_id(show) if show else "", "source": source or ""}
        chosen = {name: value for name, value in given.items() if value}
        question = metrics.ask([key], by=[by] if by else [], window=window_of(first, last), filters=chosen)
        answered = metrics.answer(question)
        rows = [_row(row, question, key, passport=as_json and len(answered) <= WITH_PASSPORT) for row in answered]
    if as_json:
        click.echo(_json({"metric": key, "rows": rows}))
        return
    for row in rows:
        cut = f"{row[by]}\t" if by else ""
        click.echo(cut + _told(row))
    if not rows:
        click.echo("没有数据 / no data", err=True)


def _list_metrics(as_json: bool) -> None:
    every = [
        {"key": each.key, "zh": each.zh, "en": each.en, "unit": each.unit.value} for each in metrics.metrics().values()
    ]
    if as_json:
        click.echo(_json({"metrics": every}))
        return
    for each in every:
        click.echo("\t".join(each.values()))


def _row(row: metrics.Row, question: metrics.Query, key: str, *, passport: bool) -> dict[str, Any]:
    """One cut: its dimension, the value and its parts (a length of time in seconds, and in hours beside);
    with the whole passport where there are few cuts."""
    told = metrics.row_json(row, question)
    number = told["numbers"][key]
    whole = metrics.cut_of(question, row.dimensions) if passport else None
    shown = metrics.passport_json(metrics.issue(whole), number["passport"]) if whole else number["passport"]
    hours = {"hours": number["value"] / SECONDS} if number["unit"] == Unit.DURATION and number["value"] else {}
    return {**told["dimensions"], **number, **hours, "passport": shown}


def _told(row: dict[str, Any]) -> str:
    """A number for people: money by currency, time in hours, what is missing as a dash."""
    if row["amounts"]:
        return "\t".join(f"{amount} {currency}" for currency, amount in sorted(row["amounts"].items()))
    if row["value"] is None:
        return "—"
    if row["unit"] == Unit.DURATION:
        return f"{row['hours']:.2f} h"
    return f"{row['value']}\t{row['unit']}\t{row['currency'] or ''}".rstrip()


def _json(told: dict[str, Any]) -> str:
    return dump(told).decode()
