"""Passwords: which are refused, and how they are kept (argon2id, 19 MiB, two passes)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from kaibo.kit.errors import KaiboError

SHORTEST = 12
LONGEST = 256
_LEFT_OVER = 8
_DISTINCT = 5

_hasher = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)

NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$9x6prLlW6BvlcteLAv7cYQ$lBloCw2Z2E5sNl6ng9SCyZVD6vFazQopdp4RG26EwpY"
"""A hash that no password fits: an unknown name costs the same time as a known one."""


def hashed(password: str) -> str:
    return _hasher.hash(password)


def fits(kept: str, password: str) -> bool:
    """Whether the password is the one that was kept; about 40 ms of one core either way."""
    try:
        return _hasher.verify(kept, password[: LONGEST + 1])
    except (VerificationError, InvalidHashError):
        return False


def check(password: str, *, about: Iterable[str]) -> None:
    """Refuse a password that is short, common, or made of the names in `about` (422).

    Any characters are allowed. Common words and names are taken out first: at least eight characters, and
    five different ones, must be left.
    """
    if not SHORTEST <= len(password) <= LONGEST:
        raise KaiboError("accounts.password_length", status=422, shortest=SHORTEST, longest=LONGEST)
    rest = password.casefold()
    if len(set(rest)) < _DISTINCT:
        raise KaiboError("accounts.password_common", status=422)
    if len(_without(rest, _parts(about))) < _LEFT_OVER:
        raise KaiboError("accounts.password_names", status=422)
    if len(_without(rest, common())) < _LEFT_OVER:
        raise KaiboError("accounts.password_common", status=422)


@cache
def common() -> tuple[str, ...]:
    """Words that most guessed passwords are made of, longest first."""
    text = (files("kaibo.accounts") / "common.txt").read_text("utf-8")
    return tuple(sorted(text.split(), key=len, reverse=True))


def _parts(names: Iterable[str]) -> tuple[str, ...]:
    words = {word for name in names for word in (name.casefold(), *name.casefold().split()) if len(word) > 1}
    return tuple(sorted(words, key=len, reverse=True))


def _without(text: str, words: Iterable[str]) -> str:
    for word in words:
        text = text.replace(word, "")
    return text
