"""Numbers as people read them: 万/亿 or K/M, currency, percent, hours and minutes; the same words as on the pages."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import cast

from kaibo.kit.i18n import Language, page_text
from kaibo.kit.money import minor_digits
from kaibo.kit.units import Unit
from kaibo.reports.model import Figure, Text

MISSING = "—"

Step = tuple[Decimal, int, int, str]
STEPS: dict[str, tuple[Step, ...]] = {
    "zh": ((Decimal(10**8), 8, 2, "亿"), (Decimal(10**4), 4, 2, "万")),
    "en": ((Decimal(10**9), 9, 2, "B"), (Decimal(10**6), 6, 2, "M"), (Decimal(10**4), 3, 1, "K")),
}
"""From which size, the power of ten a step stands for, its decimals, its word."""

SYMBOLS = {
    "CNY": "¥", "USD": "US$", "EUR": "€", "GBP": "£", "JPY": "JP¥", "KRW": "₩", "HKD": "HK$", "TWD": "NT$",
    "INR": "₹", "BRL": "R$", "AUD": "AU$", "CAD": "CA$", "NZD": "NZ$", "MXN": "MX$", "VND": "₫", "PHP": "₱",
}  # fmt: skip
TIME_WORDS = {"zh": ("小时", "分", "秒", ""), "en": ("h", "m", "s", " ")}


def said(figure: Figure, language: str) -> str:
    """What stands in the report: `¥119.23万`, `92.00%`, `3小时5分`; `—` where nothing is known."""
    if figure.value is None:
        return MISSING
    text = number(figure.value, figure.unit, language, figure.currency)
    return f"+{text}" if figure.signed and figure.value > 0 else text


def exact(figure: Figure, language: str) -> str:
    """All digits, for hints and appendices; why it is missing where nothing is known."""
    if figure.value is None:
        return why(figure, language)
    text = number(figure.value, figure.unit, language, figure.currency, short=False)
    return f"+{text}" if figure.signed and figure.value > 0 else text


def why(figure: Figure, language: str) -> str:
    """The reason of a missing value in the reader's words."""
    spoken = cast(Language, language)
    nothing = page_text(spoken, "metrics.reason.no_data")
    return page_text(spoken, figure.reason, nothing) if "." in figure.reason else nothing


def words(text: Text, language: str) -> str:
    return text.zh if language == "zh" else text.en


def number(
    value: Decimal, unit: Unit, language: str, currency: str = "", *, short: bool = True, trim: bool = False
) -> str:
    """A value in major units, seconds or a fraction. `short` takes 万 or K, `trim` drops decimals that say nothing."""
    if unit is Unit.DURATION:
        return duration(value, language)
    if unit is Unit.RATIO:
        return _percent(value, short, trim)
    sign, size = "-" if value < 0 else "", abs(value)
    if unit is Unit.MONEY:
        most = minor_digits(currency)
        least = 0 if trim and size == size.to_integral_value() else most
        symbol = SYMBOLS.get(currency, f"{currency} " if currency else "")
        return f"{sign}{symbol}{_amount(size, most, least, language, short, trim)}"
    most, least = _decimals(size, unit, short)
    text = _amount(size, most, least, language, short, trim)
    return f"{sign}{text}" if any(digit in text for digit in "123456789") else text


def duration(seconds: Decimal, language: str) -> str:
    """`3小时5分`, `12m 30s`: two parts at most, to the second below an hour, to the minute above."""
    whole = int(abs(seconds).to_integral_value(ROUND_HALF_UP))
    hour, minute, second, gap = TIME_WORDS[language]
    h, m, s = whole // 3600, whole // 60 % 60, whole % 60
    if h:
        parts = [f"{h}{hour}", f"{m}{minute}" if m else ""]
    else:
        parts = [f"{m}{minute}" if m else "", f"{s}{second}" if s or not m else ""]
    return ("-" if seconds < 0 and whole else "") + gap.join(part for part in parts if part)


def _percent(value: Decimal, short: bool, trim: bool) -> str:
    text = _plain(value.scaleb(2), 2 if short else 4, 0 if trim else 2)
    if value and not any(digit in text for digit in "123456789"):
        return ">-0.01%" if value < 0 else "<0.01%"
    return f"{text}%"


def _amount(size: Decimal, most: int, least: int, language: str, short: bool, trim: bool) -> str:
    for at, power, decimals, word in STEPS[language] if short else ():
        if size >= at or _round(size, most) >= at or _round(size.scaleb(-power), decimals) >= at.scaleb(-power):
            return _plain(size.scaleb(-power), decimals, 0 if trim else decimals) + word
    return _plain(size, most, least)


def _plain(value: Decimal, most: int, least: int) -> str:
    """Grouped by thousands, halves away from zero; zeros beyond `least` decimals are dropped."""
    text = f"{_round(value, most):,f}"
    while "." in text and text.endswith("0") and len(text) - text.index(".") - 1 > least:
        text = text[:-1]
    text = text.rstrip(".")
    return text if any(digit in text for digit in "123456789") else text.lstrip("-")


def _round(value: Decimal, decimals: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def _decimals(size: Decimal, unit: Unit, short: bool) -> tuple[int, int]:
    if unit is Unit.QUANTITY:
        return _loose(size) if short else (3, 0)
    return (0, 0) if size == size.to_integral_value() else (2, 2)


def _loose(size: Decimal) -> tuple[int, int]:
    """A mean of thousands needs no decimals, one of a few has two; what is next to nothing keeps three."""
    if size >= 10:
        return (1 if size < 1000 else 0), 0
    if size < Decimal("0.01"):
        return 3, 0
    return 2, 0 if size == size.to_integral_value() else 2
