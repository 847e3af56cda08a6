"""What one account, in one currency, puts into a number."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from kaibo.kit.units import Unit, digits, shown
from kaibo.metrics.recipe import Form, Recipe
from kaibo.metrics.sql.columns import LeafColumns, RecipeColumns
from kaibo.metrics.sql.statement import Record

NOTHING = Decimal(0)


@dataclass(slots=True)
class Share:
    """Sums of one cell in units people read. `rows` counts what is in them; `single` is a mean's one row."""

    form: Form
    upper: Decimal
    currency: str
    lower: Decimal = NOTHING
    scale: int = 1
    rows: int = 0
    of: int = 0
    single: Decimal | None = None
    peak: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    estimated: bool = False


@dataclass(frozen=True)
class Finisher:
    """Finishes a recipe from the columns of a record. Pages finish tens of thousands, so it is kept lean."""

    recipe: Recipe
    names: RecipeColumns

    def share(self, record: Record, currency: str) -> Share | None:
        """The cell's share, or None where the cell holds nothing the recipe could use."""
        if not any(record[name] for name in self._presence):
            return None
        share = Share(
            self.recipe.form,
            _sum(self.names.upper, record, currency),
            currency if self.money else "",
            self._lower(record, currency) if self.names.lower else NOTHING,
            self.recipe.scale,
            max(record[name] for name in self._counted),
        )
        if self._has_extras:
            self._add_extras(share, record, currency)
        return share

    @cached_property
    def money(self) -> bool:
        """Whether its sums belong to a currency."""
        return is_money(self.recipe)

    @cached_property
    def _presence(self) -> tuple[str, ...]:
        leaves = (self.names.single,) if self.names.single else self.names.leaves
        return tuple(name for leaf in leaves for name in (leaf.rows, leaf.applies) if name)

    @cached_property
    def _counted(self) -> tuple[str, ...]:
        leaves = (self.names.single,) if self.names.single else self.names.upper
        return tuple(leaf.rows for leaf in leaves)

    @cached_property
    def _has_extras(self) -> bool:
        names = self.names
        return bool(names.single or names.peak or names.low or names.of)

    def _lower(self, record: Record, currency: str) -> Decimal:
        """Weights of a mean count as they are stored: only their proportions matter."""
        if self.recipe.form is Form.MEAN:
            return Decimal(sum(int(record[leaf.sum] or 0) for leaf in self.names.lower))
        return _sum(self.names.lower, record, currency)

    def _add_extras(self, share: Share, record: Record, currency: str) -> None:
        names, unit = self.names, self.recipe.upper[0].unit
        if names.of:
            share.of = record[names.of]
        if names.single:
            share.single = _shown(record[names.single.sum], unit, currency)
        if names.peak:
            share.peak = _shown(record[names.peak], unit, currency)
        if names.low:
            share.estimated = bool(record[names.estimated])
            if not record[names.low] == record[names.high] == record[names.upper[0].sum]:
                share.low = _shown(record[names.low], unit, currency)
                share.high = _shown(record[names.high], unit, currency)


def is_money(recipe: Recipe) -> bool:
    """Whether its sums belong to a currency."""
    leaves = recipe.upper if recipe.form is Form.MEAN else recipe.leaves
    return any(leaf.unit is Unit.MONEY for leaf in leaves)


def _sum(leaves: tuple[LeafColumns, ...], record: Record, currency: str) -> Decimal:
    """All leaves of a sum have one unit."""
    total = 0
    for each in leaves:
        total += each.leaf.sign * int(record[each.sum] or 0)
    return Decimal(total).scaleb(-digits(leaves[0].leaf.unit, currency))


def _shown(stored: int | None, unit: Unit, currency: str) -> Decimal | None:
    return None if stored is None else shown(int(stored), unit, currency)
