"""A person's or a program's commands, carried out where they are asked for, and told at once."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from kaibo.accounts.api import Caller
from kaibo.goods.stock import clock
from kaibo.goods.stock.book import Answer
from kaibo.goods.stock.commands import Asked, Command
from kaibo.goods.stock.ledger import carry_out
from kaibo.goods.stock.telling import tell


def ask(caller: Caller, command: Command) -> Answer:
    """Carried out, in the caller's transaction if there is one. Raises the KaiboError that refuses it."""
    answer = ask_all(caller, [command])[0]
    if answer.error is not None:
        raise answer.error
    return answer


def ask_all(caller: Caller, wanted: Sequence[Command]) -> list[Answer]:
    """In their order, each with its own answer."""
    at = clock.now_ms()
    with transaction.atomic():
        answers = carry_out([Asked(each, caller.name, caller.key or caller.id, at) for each in wanted])
        tell()
    return answers
