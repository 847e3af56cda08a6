"""What one account, in one currency, puts into a number."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

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


class Finisher:
    """Finishes a recipe from the columns of records. Pages finish tens of thousands: what can be is worked out once."""

    def __init__(self, recipe: Recipe, names: RecipeColumns) -> None:
        self.recipe, self.names = recipe, names
        leaves = (names.single,) if names.single else names.leaves
        self._presence = [name for leaf in leaves for name in (leaf.rows, leaf.applies) if name]
        self._counted = [leaf.rows for leaf in ((names.single,) if names.single else names.upper)]
        self._upper = _Sum(names.upper)
        self._lower = _Sum(names.lower, weights=recipe.form is Form.MEAN) if names.lower else None
        self._money = is_money(recipe)
        self._extras = bool(names.single or names.peak or names.low or names.of)

    def share(self, record: Record, currency: str) -> Share | None:
        """The cell's share, or None where the cell holds nothing the recipe could use."""
        for name in self._presence:
            if record[name]:
                break
        else:
            return None
        counted = self._counted
        share = Share(
            self.recipe.form,
            self._upper.of(record, currency),
            currency if self._money else "",
            self._lower.of(record, currency) if self._lower else NOTHING,
            self.recipe.scale,
            record[counted[0]] if len(counted) == 1 else max(record[name] for name in counted),
        )
        if self._extras:
            self._add_extras(share, record, currency)
        return share

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


class _Sum:
    """A sum of leaves of one unit. Weights count as they are stored: only their proportions matter."""

    def __init__(self, leaves: tuple[LeafColumns, ...], *, weights: bool = False) -> None:
        self._signed = [(leaf.sum, leaf.leaf.sign) for leaf in leaves]
        self._unit = None if weights else leaves[0].leaf.unit
        self._digits: dict[str, int] = {}

    def of(self, record: Record, currency: str) -> Decimal:
        total = 0
        for name, sign in self._signed:
            total += sign * int(record[name] or 0)
        places = self._digits.get(currency)
        if places is None:
            places = self._digits[currency] = digits(self._unit, currency) if self._unit else 0
        return Decimal(total).scaleb(-places) if places else Decimal(total)


def is_money(recipe: Recipe) -> bool:
    """Whether its sums belong to a currency."""
    leaves = recipe.upper if recipe.form is Form.MEAN else recipe.leaves
    return any(leaf.unit is Unit.MONEY for leaf in leaves)


def _shown(stored: int | None, unit: Unit, currency: str) -> Decimal | None:
    return None if stored is None else shown(int(stored), unit, currency)
