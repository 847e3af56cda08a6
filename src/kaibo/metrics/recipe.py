"""A metric's formulas, worked out to measures of single sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from kaibo.kit.units import Unit
from kaibo.metrics.formula import Balance, Less, Mean, Once, Part, Quotient, Total
from kaibo.metrics.registry import kinds, measures, metrics, sources
from kaibo.metrics.source import Observed, Source

ROWS = "rows"


class Form(StrEnum):
    """What a recipe's sums become: a sum, one row's value, a weighted mean, a quotient."""

    SUM = "sum"
    ONCE = "once"
    MEAN = "mean"
    QUOTIENT = "quotient"


@dataclass(frozen=True)
class Leaf:
    """One measure of a source: `name` within its grain (`rows` counts them), read or else `or_name`."""

    name: str
    unit: Unit
    or_name: str = ""
    sign: int = 1


@dataclass(frozen=True)
class Recipe:
    """One way to a metric from one source. `upper` and `lower` are sums of leaves; `peak` allows a maximum."""

    source: str
    form: Form
    upper: tuple[Leaf, ...]
    lower: tuple[Leaf, ...] = ()
    scale: int = 1
    peak: bool = False

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        return self.upper + self.lower

    @property
    def alone(self) -> bool:
        """Whether it has a value only where there is a single row, known or not."""
        return self.form is Form.ONCE and not self.peak


@dataclass(frozen=True)
class Apart:
    """A quotient of two metrics, each from its own source."""

    numerator: str
    denominator: str
    scale: int = 1


@cache
def recipes(key: str) -> tuple[Recipe | Apart, ...]:
    """All ways to a metric, best first."""
    return tuple(way for formula in metrics()[key].formulas for way in ways(formula))


def source_recipes(key: str) -> tuple[Recipe, ...]:
    """The ways that a single source answers by itself."""
    return tuple(way for way in recipes(key) if isinstance(way, Recipe))


def ways(formula: Part) -> Iterator[Recipe | Apart]:
    """A balance has none: it is made of other metrics' numbers once these are known."""
    match formula:
        case Balance():
            return
        case Total(of, or_of):
            yield _simple(of, Form.SUM, or_of=or_of)
        case Once(of, across):
            yield replace(_simple(of, Form.ONCE), peak=across == "max")
        case Mean(of, weight):
            lower = (_leaf(weight),) if weight else ()
            yield replace(_simple(of, Form.MEAN), lower=lower)
        case Less(whole, part):
            for first, second in _pairs(whole, part):
                taken = tuple(replace(leaf, sign=-leaf.sign) for leaf in second.upper)
                yield Recipe(first.source, Form.SUM, first.upper + taken)
        case Quotient(numerator, denominator, scale, True):
            yield Apart(numerator, denominator, scale)
        case Quotient(numerator, denominator, scale):
            for first, second in _pairs(numerator, denominator):
                yield Recipe(first.source, Form.QUOTIENT, first.upper, second.upper, scale)


def _pairs(first: str, second: str) -> Iterator[tuple[Recipe, Recipe]]:
    for one in _sums(first):
        for other in _sums(second):
            if one.source == other.source:
                yield one, other


def _sums(key: str) -> Iterator[Recipe]:
    return (way for way in source_recipes(key) if way.form in {Form.SUM, Form.ONCE})


def _simple(of: str, form: Form, *, or_of: str = "") -> Recipe:
    leaf = _leaf(of)
    name = or_of.split(".", 1)[1] if or_of else ""
    return Recipe(source_of(of).key, form, (replace(leaf, or_name=name),))


def source_of(of: str) -> Source:
    grain = of.split(".", 1)[0]
    return next(each for each in sources().values() if each.grain == grain)


def _leaf(of: str) -> Leaf:
    name = of.split(".", 1)[1]
    if name == ROWS:
        return Leaf(name, Unit.COUNT)
    source = source_of(of)
    if not isinstance(source, Observed):
        return Leaf(name, measures()[of].unit)
    unit = kinds()[source.key].field(name).type.unit
    if unit is None:
        raise ValueError(f"{of} is not a number")
    return Leaf(name, unit)
