"""Shows as a workbook: all that a filter leaves, one row a show, with its numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Any

from kaibo.accounts.api import Scope, company
from kaibo.kit.errors import KaiboError
from kaibo.kit.i18n import Language, page_text
from kaibo.kit.table import LARGEST, Ask
from kaibo.kit.units import Unit
from kaibo.kit.workbook import Cell, Column, Kind, workbook
from kaibo.metrics.api import metrics
from kaibo.shows.queries.shows import COLUMNS, ShowFilter, matching, shows

MOST = 20_000
FACTS = {
    "title": ("column.title", Kind.TEXT, 28),
    "id": ("export.show_id", Kind.TEXT, 26),
    "room_id": ("export.room_id", Kind.TEXT, 22),
    "business_day": ("export.day", Kind.DAY, 12),
    "started_at": ("column.started", Kind.TIME, 20),
    "ended_at": ("export.ended", Kind.TIME, 20),
    "platform": ("column.platform", Kind.TEXT, 10),
    "account_name": ("column.account", Kind.TEXT, 18),
    "host": ("column.host", Kind.TEXT, 10),
}
KINDS = {unit: Kind[unit.name] for unit in Unit}


def show_book(wanted: ShowFilter, sort: str, scope: Scope, language: Language) -> tuple[IO[bytes], int]:
    """An open workbook and how many shows it holds. KaiboError (422) when there are more than MOST."""
    found = matching(wanted, scope).count()
    if found > MOST:
        raise KaiboError("kit.export_too_large", status=422, found=found, most=MOST)
    return workbook(title(language), _columns(language), _rows(wanted, sort, scope, language), zone=company().zone)


def title(language: Language) -> str:
    return page_text(language, "shows.title")


def _columns(language: Language) -> list[Column]:
    facts = [Column(page_text(language, f"shows.{key}"), kind, width) for key, kind, width in FACTS.values()]
    known = metrics()
    numbers = [Column(getattr(known[key], language), KINDS[known[key].unit]) for key in COLUMNS]
    return [*facts, *numbers, Column(page_text(language, "shows.export.currency"), width=8)]


def _rows(wanted: ShowFilter, sort: str, scope: Scope, language: Language) -> Iterator[list[Cell]]:
    page = 1
    while rows := shows(wanted, Ask(page, LARGEST, sort), scope).rows:
        yield from (_row(row, language) for row in rows)
        page += 1


def _row(show: dict[str, Any], language: Language) -> list[Cell]:
    platform = page_text(language, f"site.platform.{show['platform']}", show["platform"])
    numbers = [show["numbers"].get(key) for key in COLUMNS]
    currencies = sorted({each["currency"] for each in numbers if each and each["currency"]})
    facts = [platform if name == "platform" else show[name] for name in FACTS]
    return [*facts, *(_number(each) for each in numbers), " ".join(currencies)]


def _number(number: dict[str, Any] | None) -> Cell:
    """Missing stays empty; amounts in several currencies are told side by side."""
    if number is None:
        return None
    if number["amounts"]:
        return " + ".join(f"{amount} {currency}" for currency, amount in sorted(number["amounts"].items()))
    value: Cell = number["value"]
    return value
