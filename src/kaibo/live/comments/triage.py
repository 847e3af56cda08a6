"""One comment, sorted: independent fields, never one flat label."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from kaibo.live.comments.model import Model, Verdict
from kaibo.live.comments.rules import BARE, RUDE, SIZE, SPAM, plain, slot

HOLD_FROM = 0.8
"""From this probability of abuse on, a comment is held until a person lets it go or hides it."""


class Triage(msgspec.Struct, frozen=True):
    """`intent` is one of INTENTS with the model's probability `sure`; `sentiment` bad, neutral or good; `abuse` a
    probability; `product` the one that is named, else the one on air, "" where neither is known; `named` whether
    the comment names it."""

    intent: str
    sure: float
    sentiment: str
    question: bool
    abuse: float
    spam: bool
    product: str
    named: bool

    @property
    def holds(self) -> bool:
        return self.spam or self.abuse >= HOLD_FROM


class Shelf(msgspec.Struct, frozen=True):
    """What comments may speak of: `slots` link number -> product, `names` each word of a name -> product, and the
    product on air."""

    slots: Mapping[int, str] = {}
    names: Mapping[str, str] = {}
    on_air: str = ""


def triage(text: str, model: Model, shelf: Shelf) -> Triage:
    told = plain(text)
    verdict = _judged(told, model)
    named = _named(told, shelf)
    return Triage(
        verdict.intent,
        round(verdict.sure, 3),
        verdict.sentiment,
        verdict.asks >= 0.5,
        _abuse(told, verdict),
        SPAM.search(told) is not None,
        named or shelf.on_air,
        bool(named),
    )


def shelf_of(products: list[tuple[str, str, int]], on_air: str = "") -> Shelf:
    """Of (product, name, position): a word of two letters or more that stands in one name only points to it."""
    words: dict[str, set[str]] = {}
    for product, name, _ in products:
        for word in _words(plain(name)):
            words.setdefault(word, set()).add(product)
    unique = {word: next(iter(found)) for word, found in words.items() if len(found) == 1}
    return Shelf({position: product for product, _, position in products}, unique, on_air)


def _judged(text: str, model: Model) -> Verdict:
    """The model was taught words, and knows nothing of what has none."""
    asks = float("?" in text)
    if SIZE.fullmatch(text):
        return Verdict("spec", 1.0, "neutral", asks, 0.0)
    if BARE.fullmatch(text):
        return Verdict("other", 1.0, "neutral", asks, 0.0)
    return model.judge(text)


def _named(text: str, shelf: Shelf) -> str:
    number = slot(text)
    if number is not None and number in shelf.slots:
        return shelf.slots[number]
    found = [word for word in shelf.names if word in text]
    return shelf.names[max(found, key=len)] if found else ""


def _words(name: str) -> set[str]:
    """Runs of two to four Chinese characters, or a whole word of letters."""
    runs = {name[at : at + size] for size in (2, 3, 4) for at in range(len(name) - size + 1)}
    chinese = {run for run in runs if all("一" <= each <= "鿿" for each in run)}
    return chinese | {word for word in name.split() if word.isascii() and len(word) > 2 and not word.isdigit()}


def _abuse(text: str, verdict: Verdict) -> float:
    """What a rule calls rude is at least as bad as what is held."""
    return round(max(verdict.abuse, HOLD_FROM if RUDE.search(text) else 0.0), 3)
