"""What a command is answered, and what it does to the open book. No database here."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any, cast

import msgspec

from kaibo.goods.stock import ending, reserving, supplying
from kaibo.goods.stock.book import Answer, Book
from kaibo.goods.stock.commands import (
    KEYED,
    Adjust,
    Asked,
    Confirm,
    Expire,
    Keep,
    Keyed,
    Move,
    Receive,
    Release,
    Reserve,
    Return,
    Spoil,
)
from kaibo.kit.errors import KaiboError

_HOW: dict[type, Callable[[Book, Asked, Any], Answer]] = {
    Reserve: reserving.reserve,
    Confirm: ending.confirm,
    Release: ending.release,
    Return: ending.take_back,
    Receive: supplying.receive,
    Adjust: supplying.adjust,
    Move: supplying.move,
    Keep: supplying.keep,
    Spoil: supplying.spoil,
    Expire: lambda book, asked, command: Answer(200),
}


def decide(book: Book, asked: Asked) -> Answer:
    """The answer; a refusal changes nothing and isn't remembered: who asks again may have better luck."""
    command = asked.command
    try:
        if type(command) in KEYED:
            return _once(book, asked, cast(Keyed, command))
        return _HOW[type(command)](book, asked, command)
    except KaiboError as error:
        return Answer(error.status, error=error)


def _once(book: Book, asked: Asked, command: Keyed) -> Answer:
    """With a key that was used before: the same answer, or 422 where something else is asked for under it."""
    name = (asked.source, command.key)
    known = book.answers.get(name)
    if known is None:
        answer = _HOW[type(command)](book, asked, command)
        answer.digest = digest(command)
        book.answers[name] = answer
        book.new_answers.append((*name, answer))
        return answer
    if known.digest != digest(command):
        raise KaiboError("goods.key_reused", status=422, key=command.key)
    return known


def digest(command: Keyed) -> str:
    """The same for commands that ask for the same, whatever the order of their fields was."""
    told = type(command).__name__.encode() + msgspec.json.encode(command)
    return hashlib.blake2b(told, digest_size=16).hexdigest()
