"""The law as the company keeps it: the rules of the house, its own packs, and what it allows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from kaibo.accounts.api import company
from kaibo.compliance import checking, models
from kaibo.compliance.checking import Book, Finding, house_book
from kaibo.compliance.covering import Allowance
from kaibo.compliance.reading import read
from kaibo.compliance.rules import Rule
from kaibo.kit.clock import local, now
from kaibo.kit.errors import KaiboError

SHORT = 2_000
"""Characters; what was found in texts up to here is remembered."""


@dataclass(frozen=True, eq=False)
class Law:
    """Compared by identity: the same as long as nobody changes packs or allowances."""

    book: Book
    allowances: tuple[Allowance, ...]
    zone: str

    def day(self, moment: datetime | None = None) -> date:
        """The company's day of a moment, today where none is given: allowances and rules begin and end with days."""
        return local(moment or now(), self.zone).date()

    def check(
        self, text: str, category: str | None = None, on: date | None = None, *, sounds: bool = True
    ) -> tuple[Finding, ...]:
        """As `checking.check`."""
        found = _remembered if len(text) <= SHORT else _found
        return found(self, text, category, on or self.day(), sounds)


def law() -> Law:
    """Three short questions to the database; ask once for many texts."""
    return _law(packs_in_force(), allowances(), company().zone)


def check(
    text: str, category: str | None = None, on: date | None = None, *, sounds: bool = True
) -> tuple[Finding, ...]:
    """One text by the company's law; for many ask `law` once."""
    return law().check(text, category, on, sounds=sounds)


def packs_in_force() -> tuple[str, ...]:
    """Ids, in the order in which their rules are asked."""
    rows = models.Pack.objects.filter(removed_at=None).order_by("name", "id")
    return tuple(rows.values_list("id", flat=True))


def allowances() -> tuple[Allowance, ...]:
    """All that were confirmed, with the days on which they hold."""
    rows = models.Allowance.objects.exclude(since=None).order_by("id")
    return tuple(each for row in rows if (each := _held(row)) is not None)


@lru_cache(maxsize=64)
def rules_of(pack: str) -> tuple[Rule, ...]:
    """Of a pack by its id; a pack is never edited."""
    row = models.Pack.objects.get(id=pack)
    return read(row.source, row.name)


def fit(*texts: str, category: str | None = None) -> None:
    """Raises KaiboError (422, compliance.blocking) where today's law forbids one of them."""
    kept = law()
    for text in texts:
        for each in kept.check(text, category, sounds=False):
            if each.severity == "blocking":
                said = {"suggestion_zh": each.suggestion.zh, "suggestion_en": each.suggestion.en}
                raise KaiboError("compliance.blocking", status=422, words=each.text, law=each.law, **said)


@lru_cache(maxsize=4)
def _law(packs: tuple[str, ...], allowed: tuple[Allowance, ...], zone: str) -> Law:
    return Law(_book(packs), allowed, zone)


@lru_cache(maxsize=4)
def _book(packs: tuple[str, ...]) -> Book:
    return Book(rule for pack in packs for rule in rules_of(pack)) if packs else house_book()


@lru_cache(maxsize=16_384)
def _remembered(law: Law, text: str, category: str | None, on: date, sounds: bool) -> tuple[Finding, ...]:
    return _found(law, text, category, on, sounds)


def _found(law: Law, text: str, category: str | None, on: date, sounds: bool) -> tuple[Finding, ...]:
    return tuple(checking.check(text, category, on, sounds=sounds, book=law.book, allowances=law.allowances))


def _held(row: models.Allowance) -> Allowance | None:
    """None where it was ended before it ever held."""
    last = min((day for day in (row.until, row.ended_on and row.ended_on - timedelta(days=1)) if day), default=None)
    if row.since is None or (last is not None and last < row.since):
        return None
    copied = {name: getattr(row, name) for name in ("id", "rule", "phrase", "category", "reason", "by", "second_by")}
    return Allowance(**copied, since=row.since, until=last)
