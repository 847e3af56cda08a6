"""A copy of the store, restored elsewhere, holds the same rows."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import polars as pl
import pytest

from kaibo.kit.errors import KaiboError
from kaibo.store import api
from store.processes import Start, at_home

CONTENT = "SELECT sum(cityHash64(*)) AS hash, count() AS n FROM observation"


def observed(count: int) -> pl.DataFrame:
    rows = pl.int_range(count, eager=True, dtype=pl.UInt32).alias("row").to_frame()
    return rows.with_columns(
        batch=pl.lit(1, dtype=pl.UInt32),
        measure=pl.lit("成交金额"),
        at=pl.lit(datetime(2026, 2, 1, 12, tzinfo=UTC), dtype=pl.Datetime("ms", "UTC")),
        value=pl.col("row").cast(pl.Int64) * 100,
    )


def test_there_and_back(start: Start, tmp_path: Path) -> None:
    process = start()
    api.migrate()
    for _ in range(3):
        api.insert("observation", observed(20_000))
    before = api.query_rows(CONTENT)
    copy = api.freeze(tmp_path / "copy")
    assert copy.rows["observation"] == 60_000 and copy.rows["order_now"] == 0
    with pytest.raises(KaiboError, match="already holds a copy"):
        api.freeze(tmp_path / "copy")
    with pytest.raises(KaiboError, match="60000"):
        api.thaw(tmp_path / "copy")

    process.terminate()
    process.wait(10)
    with at_home(tmp_path / "elsewhere"):
        start()
        refuse_a_copy_that_is_not_whole(tmp_path / "copy")
        assert api.thaw(tmp_path / "copy") == copy
        assert api.query_rows(CONTENT) == before
        assert api.migrate() == []
        api.insert("observation", observed(10))
        assert api.status().rows > 60_000


def refuse_a_copy_that_is_not_whole(copy: Path) -> None:
    manifest = copy / "store.json"
    right = manifest.read_text("utf-8")
    for change, told in (({"rows": {"observation": 7}}, "60000"), ({"migration": 9999}, "9999")):
        manifest.write_text(json.dumps({**json.loads(right), **change}), "utf-8")
        with pytest.raises(KaiboError, match=told):
            api.thaw(copy)
    manifest.unlink()
    with pytest.raises(KaiboError, match="no complete copy"):
        api.thaw(copy)
    manifest.write_text(right, "utf-8")
    assert api.query_rows("SELECT count() AS n FROM observation") == [{"n": 0}]


def test_a_server_of_ones_own_is_backed_up_by_its_own_means(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("KAIBO_CLICKHOUSE_URL", "http://default@localhost:8123/kaibo")
    with pytest.raises(KaiboError, match="BACKUP"):
        api.freeze(tmp_path)
