"""A sentence drawn from the numbers by a rule, in both languages, with the way to the number it speaks of."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from kaibo.kit.i18n import LANGUAGES, say
from kaibo.kit.units import Unit
from kaibo.metrics.api import Number


@dataclass(frozen=True)
class Finding:
    """`params` fill the sentence `traffic.finding.<key>`; `size` puts the largest first."""

    key: str
    severity: str
    params: dict[str, str]
    passport: str | None = None
    size: float = field(default=0, compare=False)

    def shown(self) -> dict[str, Any]:
        said = {str(each): say(each, f"traffic.finding.{self.key}", **self.params) for each in LANGUAGES}
        return {"key": self.key, "severity": self.severity, **said, "passport": self.passport}


def text(number: Number, value: Any = None) -> str:
    """A value in the number's unit as a sentence has it: 0.25%, 6.42, CNY 1,234."""
    told = float(number.value or 0) if value is None else float(value)
    if number.unit is Unit.RATIO:
        return f"{told * 100:.2f}%"
    if number.unit is Unit.QUANTITY:
        return f"{told:.2f}"
    return money(told, number.currency)


def money(value: float, currency: str | None) -> str:
    return f"{currency or ''} {value:,.0f}".strip()


def percent(share: float) -> str:
    return f"{share * 100:.0f}%"
