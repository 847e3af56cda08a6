"""The current orders, kept as builds: every order stands in exactly one live build.

A build is written whole before it goes live. Making a batch visible, or hiding it, replaces only the builds
that hold its orders, so a read never sees half an import and an undo brings back what the batch covered.
An order belongs to the show of its account that was on air when it was placed, unless its file says which.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache

from kaibo.connectors.storing import spans as on_air
from kaibo.connectors.storing.spans import IN_A_SHOW, LONGEST, PLACED, Airing
from kaibo.kit.clock import now
from kaibo.metrics.api import BATCHES, Build, Visible, held
from kaibo.shows.api import Told
from kaibo.store import api as store

MOST_PER_MONTH = 8
KEPT_FOR = timedelta(minutes=10)
ORDER = "platform, if(platform = 'general', account, ''), order_id"


@dataclass(frozen=True)
class Change:
    """Builds that go live and builds that retire, in one relational commit."""

    born: tuple[int, ...] = ()
    retired: tuple[int, ...] = ()

    def commit(self) -> None:
        Build.objects.filter(id__in=self.born).update(live=True, retired_at=None)
        Build.objects.filter(id__in=self.retired).update(live=False, retired_at=now())


@dataclass(frozen=True)
class _Rows:
    """A query for order rows and its parameters; `contested` when an order may stand in it more than once."""

    sql: str
    params: dict[str, object] = field(default_factory=dict)
    contested: bool = True


def with_batch(batch: int, live: Iterable[int], airing: Airing) -> Change:
    """Builds in which the orders of `batch` stand beside those that are live now."""
    touched = sorted({*_sharing_orders(batch, list(live)), *_crowded(batch)})
    sql = f"SELECT {_columns()} FROM order_line WHERE batch = {batch}"
    if touched:
        sql += f" UNION ALL SELECT {_columns()} FROM order_now WHERE build IN ({_listed(touched)})"
    return Change(_write(_Rows(sql, contested=bool(touched)), airing), tuple(touched))


def without_batch(batch: int, seen: Visible, airing: Airing, *, gone: list[str]) -> Change:
    """Builds as they would be had `batch` never been stored, nor the shows that only it told of."""
    held = f"(batch = {batch} OR has({{gone:Array(String)}}, show_id))"
    touched = _live_with(held, seen, gone=gone)
    return _again(touched, seen, airing, but=batch)


def with_shows(told: list[Told], seen: Visible, airing: Airing) -> Change:
    """Builds whose orders may belong to shows that are new or moved."""
    return _again(_during(told, seen), seen, airing)


def with_swap(batch: int, before: int, seen: Visible, airing: Airing, *, moved: list[Told]) -> Change:
    """Builds as they would be had `batch` been stored in place of `before`, with shows that moved or go."""
    gone = sorted(airing.gone)
    held = f"(batch = {before} OR has({{gone:Array(String)}}, show_id))"
    touched = {*_live_with(held, seen, gone=gone), *_sharing_orders(batch, list(seen.builds)), *_during(moved, seen)}
    return _again(sorted(touched), seen, airing, but=before, plus=batch)


def sweep() -> None:
    """Drop the rows of builds that retired a while ago or never went live, and that nobody holds."""
    for build in Build.objects.filter(live=False, retired_at__lt=now() - KEPT_FOR).exclude(id__in=held()):
        store.execute(f"ALTER TABLE order_now DROP PARTITION {build.id}")
        build.delete()


def _again(touched: list[int], seen: Visible, airing: Airing, *, but: int = 0, plus: int = 0) -> Change:
    """The orders of some builds, and of the hidden batch `plus`, from the files that tell of them."""
    if not touched and not plus:
        return Change()
    held = f"build IN ({_listed(touched)})" if touched else "0"
    sql = (
        f"SELECT {_columns()} FROM order_line WHERE (batch = {plus} OR {BATCHES} AND batch != {but}) AND ({ORDER}) IN"
        f" (SELECT {ORDER} FROM order_now WHERE {held}"
        f" UNION ALL SELECT {ORDER} FROM order_line WHERE batch = {plus})"
    )
    return Change(_write(_Rows(sql, seen.params()), airing), tuple(touched))


def _during(told: list[Told], seen: Visible) -> list[int]:
    """Live builds with orders of the time when these shows were on air."""
    spans = [on_air.span(show) for show in told]
    during = (
        "arrayExists((a, first, last) -> account = a AND toUnixTimestamp64Milli(at) BETWEEN first AND last,"
        " {accounts:Array(String)}, {firsts:Array(Int64)}, {lasts:Array(Int64)})"
    )
    return _live_with(
        during,
        seen,
        accounts=[span.account for span in spans],
        firsts=[on_air.milliseconds(span.started_at) for span in spans],
        lasts=[on_air.milliseconds(span.ended_at + LONGEST) for span in spans],
    )


def _live_with(condition: str, seen: Visible, **params: object) -> list[int]:
    if not seen.builds:
        return []
    sql = f"SELECT DISTINCT build FROM order_now WHERE {condition} AND has({{builds:Array(UInt32)}}, build)"
    return sorted(row["build"] for row in store.query_rows(sql, {**seen.params(), **params}))


def _sharing_orders(batch: int, live: list[int]) -> set[int]:
    if not live:
        return set()
    sql = (
        "SELECT DISTINCT build FROM order_now WHERE has({builds:Array(UInt32)}, build)"
        f" AND ({ORDER}) IN (SELECT {ORDER} FROM order_line WHERE batch = {batch})"
    )
    return {row["build"] for row in store.query_rows(sql, {"builds": live})}


def _crowded(batch: int) -> set[int]:
    """Builds of months that have become many small ones: they are merged on the way."""
    merged: set[int] = set()
    for row in store.query_rows(f"SELECT DISTINCT month FROM order_line WHERE batch = {batch}"):
        live = Build.objects.filter(live=True, month=row["month"]).values_list("id", flat=True)
        if len(live) >= MOST_PER_MONTH:
            merged.update(live)
    return merged


def _write(rows: _Rows, airing: Airing) -> tuple[int, ...]:
    """Write `rows` as new builds, one a month; of a contested order its newest export alone."""
    sql = _newest_only(rows.sql) if rows.contested else rows.sql
    counted = f"SELECT month, count() AS n, min({PLACED}) AS first, max({PLACED}) AS last FROM ({sql}) GROUP BY month"
    months = store.query_rows(f"{counted} ORDER BY month", rows.params)
    builds = [Build.objects.create(month=row["month"], retired_at=now()) for row in months]
    if not builds:
        return ()
    first, last = min(month["first"] for month in months), max(month["last"] for month in months)
    spans = airing.spans(on_air.moment(first), on_air.moment(last))
    of_month = f"transform(month, [{_listed(b.month for b in builds)}], [{_listed(b.id for b in builds)}], 0)"
    store.execute(
        f"INSERT INTO order_now ({_columns()}, build) SELECT {_columns(attributed=True)}, toUInt32({of_month})"
        f" FROM (SELECT *, {PLACED} AS placed FROM ({sql})) AS o ASOF LEFT JOIN ({on_air.TABLE}) AS s"
        " ON o.account = s.span_account AND o.placed >= s.span_start",
        {**rows.params, **on_air.params(spans)},
        settings={"max_insert_threads": 2},
    )
    born = tuple(build.id for build in builds)
    _verify(born, sum(row["n"] for row in months))
    return born


def _newest_only(sql: str) -> str:
    newest = f"SELECT {ORDER}, argMax(batch, (as_of, batch)) FROM ({sql}) GROUP BY {ORDER}"
    return f"SELECT * FROM ({sql}) WHERE ({ORDER}, batch) IN ({newest})"


def _verify(builds: tuple[int, ...], expected: int) -> None:
    found = store.query_rows(f"SELECT count() AS n FROM order_now WHERE build IN ({_listed(builds)})")[0]["n"]
    if found != expected:
        raise RuntimeError(f"builds hold {found} rows where {expected} were written")


def _listed(numbers: Iterable[int]) -> str:
    return ", ".join(str(number) for number in numbers)


@cache
def _columns(*, attributed: bool = False) -> str:
    names = [name for name in store.columns("order_now") if name != "build"]
    shown = {"show_id": f"if({IN_A_SHOW}, span_show, show_id)"} if attributed else {}
    return ", ".join(shown.get(name, name) for name in names)
