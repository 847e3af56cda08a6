"""Minutes and comments find the show they were in when it becomes known, and lose it when it is taken back.

Only rows whose own file doesn't name the show are moved. They are moved in place, in the analytical store, just
before the relational commit that lists the show, and just after the one that takes it off the list: a show nobody
lists shows no minutes. While rows move a mark stands on disk, so that what a kill left half done is done later.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kaibo.connectors.storing.on_air import BEFORE, GRAIN, OnAir
from kaibo.connectors.storing.spans import LONGEST, PAID_LATER, Airing, moment
from kaibo.kit.home import home
from kaibo.shows.api import Told, sources_of
from kaibo.store import api as store

TABLES = {"observation": f"grain = '{GRAIN}' AND ", "comment": ""}
SORTED_BY_SHOW = frozenset({"comment"})
"""What a table is sorted by can't be changed in place: such rows are written anew, then the old ones go."""
Moment = tuple[str, int]
"""Account, and milliseconds since 1970."""
Move = tuple[str, int, str, str]
"""Table, batch, show now, show it should be."""


@contextmanager
def moving(shows: list[str]) -> Iterator[None]:
    """Inside, rows of these shows are moved; killed there, `move_on` sets them right."""
    if shows:
        move_on()
        _mark().write_text("\n".join(shows), "utf-8")
    yield
    _mark().unlink(missing_ok=True)


def move_on() -> None:
    """Rows that were being moved when an import or an undo was killed go where they belong; hold the import lock."""
    if _mark().exists():
        detach(_mark().read_text("utf-8").split("\n"), Airing())
        _mark().unlink()


def _mark() -> Path:
    return home().run / "moving"


def attach(shows: Iterable[Told], airing: Airing) -> None:
    """Give rows that may belong to shows that are new or moved to the show on air; hold the import lock."""
    timed = [show for show in shows if show.started_at and show.ended_at]
    if not timed:
        return
    starts = [show.started_at for show in timed if show.started_at]
    first, last = min(starts) - BEFORE, max(starts) + LONGEST + PAID_LATER
    accounts = sorted({show.account for show in timed})
    near = (
        "(show_id IN {shows:Array(String)} OR account IN {accounts:Array(String)}"
        " AND at BETWEEN {first:DateTime64(3)} AND {last:DateTime64(3)})"
    )
    params = {"shows": [show.id for show in timed], "accounts": accounts, "first": first, "last": last}
    _settle(near, params, airing)


def detach(gone: list[str], airing: Airing) -> None:
    """Rows of shows that are taken off the list go to the show that is on air without them, or to none."""
    if gone:
        _settle("show_id IN {shows:Array(String)}", {"shows": gone}, airing)


def _settle(near: str, params: dict[str, object], airing: Airing) -> None:
    parts = (
        f"SELECT DISTINCT '{table}' AS place, batch, show_id, account, toUnixTimestamp64Milli(at) AS ms"
        f" FROM {table} WHERE {only}precision = 'time' AND {near}"
        for table, only in TABLES.items()
    )
    found = store.query_rows(" UNION ALL ".join(parts), params)
    if found:
        _move(_strays(found, airing))


def _strays(rows: list[dict[str, Any]], airing: Airing) -> dict[Move, list[Moment]]:
    """Which rows are elsewhere than they should be, without those whose own file names their show."""
    moments = [row["ms"] for row in rows]
    on_air = OnAir.of(airing.spans(moment(min(moments)) - BEFORE, moment(max(moments)) + BEFORE))
    strays: dict[Move, list[Moment]] = defaultdict(list)
    for row in rows:
        show = on_air.show_at(row["account"], moment(row["ms"]))
        if show != row["show_id"]:
            strays[row["place"], row["batch"], row["show_id"], show].append((row["account"], row["ms"]))
    tell = {show: set(sources_of(show)) for show in {old for _, _, old, _ in strays} if show}
    return {move: found for move, found in strays.items() if move[1] not in tell.get(move[2], ())}


def _move(strays: dict[Move, list[Moment]]) -> None:
    """One change for each show they come from and go to."""
    for (table, batch, old, new), moments in strays.items():
        accounts = ", ".join(f"'{account}'" for account in sorted({account for account, _ in moments}))
        times = ", ".join(str(ms) for ms in sorted({ms for _, ms in moments}))
        these = (
            f"{TABLES[table]}batch = {batch} AND show_id = '{old}'"
            f" AND precision = 'time' AND account IN ({accounts}) AND toUnixTimestamp64Milli(at) IN ({times})"
        )
        if table in SORTED_BY_SHOW:
            there = f"SELECT sheet, row FROM {table} WHERE batch = {batch} AND show_id = '{new}'"
            rows = f"SELECT * FROM {table} WHERE {these} AND (sheet, row) NOT IN ({there})"
            store.execute(f"INSERT INTO {table} SELECT * REPLACE ('{new}' AS show_id) FROM ({rows})")
            store.execute(f"ALTER TABLE {table} DELETE WHERE {these}")
        else:
            store.execute(f"ALTER TABLE {table} UPDATE show_id = '{new}' WHERE {these}")
