"""Formulas in words."""

from __future__ import annotations

from kaibo.kit.i18n import Language
from kaibo.kit.units import Unit
from kaibo.metrics.declare import Field
from kaibo.metrics.formula import Balance, Less, Mean, Metric, Once, Part, Quotient, Total
from kaibo.metrics.recipe import ROWS, Apart, Recipe, source_of, ways
from kaibo.metrics.registry import kinds, measures, metrics

PERIODS = {60: {"zh": "分钟", "en": "minutes"}, 3600: {"zh": "小时", "en": "hours"}}


def formula_of(metric: Metric, way: Recipe | Apart | None) -> Part:
    """The declared formula that a way comes from; the first where none was taken."""
    return next((part for part in metric.formulas if way in tuple(ways(part))), metric.formulas[0])


def in_words(formula: Part, language: Language) -> str:
    """`成交金额 ÷ 观看次数 × 1000`."""
    match formula:
        case Total(of, or_of):
            return "Σ " + " / ".join(named(each, language) for each in (of, or_of) if each)
        case Once(of):
            return named(of, language)
        case Mean(of, weight):
            return _mean(of, weight, language)
        case Less(whole, part):
            return f"{_title(whole, language)} − {_title(part, language)}"
        case Balance():
            return _balance(formula, language)
        case Quotient(numerator, denominator, scale):
            return f"{_title(numerator, language)} ÷ {_below(denominator, scale, language)}"


def named(of: str, language: Language) -> str:
    """A measure by its source and its name: `场次数据·成交金额`."""
    source = source_of(of)
    name = of.split(".", 1)[1]
    told = of in measures() and (measures()[of].fields or measures()[of].beside)
    if name == ROWS or (of in measures() and not told):
        return source.zh if language == "zh" else source.en
    fields = [kinds()[source.kind].field(key) for key in (measures()[of].fields if of in measures() else (name,))]
    fields += _beside(of)
    title = "、".join(each.zh for each in fields) if language == "zh" else ", ".join(each.en for each in fields)
    return f"{source.zh}·{title}" if language == "zh" else f"{source.en}: {title}"


def _beside(of: str) -> list[Field]:
    beside = measures()[of].beside if of in measures() else None
    return [kinds()[beside.kind].field(key) for key in beside.fields] if beside else []


def per_period(scale: int, denominator: str) -> bool:
    """Whether a scale only turns seconds into minutes or hours."""
    return scale in PERIODS and metrics()[denominator].unit is Unit.DURATION


def _title(key: str, language: Language) -> str:
    return metrics()[key].zh if language == "zh" else metrics()[key].en


def _balance(formula: Balance, language: Language) -> str:
    first, *rest = formula.terms
    text = _title(first.key, language)
    text += "".join(f" {'+' if each.sign > 0 else '−'} {_title(each.key, language)}" for each in rest)
    if not formula.per:
        return text
    whole = f"（{text}）" if language == "zh" else f"({text})"
    return f"{whole if rest else text} ÷ {_below(formula.per, formula.scale, language)}"


def _below(key: str, scale: int, language: Language) -> str:
    if per_period(scale, key):
        period = PERIODS[scale]
        return (
            f"{_title(key, language)}（{period['zh']}）"
            if language == "zh"
            else f"{_title(key, language)} in {period['en']}"
        )
    return f"{_title(key, language)}{f' × {scale}' if scale != 1 else ''}"


def _mean(of: str, weight: str, language: Language) -> str:
    if weight:
        return f"Σ({named(of, language)} × {named(weight, language)}) ÷ Σ {named(weight, language)}"
    return f"{named(of, language)}，各行平均" if language == "zh" else f"{named(of, language)}, mean of the rows"
