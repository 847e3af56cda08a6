"""Words in both languages, and numbers inside sentences."""

from __future__ import annotations

from decimal import Decimal

from kaibo.kit.i18n import Language, say
from kaibo.metrics.api import metrics
from kaibo.planning.api import part_name
from kaibo.reports.model import Missing, Text, Written

TEN_THOUSAND = 10_000

Params = dict[str, Text | str | int]
"""What fills the places of a sentence."""


def text(key: str, /, **params: Text | str | int) -> Text:
    """The sentence `reports.<key>`; what is given as Text stands in each language's own words."""
    return Text(_said("zh", key, params), _said("en", key, params))


def missing(key: str, /, **params: Text | str | int) -> Missing:
    return Missing(text(f"missing.{key}", **params))


def written(slot: str) -> Written:
    return Written(slot, text(f"ask.{slot}"))


def plain(words: str) -> Text:
    """A name, the same in both languages."""
    return Text(words, words)


def metric(key: str) -> Text:
    found = metrics()[key]
    return Text(found.zh, found.en)


def money(value: Decimal, currency: str) -> Text:
    """An amount inside a sentence: 118.7 万元, CNY 1,187,141."""
    unit = "元" if currency == "CNY" else f" {currency}"
    zh = f"{value / TEN_THOUSAND:,.1f} 万{unit}" if abs(value) >= TEN_THOUSAND else f"{value:,.0f} {unit.strip()}"
    return Text(zh, f"{currency} {value:,.0f}".strip())


def percent(share: Decimal) -> str:
    """A share without its sign, as sentences say up and down in words."""
    return f"{abs(share) * 100:.1f}%"


def _said(language: Language, key: str, params: dict[str, Text | str | int]) -> str:
    chosen = {name: getattr(each, language) if isinstance(each, Text) else each for name, each in params.items()}
    return say(language, f"reports.{key}", **chosen)


def whose_goal(part: str) -> Text:
    """The company, or the part of it that a goal was set for."""
    return Text(part_name(part, "zh"), part_name(part, "en")) if part else text("company")
