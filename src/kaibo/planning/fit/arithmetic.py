"""How much more a host sells of a category than others do to as many viewers in the same slot. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, sqrt

from kaibo.kit.interval import quantile

WEIGHT = 4
"""A host's mean over all categories counts as so many shows of one category, and all hosts' mean as so many of a
host's."""
FEWEST = 3
"""Shows under which nothing is said for sure."""
LEAST = 0.1
"""A smaller difference isn't worth a word."""
Part = tuple[float, float]
"""What one show sold of a category, and what others would have."""
Cells = Mapping[str, Sequence[Part]]
"""A host's shows by category."""


@dataclass(frozen=True)
class Fit:
    """1 is what others sell. `raw` is Σ sold / Σ expected, None without a show; `value` is it drawn towards the host's
    mean, and that towards 1; at 95 % it lies from `low` to `high`."""

    shows: int
    raw: float | None
    value: float
    low: float
    high: float

    @property
    def verdict(self) -> str:
        """`few` shows, or `above`, `below`, `near` the others."""
        if self.shows < FEWEST:
            return "few"
        if abs(self.value - 1) < LEAST or self.low <= 1 <= self.high:
            return "near"
        return "above" if self.value > 1 else "below"


def fits(hosts: Mapping[str, Cells], wanted: Mapping[str, int]) -> dict[str, dict[str, Fit]]:
    """By host and category, and under "" the fit for all that is `wanted` (items by category), weighted by items.

    `shows` of the whole is how many cells' shows stand behind it.
    """
    spread, freedom = _spread([cell for cells in hosts.values() for cell in cells.values()])
    every = {name: sum(len(cells.get(name, ())) for cells in hosts.values()) for name in wanted}
    return {host: _of_host(cells, wanted, every, spread, freedom) for host, cells in hosts.items()}


def _of_host(
    cells: Cells, wanted: Mapping[str, int], every_host: Mapping[str, int], spread: float, freedom: int
) -> dict[str, Fit]:
    """Neither the host's own shows nor those of the others (of `every_host`) tell their rates for sure."""
    every = [part for cell in cells.values() for part in cell]
    mean = _drawn(_ratio(every), len(every), 1.0)
    found, weighted, squares = {}, 0.0, 0.0
    for name, items in wanted.items():
        cell = cells.get(name, ())
        value = _drawn(_ratio(cell), len(cell), mean)
        error = spread * sqrt(1 / (len(cell) + WEIGHT) + 1 / max(every_host[name] - len(cell), 1))
        found[name] = _fit(len(cell), _ratio(cell), value, error, freedom)
        weighted, squares = weighted + items * value, squares + (items * error) ** 2
    total = sum(wanted.values())
    shows = sum(len(cells.get(name, ())) for name in wanted)
    if total:
        found[""] = _fit(shows, _ratio(every), weighted / total, sqrt(squares) / total, freedom)
    return found


def _fit(shows: int, raw: float | None, value: float, error: float, freedom: int) -> Fit:
    reach = exp(min(quantile(max(freedom, 1)) * error, 20.0))
    return Fit(shows, raw, value, value / reach, value * reach)


def _ratio(cell: Sequence[Part]) -> float | None:
    """None where nothing was to be expected."""
    below = sum(part[1] for part in cell)
    return sum(part[0] for part in cell) / below if below > 0 else None


def _drawn(own: float | None, shows: int, towards: float) -> float:
    return towards if own is None else (own * shows + towards * WEIGHT) / (shows + WEIGHT)


def _spread(cells: Sequence[Sequence[Part]]) -> tuple[float, int]:
    """How far one show lies from its cell's ratio, as a share of it, over all cells; and from how many degrees of
    freedom that is known. 1 where no cell has two shows."""
    squares, freedom = 0.0, 0
    for cell in cells:
        ratio = _ratio(cell)
        if ratio and len(cell) > 1:
            usual = ratio * sum(part[1] for part in cell) / len(cell)
            squares += sum(((sold - ratio * expected) / usual) ** 2 for sold, expected in cell)
            freedom += len(cell) - 1
    return (sqrt(squares / freedom), freedom) if freedom else (1.0, 1)
