"""Make out the passport of one number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kaibo.accounts.api import company
from kaibo.kit.i18n import LANGUAGES, Language, say
from kaibo.metrics.answer.choose import Choices, source_of
from kaibo.metrics.answer.combine import combine
from kaibo.metrics.answer.gather import pinned
from kaibo.metrics.answer.ledger import Ledger
from kaibo.metrics.answer.rows import open_ledger, rows_of
from kaibo.metrics.figures import written, written_number
from kaibo.metrics.formula import Metric, Quotient
from kaibo.metrics.number import Number
from kaibo.metrics.passport.card import FileRows, Other, Passport
from kaibo.metrics.passport.files import files_of
from kaibo.metrics.passport.rows import Take, rows_taken
from kaibo.metrics.query import Query
from kaibo.metrics.recipe import Apart, Recipe
from kaibo.metrics.registry import metrics, sources
from kaibo.metrics.wording import formula_of, in_words, per_period


def issue(query: Query) -> Passport:
    """The passport of the one metric a question asks for, over all of what its filters and window admit."""
    ledger = open_ledger(pinned(replace(query, keys=query.keys[:1], by=(), compare="")))
    key = ledger.query.keys[0]
    metric, number = metrics()[key], rows_of(ledger)[0].numbers[key]
    taken = [record for take in _takes(ledger, key) for record in rows_taken(take)]
    files, in_all = files_of(taken)
    others = tuple(_others(ledger, key))
    card = company()
    formula = formula_of(metric, _first_way(ledger.choices[key]))
    used = sorted({source for _, source in number.sources if source})
    return Passport(
        metric,
        number,
        in_words(formula, "zh"),
        in_words(formula, "en"),
        _in_numbers(number, formula),
        ledger.query.window,
        card.zone,
        card.day_start,
        _attribution(metric, used, "zh"),
        _attribution(metric, used, "en"),
        "、".join(sources()[name].zh for name in used),
        ", ".join(sources()[name].en for name in used),
        max((each.as_of for each in files), default=None),
        files,
        in_all,
        others,
        **_why(used, others),
    )


def _first_way(choices: Choices) -> Recipe | Apart | None:
    return next((ways[0] for ways in choices.having.values()), None)


def _takes(ledger: Ledger, key: str, among: set[str] | None = None) -> Iterator[Take]:
    """Each recipe in use, with the accounts it is used for."""
    choices = ledger.choices[key]
    users: dict[Recipe | Apart, list[str]] = {}
    for account in choices.having:
        if among is None or account in among:
            for way in choices.of(account):
                users.setdefault(way, []).append(account)
    for way, accounts in users.items():
        if isinstance(way, Recipe):
            yield Take(way, ledger.query.only(account=tuple(sorted(accounts))))
        else:
            yield from _takes(ledger, way.numerator, set(accounts))
            yield from _takes(ledger, way.denominator, set(accounts))


def _others(ledger: Ledger, key: str) -> Iterator[Other]:
    """What the sources say that were not taken, for the accounts they know."""
    choices = ledger.choices[key]
    used = {choices.source(account) for account in choices.having}
    for name in dict.fromkeys(source_of(way) for way in choices.ways):
        if name and name not in used:
            having = {account: _of(ways, name) for account, ways in choices.having.items()}
            known = {account: ways for account, ways in having.items() if ways}
            shares = replace(ledger, choices={key: Choices(choices.ways, known)}).shares(key).get((), [])
            if shares:
                source = sources()[name]
                yield Other(name, source.zh, source.en, combine(metrics()[key], shares))


def _of(ways: list[Recipe | Apart], source: str) -> list[Recipe | Apart]:
    return [way for way in ways if source_of(way) == source]


def _in_numbers(number: Number, formula: object) -> str:
    result = written_number(number)
    if not isinstance(formula, Quotient) or number.numerator is None or number.denominator is None:
        return result
    above, below = metrics()[formula.numerator], metrics()[formula.denominator]
    upper = written(number.numerator, above.unit, number.currency)
    if per_period(formula.scale, formula.denominator):
        lower, times = f"{number.denominator / formula.scale:,.4f}".rstrip("0").rstrip("."), ""
    else:
        lower = written(number.denominator, below.unit, number.currency)
        times = f" × {formula.scale}" if formula.scale != 1 else ""
    return f"{upper} ÷ {lower}{times} = {result}"


def _attribution(metric: Metric, used: list[str], language: Language) -> str:
    own = metric.attribution_zh if language == "zh" else metric.attribution_en
    told = [sources()[name].counts_zh if language == "zh" else sources()[name].counts_en for name in used]
    return ("" if language == "zh" else " ").join(dict.fromkeys(text for text in (own, *told) if text))


def _why(used: list[str], others: tuple[Other, ...]) -> dict[str, str]:
    if not others:
        return {}
    names = [*used, *(each.source for each in others)]
    return {f"why_{language}": _differences(names, language) for language in LANGUAGES}


def _differences(names: list[str], language: Language) -> str:
    told = (sources()[name] for name in names if name)
    lines = [f"{each.zh}：{each.counts_zh}" if language == "zh" else f"{each.en}: {each.counts_en}" for each in told]
    return say(language, "metrics.why", first=lines[0], rest=("" if language == "zh" else " ").join(lines[1:]))


__all__ = ["FileRows", "issue"]
