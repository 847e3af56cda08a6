"""The ledger is written here and nowhere else: a batch of commands, one transaction."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connection, transaction

from kaibo.goods.stock import sql
from kaibo.goods.stock.book import Answer
from kaibo.goods.stock.commands import Asked
from kaibo.goods.stock.deciding import decide
from kaibo.goods.stock.ending import expire
from kaibo.goods.stock.reading import open_book
from kaibo.goods.stock.writing import write_book


def carry_out(batch: Sequence[Asked]) -> list[Answer]:
    """Answers in the order of the commands; they hold once this returns (or the caller's transaction commits).

    Time stands still within a batch, at the arrival of its oldest command: who paid in time isn't late because
    others were served first.
    """
    with transaction.atomic():
        take_turn()
        book = open_book(batch)
        expire(book)
        answers = [decide(book, asked) for asked in batch]
        write_book(book)
    return answers


def take_turn() -> None:
    """Wait until nobody else writes stock, in whatever process. SQLite does so where the transaction begins."""
    if not sql.on_postgres():
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM goods_stockledger WHERE id = 1 FOR UPDATE")
        if cursor.fetchone() is None:
            cursor.execute(
                "INSERT INTO goods_stockledger (id, boot, anchor_up_ms, anchor_ms) VALUES (1, '', 0, 0) "
                "ON CONFLICT (id) DO NOTHING"
            )
            cursor.execute("SELECT 1 FROM goods_stockledger WHERE id = 1 FOR UPDATE")
