"""After a mutation the parts before it lie about for minutes; here they go at once."""

from __future__ import annotations

from kaibo.store.writing import execute


def shed(table: str) -> None:
    """Exchange a table of ours for one that holds its present parts alone, and drop the other with all its files.

    Nothing is copied, and the table is there all the time. Whoever inserts must wait meanwhile: what comes in between
    would be lost.
    """
    fresh = f"{table}_fresh"
    execute(f"DROP TABLE IF EXISTS {fresh} SYNC")
    execute(f"CREATE TABLE {fresh} AS {table}")
    execute(f"ALTER TABLE {fresh} ATTACH PARTITION ALL FROM {table}")
    execute(f"EXCHANGE TABLES {fresh} AND {table}")
    execute(f"DROP TABLE {fresh} SYNC")
