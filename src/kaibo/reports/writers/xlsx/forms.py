"""Cell formats, made once each, and cells written so that nothing turns into a formula."""

from __future__ import annotations

from typing import Any

from kaibo.kit.money import minor_digits
from kaibo.kit.units import Unit
from kaibo.kit.workbook import FORMULA_STARTS, LONGEST, SECONDS_A_DAY, Kind
from kaibo.reports.model import Figure
from kaibo.reports.writers.wording import MISSING, SYMBOLS

FONT = "Microsoft YaHei"
QUIET, MIST, LINE = "#48505E", "#F3F4F7", "#D5D9E0"


class Forms:
    """Formats of one workbook by their properties; `series` are a chart's colours, the accent first."""

    def __init__(self, book: Any, series: tuple[str, ...]) -> None:
        self._book, self._made, self.series = book, dict[tuple[tuple[str, object], ...], Any](), series
        self.accent = series[0]

    def of(self, **properties: object) -> Any:
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(properties)
        return self._made[key]

    def text(self, page: Any, row: int, column: int, text: str, **properties: object) -> None:
        """Always a text, ids too: what begins like a formula is quoted."""
        if text.startswith(FORMULA_STARTS):
            properties["quote_prefix"] = True
        page.write_string(row, column, text[:LONGEST], self.of(num_format=Kind.TEXT.value, **properties))

    def figure(self, page: Any, row: int, column: int, figure: Figure, **properties: object) -> None:
        if figure.value is None:
            self.text(page, row, column, MISSING, align="right", font_color=QUIET, **properties)
            return
        form = self.of(num_format=number_form(figure), align="right", **properties)
        page.write_number(row, column, held(figure), form)


def held(figure: Figure) -> float:
    """What stands in the cell: a duration is a fraction of a day, or minutes where it can be below zero."""
    value = float(figure.value or 0)
    if figure.unit is not Unit.DURATION:
        return value
    return value / 60 if _turns(figure) else value / SECONDS_A_DAY


def number_form(figure: Figure) -> str:
    value = figure.value or 0
    whole = value == int(value)
    match figure.unit:
        case Unit.MONEY:
            digits = minor_digits(figure.currency)
            symbol = SYMBOLS.get(figure.currency, f"{figure.currency} " if figure.currency else "")
            plain = (f'"{symbol}"' if symbol else "") + "#,##0" + ("." + "0" * digits if digits else "")
            return _signed(plain, figure.signed, symbol=bool(symbol))
        case Unit.RATIO:
            return _signed(Kind.RATIO.value, figure.signed)
        case Unit.DURATION:
            return _signed('#,##0.0" min"', True) if _turns(figure) else Kind.DURATION.value
        case Unit.COUNT:
            return _signed(Kind.COUNT.value if whole else Kind.MONEY.value, figure.signed)
    return _signed(Kind.COUNT.value if whole else Kind.QUANTITY.value, figure.signed)


def _turns(figure: Figure) -> bool:
    """Excel shows no time below zero."""
    return figure.signed or (figure.value is not None and figure.value < 0)


def _signed(plain: str, signed: bool, *, symbol: bool = False) -> str:
    if signed:
        return f"+{plain};-{plain};{plain}"
    return f"{plain};-{plain}" if symbol else plain
