"""From values to places on an axis: round ticks that hold every value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor, log10

from kaibo.kit.units import Unit
from kaibo.reports.writers.wording import number

STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
TIME_STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400)
LEAST = {Unit.COUNT: 1.0, Unit.MONEY: 0.01, Unit.RATIO: 1e-6, Unit.DURATION: 1.0, Unit.QUANTITY: 0.001}
"""Ticks nearer than this would read the same."""


@dataclass(frozen=True)
class Scale:
    """`low` to `high` of the values laid over `start` to `end` of the drawing; ticks lie `step` apart."""

    low: float
    high: float
    step: float
    start: float
    end: float
    unit: Unit
    currency: str

    def at(self, value: float | Decimal) -> float:
        return self.start + (float(value) - self.low) / (self.high - self.low) * (self.end - self.start)

    def ticks(self) -> list[float]:
        return [self.low + i * self.step for i in range(round((self.high - self.low) / self.step) + 1)]

    def named(self, language: str) -> list[tuple[float, str]]:
        """The ticks with their words; with all digits where short words would be the same."""
        ticks = self.ticks()
        values = [Decimal(repr(round(tick, 12))) for tick in ticks]
        said = [number(value, self.unit, language, self.currency, trim=True) for value in values]
        if len(set(said)) < len(said):
            said = [number(value, self.unit, language, self.currency, short=False, trim=True) for value in values]
        return list(zip(ticks, said, strict=True))


def scale_for(
    values: Iterable[Decimal | None], unit: Unit, currency: str, start: float, end: float, *, from_zero: bool = True
) -> Scale:
    """Round limits around the values; bars start from zero, lines may leave it where it lies far below."""
    known = [float(value) for value in values if value is not None] or [0.0]
    low, high = min(known), max(known)
    if from_zero or low * high <= 0 or min(abs(low), abs(high)) < 0.5 * max(abs(low), abs(high)):
        low, high = min(low, 0.0), max(high, 0.0)
    if low == high:
        low, high = min(low, 0.0), max(high, 0.0) or 1.0
    step = _step((high - low) / 4, unit)
    low, high = floor(low / step + 1e-9) * step, ceil(high / step - 1e-9) * step
    return Scale(low, high, step, start, end, unit, currency)


def _step(rough: float, unit: Unit) -> float:
    if unit is Unit.DURATION:
        return float(next((step for step in TIME_STEPS if step >= rough), 86400 * ceil(rough / 86400)))
    power = 10.0 ** floor(log10(rough))
    halves = unit is not Unit.RATIO or power >= 0.001
    step = next(power * step for step in STEPS if power * step >= rough * 0.999 and (halves or step != 2.5))
    return max(step, LEAST[unit])
