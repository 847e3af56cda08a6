"""What one account, in one currency, puts into a number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from kaibo.kit.units import Unit, shown
from kaibo.metrics.recipe import Form, Leaf, Recipe
from kaibo.metrics.sql.columns import LeafColumns, RecipeColumns
from kaibo.metrics.sql.statement import Record


@dataclass(frozen=True)
class Share:
    """Sums of one cell in units people read. `rows` counts what is in them; `single` is a mean's one row."""

    form: Form
    upper: Decimal
    currency: str
    lower: Decimal = Decimal(0)
    scale: int = 1
    rows: int = 0
    of: int = 0
    single: Decimal | None = None
    peak: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    estimated: bool = False


def share_of(recipe: Recipe, names: RecipeColumns, record: Record, currency: str) -> Share | None:
    """The cell's share, or None where the cell holds nothing the recipe could use."""
    leaves = (names.single,) if names.single else names.leaves
    if not any(record[each.rows] or (each.applies and record[each.applies]) for each in leaves):
        return None
    cell = _Cell(record, recipe.upper[0], currency)
    low, high = cell.range(names)
    return Share(
        recipe.form,
        _sum(names.upper, record, currency),
        currency if is_money(recipe) else "",
        _weights(names.lower, record) if recipe.form is Form.MEAN else _sum(names.lower, record, currency),
        recipe.scale,
        max(record[each.rows] for each in ((names.single,) if names.single else names.upper)),
        record[names.of] if names.of else 0,
        cell.get(names.single.sum if names.single else ""),
        cell.get(names.peak),
        low,
        high,
        bool(names.estimated and record[names.estimated]),
    )


def is_money(recipe: Recipe) -> bool:
    """Whether its sums belong to a currency."""
    leaves = recipe.upper if recipe.form is Form.MEAN else recipe.leaves
    return any(leaf.unit is Unit.MONEY for leaf in leaves)


@dataclass(frozen=True)
class _Cell:
    """One record read in the unit of one leaf."""

    record: Record
    leaf: Leaf
    currency: str

    def get(self, name: str) -> Decimal | None:
        stored = self.record[name] if name else None
        return None if stored is None else shown(int(stored), self.leaf.unit, self.currency)

    def range(self, names: RecipeColumns) -> tuple[Decimal | None, Decimal | None]:
        """Both ends of an estimate; none where they are the value itself."""
        low, high = self.get(names.low), self.get(names.high)
        exact = low == high == self.get(names.upper[0].sum)
        return (None, None) if exact else (low, high)


def _sum(leaves: Iterable[LeafColumns], record: Record, currency: str) -> Decimal:
    return sum(
        (each.leaf.sign * shown(int(record[each.sum] or 0), each.leaf.unit, currency) for each in leaves),
        Decimal(0),
    )


def _weights(leaves: Iterable[LeafColumns], record: Record) -> Decimal:
    """Weights count as they are stored: only their proportions matter."""
    return sum((Decimal(int(record[each.sum] or 0)) for each in leaves), Decimal(0))
