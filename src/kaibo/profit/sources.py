"""What answers from profit: order lines with their costs, and what shows cost; and what is added up in them."""

from __future__ import annotations

from kaibo.kit.units import Unit
from kaibo.metrics.api import Beside, Measure, Records, register
from kaibo.profit import lines, shows

DATES = ("day", "month", "year", "weekday", "month_day")
WHO = ("account", "platform", "currency")
MONEY, COUNT = Unit.MONEY, Unit.COUNT

LINES = Records(
    "profit_lines",
    "profit_line",
    "订单与成本",
    "Orders and their costs",
    "订单文件里已付款的订单行，配上付款那天生效的单件成本和费率、售后文件的退款、账单里扣的佣金和服务费；"
    "有场次的归到那一场的营业日，没有场次的归到付款的营业日。",
    "Paid order lines with the unit cost and the rates valid on the day of payment, the refunds of after-sale files, "
    "and what bills took; on the business day of the show or, without one, of payment.",
    (*DATES, "show", "product", "category", "host", "province", *WHO),
    table="order_now",
    view=lines.VIEW,
    of_kind="orders",
)

SHOWS = Records(
    "profit_shows",
    "profit_show",
    "单场成本",
    "What shows cost",
    "每一场一次：场次里的投放消耗、主播薪酬（按开播那天生效的时薪 × 时长和每场薪酬）、福袋赠品和其他成本；"
    "归到开播的营业日。",
    "Once a show: its ad spend, its host's pay (the hourly pay valid that day × its length, and the pay per show), "
    "gifts and other costs; on the business day it began.",
    (*DATES, "show", "host", *WHO),
    table="observation",
    view=shows.VIEW,
    of_kind="shows",
    by_batch=True,
)

UNIT_COST = Beside("cost_", "costs", ("unit_cost", "from"))


def _line(name: str, column: str, *fields: str, beside: Beside | None = None, sparse: bool = False) -> Measure:
    return Measure(f"profit_line.{name}", MONEY, column, fields=fields, beside=beside, sparse=sparse)


def _show(part: str, *fields: str) -> Measure:
    return Measure(f"profit_show.{part}", MONEY, "value", f"part = '{part}'", fields=fields)


def _shows(name: str, part: str) -> Measure:
    return Measure(f"profit_show.{name}", COUNT, "1", f"part = '{part}'", "1")


MEASURES = (
    _line("gmv", "gmv", "amount"),
    _line("refunds", "refund", "refund_amount", sparse=True),
    _line("cost_out", "cost_out", "quantity", beside=UNIT_COST),
    _line("cost_back", "cost_back", "refund_amount", beside=UNIT_COST),
    _line("gmv_costed", "gmv_costed", "amount", beside=UNIT_COST),
    _line("commission", "commission", "amount"),
    _line("commission_rated", "commission_rated", "amount"),
    _line("fee", "fee", "amount"),
    _line("fee_rated", "fee_rated", "amount"),
    _line("insurance", "insurance", "order_id"),
    _line("gmv_commissioned", "gmv_commissioned", "amount"),
    _line("gmv_charged", "gmv_charged", "amount"),
    _line("gmv_insured", "gmv_insured", "amount"),
    Measure("profit_line.lines", COUNT, "1", "isNotNull(gmv)", "1", fields=("line_id",)),
    _show("spend", "spend"),
    _show("pay", "host", "duration"),
    _show("gifts"),
    _show("other"),
    _shows("shows", "show"),
    _shows("with_spend", "spend"),
    _shows("with_pay", "pay"),
    _shows("with_gifts", "gifts"),
    Measure("profit_show.length", Unit.DURATION, "length", "part = 'show'", fields=("duration",)),
)

register(sources=(LINES, SHOWS), measures=MEASURES)
