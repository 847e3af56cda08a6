"""What words in cells mean: statuses, directions, payments, in every language platforms write."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from itertools import chain

import msgspec

from kaibo.connectors.values.text import plain


class Locale(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the language of a market tells of its files."""

    currency: str = ""
    zone: str = ""
    date_order: str = ""


Group = dict[str, dict[str, tuple[str, ...]]]


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """platforms/words.toml: group -> language -> meaning -> words. `ordinary`: names that tell no platform."""

    ordinary: tuple[str, ...]
    languages: dict[str, Locale]
    currencies: dict[str, str]
    status: Group
    after_sale: Group
    after_sale_kind: Group
    direction: Group
    sentiment: Group
    payment: Group


@cache
def words() -> Words:
    text = (files("kaibo.connectors") / "platforms" / "words.toml").read_bytes()
    return msgspec.toml.decode(text, type=Words)


@cache
def meanings(group: str) -> dict[str, str]:
    """Folded word -> what it means, all languages together."""
    languages: Group = getattr(words(), group)
    return {fold(word): meaning for each in languages.values() for meaning, said in each.items() for word in said}


def fold(word: str) -> str:
    """A word made comparable: `已发货，等待` and `已发货,等待` are one."""
    return plain(word).casefold()


def locale_of(said: Iterable[str]) -> Locale:
    """What the words of a column tell of its market; nothing where they stand in several languages or in none.

    English is spoken on every market and tells nothing.
    """
    certain = [each for each in (_languages().get(fold(word), frozenset()) for word in said) if len(each) == 1]
    spoken = frozenset().union(*certain) - {"en"}
    return words().languages.get(min(spoken), Locale()) if len(spoken) == 1 else Locale()


def us_market() -> Locale:
    """English is spoken on every market; its way of writing dates is the one sign of the US."""
    return words().languages["us"]


@cache
def _languages() -> dict[str, frozenset[str]]:
    """Folded word -> the languages it stands in."""
    found: dict[str, set[str]] = {}
    for group in ("status", "after_sale", "payment"):
        languages: Group = getattr(words(), group)
        for language, each in languages.items():
            for word in chain.from_iterable(each.values()):
                found.setdefault(fold(word), set()).add(language)
    return {word: frozenset(spoken) for word, spoken in found.items()}
