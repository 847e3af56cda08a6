"""The part of a report that is in one currency: amounts of two are never added."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from msgspec import structs

from kaibo.reports.building.told import Line
from kaibo.reports.building.wording import text
from kaibo.reports.model import Missing, Page


@dataclass(frozen=True)
class Section:
    """`accounts` are those whose sales are told in this currency; an order file of another account that names no
    currency of its own is not taken for it. `alone`: there is no other currency, so nothing is filtered."""

    currency: str
    accounts: tuple[str, ...]
    alone: bool

    @property
    def filters(self) -> dict[str, str | tuple[str, ...]]:
        return {} if self.alone else {"currency": self.currency, "account": self.accounts}

    def key(self, name: str) -> str:
        """The name of this section's question."""
        return f"{name} {self.currency}"

    def pages(self, found: Iterable[Page], *, first: bool) -> list[Page]:
        """The pages of this section. What the first currency says is missing is not said again in each other."""
        kept = [page for page in found if first or not all(isinstance(block, Missing) for block in page.blocks)]
        return [self.named(page) for page in kept]

    def named(self, page: Page) -> Page:
        """The page of this section: where there are several currencies its title says which."""
        if self.alone:
            return page
        words = text("in_currency", words=page.title.text, currency=self.currency)
        return structs.replace(page, title=structs.replace(page.title, text=words))


def sections_of(rows: list[Line], usual: str) -> list[Section]:
    """One a currency that has GMV, the company's first; the company's alone where nothing was sold."""
    accounts: dict[str, list[str]] = {}
    for line in rows:
        if line.value("gmv") and line.name("currency"):
            accounts.setdefault(line.name("currency"), []).append(line.name("account"))
    if not accounts:
        return [Section(usual, (), alone=True)]
    ordered = sorted(accounts, key=lambda currency: (currency != usual, currency))
    return [Section(each, tuple(accounts[each]), len(accounts) == 1) for each in ordered]
