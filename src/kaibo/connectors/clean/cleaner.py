"""Cleans the tables of one file, whole or a chunk at a time, and writes their rows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import polars as pl
import pyarrow as pa

from kaibo.connectors.clean.identity import identified
from kaibo.connectors.clean.job import Job
from kaibo.connectors.clean.observations import observations
from kaibo.connectors.clean.orders import order_lines
from kaibo.connectors.clean.records import records
from kaibo.connectors.clean.rows import sift
from kaibo.connectors.clean.settling import Seen, settled, split_tail
from kaibo.connectors.clean.stored import SCHEMAS, as_stored
from kaibo.connectors.clean.writing import Writer
from kaibo.connectors.recognising.found import Found
from kaibo.metrics.api import Shape, kinds


class Cleaner:
    """Takes recognised tables in the order of the file; `finish` writes what waited for the end."""

    def __init__(self, job: Job, writer: Writer) -> None:
        self._job = job
        self._writer = writer
        self._waiting: pl.DataFrame | None = None
        self._seen = Seen()
        self._orders: Found | None = None

    def learn(self, tables: list[Found]) -> None:
        """Hear first what the tables of a one-show file tell of the show, so that all of them know it."""
        for found in tables:
            if found.format.one_show and found.kind == "shows" and found.frame.height:
                told = identified(found, found.frame, self._job)
                self._job.told = told.or_else(self._job.told)

    def take(self, found: Found, *, first: bool = True) -> None:
        """`first`: these rows follow the header; further chunks of the same table are not first."""
        frame = sift(found, self._job.ledger, first=first)
        if frame.is_empty():
            return
        shape = kinds()[found.kind].shape
        if shape is Shape.OBSERVATION:
            self._writer.write(shape.value, observations(found, frame, self._job))
        elif shape is Shape.ORDER_LINE:
            self._take_orders(found, frame)
        else:
            rows = records(found, frame, self._job)
            self._writer.write(shape.value, as_stored(self._sourced(found, rows), shape))

    def finish(self) -> None:
        """Write the order that was waiting for more lines, and mend orders that came up again far apart."""
        if self._orders is not None and self._waiting is not None:
            self._write_orders(self._orders, self._waiting)
        again = self._seen.again()
        if self._orders is not None and again.len():
            self._mend(self._orders, again)

    def _take_orders(self, found: Found, frame: pl.DataFrame) -> None:
        lines = self._sourced(found, order_lines(found, frame, self._job))
        if self._waiting is not None:
            lines = pl.concat([self._waiting, lines], how="diagonal")
        self._orders = found
        ready, self._waiting = split_tail(lines)
        self._write_orders(found, ready)

    def _write_orders(self, found: Found, lines: pl.DataFrame) -> None:
        if lines.is_empty():
            return
        ledger = self._job.ledger
        lines = settled(lines, self._once(found), ledger)
        self._seen.note(lines["order_id"])
        ledger.stored += lines.height
        ledger.spans(lines["business_day"])
        self._writer.write(Shape.ORDER_LINE.value, as_stored(lines, Shape.ORDER_LINE))

    def _mend(self, found: Found, orders: pl.Series) -> None:
        """Settle these orders once more, over all chunks, and write the table anew."""
        ledger = self._job.ledger
        again = pl.concat(_frames(self._writer.settled(Shape.ORDER_LINE.value), orders, inside=True))
        mended = settled(again.sort("row"), self._once(found), ledger)
        ledger.stored -= again.height - mended.height

        def frames(old: Path) -> Iterator[pl.DataFrame]:
            yield from _frames(old, orders, inside=False)
            yield as_stored(mended, Shape.ORDER_LINE)

        self._writer.rewrite(Shape.ORDER_LINE.value, frames)

    @staticmethod
    def _once(found: Found) -> tuple[str, ...]:
        stored = SCHEMAS[Shape.ORDER_LINE]
        return tuple(field for field, bound in found.bound.items() if bound.column.once and field in stored)

    def _sourced(self, found: Found, rows: pl.DataFrame) -> pl.DataFrame:
        constants = {"sheet": found.sheet, "source": found.source, "platform": self._job.cast.platform}
        return rows.with_columns(**{name: pl.lit(value) for name, value in constants.items()})


def _frames(path: Path, orders: pl.Series, *, inside: bool) -> Iterator[pl.DataFrame]:
    """The chunks of a written table, with only the orders of these hashes, or without them."""
    with pa.memory_map(str(path)) as source, pa.ipc.open_stream(source) as stream:
        for batch in stream:
            frame = pl.DataFrame(pa.Table.from_batches([batch]))
            chosen = frame["order_id"].hash(seed=0).is_in(orders)
            yield frame.filter(chosen if inside else ~chosen)
