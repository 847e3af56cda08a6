"""Typed rows on their way out: one Arrow stream a stored table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Any, Final

import polars as pl
import pyarrow as pa

from kaibo.connectors.clean.parallel import FEW_ROWS

COMPRESSION: Final = "lz4"


class Writer:
    """Appends frames to `<table>.arrow`; all frames of a table have the same columns.

    A long frame is written while the next one is made; an error comes with the next frame or at the end.
    """

    def __init__(self, folder: Path) -> None:
        self.rows: Counter[str] = Counter()
        self._folder = folder
        self._streams: dict[str, Any] = {}
        self._behind: ThreadPoolExecutor | None = None
        self._last: Future[None] | None = None
        self._gathered: dict[str, list[pl.DataFrame]] = {}

    def __enter__(self) -> Writer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            for table in list(self._gathered) if error is None else []:
                self._flush(table)
            self._wait()
        finally:
            if self._behind:
                self._behind.shutdown()
            for stream in self._streams.values():
                stream.close()

    def path(self, table: str) -> Path:
        return self._folder / f"{table}.arrow"

    def write(self, table: str, frame: pl.DataFrame) -> None:
        """Small frames gather until they are worth writing."""
        if frame.is_empty():
            return
        self.rows[table] += frame.height
        gathered = self._gathered.setdefault(table, [])
        gathered.append(frame)
        if sum(each.height for each in gathered) >= FEW_ROWS:
            self._flush(table)

    def _flush(self, table: str) -> None:
        frames = self._gathered.pop(table, [])
        if not frames:
            return
        self._wait()
        frame = pl.concat(frames)
        if frame.height < FEW_ROWS:
            self._append(table, frame)
            return
        self._behind = self._behind or ThreadPoolExecutor(max_workers=1, thread_name_prefix="writing")
        self._last = self._behind.submit(self._append, table, frame)

    def settled(self, table: str) -> Path:
        """Where the table stands, all of it on disk."""
        self._flush(table)
        self._wait()
        self._streams.pop(table).close()
        return self.path(table)

    def rewrite(self, table: str, frames: Callable[[Path], Iterator[pl.DataFrame]]) -> None:
        """Replace a settled table by other frames, which are made from what was written before."""
        old = self.path(table).rename(self.path(table).with_suffix(".old"))
        self.rows[table] = 0
        for frame in frames(old):
            self.write(table, frame)
        self._flush(table)
        self._wait()
        old.unlink()

    def _wait(self) -> None:
        last, self._last = self._last, None
        if last:
            last.result()

    def _append(self, table: str, frame: pl.DataFrame) -> None:
        arrow = frame.to_arrow(compat_level=pl.CompatLevel.oldest())
        stream = self._streams.get(table)
        if stream is None:
            options = pa.ipc.IpcWriteOptions(compression=COMPRESSION)
            stream = self._streams[table] = pa.ipc.new_stream(str(self.path(table)), arrow.schema, options=options)
        stream.write_table(arrow)
