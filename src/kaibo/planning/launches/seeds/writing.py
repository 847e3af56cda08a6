"""The people a sample goes to, as a workbook for whoever sends it."""

from __future__ import annotations

from typing import IO

from kaibo.accounts.api import Caller, company
from kaibo.kit.i18n import Language, say
from kaibo.kit.workbook import Column, Kind, workbook
from kaibo.planning.launches.finding import launch_of
from kaibo.planning.launches.seeds.people import opened

COLUMNS = ("name", "contact", "address", "product", "channel")


def seed_book(caller: Caller, plan: str, state: str, language: Language) -> tuple[IO[bytes], int]:
    """Everybody of a state, in full: an open file, and how many rows it holds. Raises KaiboError (404)."""
    held = launch_of(plan, caller.scope).plan
    names = dict(held.items.values_list("product", "name"))
    heads = [Column(say(language, f"planning.seed_sheet.{each}"), Kind.TEXT, 24) for each in COLUMNS]
    told = [(opened(row), row) for row in held.seed_users.filter(state=state)]
    rows = [[who.name, who.contact, who.address, names.get(row.product, row.product), row.channel] for who, row in told]
    return workbook(held.title[:31], heads, rows, zone=company().zone)
