"""Money: whole minor units (fen, cents) of one currency."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal

_NO_MINOR = frozenset({"JPY", "KRW", "VND", "CLP", "ISK", "UGX", "XAF", "XOF", "PYG"})
_THREE = frozenset({"KWD", "BHD", "OMR", "TND", "JOD", "IQD"})


def minor_digits(currency: str) -> int:
    """How many decimals a currency has (ISO 4217): CNY 2, JPY 0, KWD 3."""
    if currency in _NO_MINOR:
        return 0
    return 3 if currency in _THREE else 2


def to_minor(amount: Decimal, currency: str) -> int:
    """Whole minor units, half to even: `Decimal("1.23")` CNY is 123."""
    return int(amount.scaleb(minor_digits(currency)).to_integral_value(ROUND_HALF_EVEN))


def from_minor(minor: int, currency: str) -> Decimal:
    """The amount in major units with all its decimals: 123 CNY is `Decimal("1.23")`."""
    return Decimal(minor).scaleb(-minor_digits(currency))


def share_out(total: int, weights: list[int]) -> list[int]:
    """Split minor units by weights so that the parts add up exactly (largest remainder).

    Weights are whole and not negative; if all are zero, every part is zero and `total` must be too.
    """
    whole = sum(weights)
    if whole == 0:
        if total:
            raise ValueError("nothing to share by")
        return [0] * len(weights)
    parts = [total * weight // whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda i: (-(total * weights[i] % whole), i))
    for i in by_remainder[: total - sum(parts)]:
        parts[i] += 1
    return parts
