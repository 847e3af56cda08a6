"""Whose turn it is to write stock: one writer at a time, over all processes."""

from __future__ import annotations

from django.db import connection

from kaibo.goods.stock import sql

_LOCK = "SELECT 1 FROM goods_stockledger WHERE id = 1 FOR UPDATE"
_MAKE = (
    "INSERT INTO goods_stockledger (id, boot, anchor_up_ms, anchor_ms) VALUES (1, '', 0, 0) ON CONFLICT (id) DO NOTHING"
)


def take_turn() -> None:
    """Wait until nobody else writes stock, then hold the lock until the transaction ends.

    SQLite takes its one write lock where the transaction begins.
    """
    if not sql.on_postgres():
        return
    with connection.cursor() as cursor:
        cursor.execute(_LOCK)
        if cursor.fetchone() is None:
            cursor.execute(_MAKE)
            cursor.execute(_LOCK)
