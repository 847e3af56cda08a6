"""The ledger is written here and nowhere else: a batch of commands, one transaction."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from kaibo.goods.stock.book import Answer
from kaibo.goods.stock.commands import Asked
from kaibo.goods.stock.deciding import decide
from kaibo.goods.stock.ending import expire
from kaibo.goods.stock.ledger_lock import take_turn
from kaibo.goods.stock.reading import open_book
from kaibo.goods.stock.telling import tell_refund
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
        for refund in book.new_refunds:
            tell_refund(refund)
    return answers
