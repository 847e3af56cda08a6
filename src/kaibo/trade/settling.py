"""What is counted where settlement lines stand beside their orders."""

from __future__ import annotations

from collections.abc import Iterator

from kaibo.kit.units import Unit
from kaibo.metrics.api import Measure, Records, register
from kaibo.trade.sources import DATES, WHO
from kaibo.trade.statement import FEES, VIEW

STATEMENT = Records(
    "statement",
    "statement_line",
    "结算对账",
    "Settlement against orders",
    "结算账单（没有账单的用动账明细）逐行按订单号对到订单，归到结算那天；账单里没有的、该结算的已完成订单，归到完成那天。",
    "Lines of settlement bills (of fund statements where there is no bill) matched with orders by order id, on the day "
    "of settlement; completed orders that should be in them and are not, on the day of completion.",
    (*DATES, "show", "host", *WHO),
    table="order_now",
    view=VIEW,
    of_kind="money_lines",
    accounts_of=("money_line",),
)

AGREED = "verdict IN ('match', 'amount')"
VERDICTS = ("missing", "extra", "amount", "status")
TAKEN_BACK = f"{AGREED} AND amount < 0 AND bought = 0 AND refunds = 0"
FEE = " + ".join(FEES)


def _money(name: str, value: str, when: str) -> Measure:
    """Nothing where no line is such: a statement without differences has differences of zero."""
    told = f"if({when}, toInt64({value}), 0)"
    return Measure(f"statement_line.{name}", Unit.MONEY, told, "1", "1", fields=("amount", "order_id"))


def _items(name: str, when: str) -> Measure:
    """Sub-orders where the statement tells them, else orders."""
    return Measure(f"statement_line.{name}", Unit.COUNT, f"toInt64(first AND ({when}))", "1", "1", fields=("order_id",))


def _measures() -> Iterator[Measure]:
    yield _money("due", "ifNull(due, 0)", "first AND verdict IN ('match', 'amount', 'missing')")
    yield _money("missing", "ifNull(due, 0)", "verdict = 'missing'")
    yield _money("extra", "amount", "verdict = 'extra'")
    yield _money("amount", "assumeNotNull(told) - assumeNotNull(due)", "first AND verdict = 'amount'")
    yield _money("status", "amount", "verdict = 'status'")
    yield _money("subsidy", "subsidy", f"first AND {AGREED}")
    yield _money("refunds", "refunds", AGREED)
    yield _money("taken_back", f"-amount - ({FEE})", TAKEN_BACK)
    for fee in FEES:
        yield _money(fee, fee, AGREED)
    yield _money("settled", "amount", "verdict != 'missing'")
    yield _items("orders", "1")
    for verdict in VERDICTS:
        yield _items(f"{verdict}_orders", f"verdict = '{verdict}'")


register(sources=(STATEMENT,), measures=tuple(_measures()))
