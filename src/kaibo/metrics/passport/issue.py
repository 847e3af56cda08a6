"""Make out the passport of one number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from kaibo.accounts.api import Scope, company
from kaibo.kit.errors import KaiboError
from kaibo.kit.i18n import LANGUAGES, Language, say
from kaibo.metrics.answer.balance import Numbers, asked_for, nothing_of, told
from kaibo.metrics.answer.choose import Choices, Found
from kaibo.metrics.answer.gather import pinned
from kaibo.metrics.answer.ledger import Ledger
from kaibo.metrics.answer.rows import answer, open_ledger, rows_of
from kaibo.metrics.figures import written, written_number
from kaibo.metrics.formula import Balance, Metric, Quotient
from kaibo.metrics.number import Number
from kaibo.metrics.passport.card import Other, Passport
from kaibo.metrics.passport.files import files_of
from kaibo.metrics.passport.rows import Take, rows_taken
from kaibo.metrics.query import Query
from kaibo.metrics.recipe import Apart, Recipe
from kaibo.metrics.registry import metrics, sources
from kaibo.metrics.sql.statement import Record
from kaibo.metrics.terms import terms_of
from kaibo.metrics.wording import formula_of, in_words, per_period


def issue(query: Query) -> Passport:
    """The passport of the one metric a question asks for, over all of what its filters and window admit.

    KaiboError (403) for a number that is hidden from whoever asks.
    """
    key, asked = query.keys[0], pinned(replace(query, by=(), compare=""))
    _refuse_hidden(key, asked.scope)
    ledger = open_ledger(replace(asked, keys=asked_for((key,), asked.scope)))
    row = rows_of(ledger)[0]
    known = row.numbers
    metric, number = metrics()[key], told(key, known, asked.scope, nothing_of(asked, row))
    parts = terms_of(key)
    taken = [record for part in parts for record in _taken(ledger, part)]
    files, in_all = files_of(taken)
    others = tuple(_others(ledger, key)) if key in ledger.choices else ()
    card = company()
    formula = formula_of(metric, _first_way(ledger.choices.get(key)))
    used = sorted({source for part in parts for _, source in known[part].sources if source})
    return Passport(
        metric,
        number,
        in_words(formula, "zh"),
        in_words(formula, "en"),
        _in_numbers(number, formula, known, asked.scope),
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


def _refuse_hidden(key: str, scope: Scope) -> None:
    hidden = sorted(set(metrics()[key].needs) - scope.fields)
    if hidden:
        raise KaiboError("accounts.not_allowed", status=403, permission=hidden[0])


def _taken(ledger: Ledger, key: str) -> Iterator[Record]:
    for take in _takes(ledger.query, ledger.choices[key]):
        yield from rows_taken(take)


def _first_way(choices: Choices | None) -> Recipe | Apart | None:
    found = next(iter(choices.found.values()), None) if choices else None
    return (found.apart or found.ways[0]) if found else None


def _takes(query: Query, choices: Choices, among: set[str] | None = None) -> Iterator[Take]:
    """Each recipe in use, with the accounts it is used for: over the whole it is always the first way."""
    users: dict[Found, list[str]] = defaultdict(list)
    for account, found in choices.found.items():
        if among is None or account in among:
            users[found].append(account)
    for found, accounts in users.items():
        narrowed = query.only(account=tuple(sorted(accounts)))
        yield from (Take(way, narrowed) for way in found.ways[:1])
        for part in found.parts.values():
            yield from _takes(query, part, set(accounts))


def _others(ledger: Ledger, key: str) -> Iterator[Other]:
    """What sources say that were not asked, for the accounts they hold something of."""
    holders: dict[str, list[str]] = defaultdict(list)
    for account, names in sorted(ledger.choices[key].unasked.items()):
        for name in names:
            holders[name].append(account)
    for name, accounts in holders.items():
        number = answer(replace(ledger.query.only(account=tuple(accounts)), source=name))[0].numbers[key]
        if number.value is not None or number.amounts:
            source = sources()[name]
            yield Other(name, source.zh, source.en, number)


def _in_numbers(number: Number, formula: object, known: Numbers, scope: Scope) -> str:
    result = written_number(number)
    if isinstance(formula, Balance):
        return _added(number, formula, known, scope)
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


def _added(number: Number, formula: Balance, known: Numbers, scope: Scope) -> str:
    """`100.00 − 20.00 − — = 80.00`: what is unknown is a dash."""
    first, *rest = ((term, written_number(told(term.key, known, scope))) for term in formula.terms)
    text = first[1] + "".join(f" {'+' if term.sign > 0 else '−'} {value}" for term, value in rest)
    if formula.per and number.denominator is not None:
        below = written(number.denominator, metrics()[formula.per].unit, number.currency)
        text = f"{f'({text})' if rest else text} ÷ {below}"
    return f"{text} = {written_number(number)}"


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
