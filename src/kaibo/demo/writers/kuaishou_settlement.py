"""快手 settlement of orders, a CSV of 40 columns, by the time money was settled."""

from __future__ import annotations

from pathlib import Path

from kaibo.demo import cells
from kaibo.demo.csvfile import CsvStyle, write_csv
from kaibo.demo.goods import products
from kaibo.demo.jobs import Job
from kaibo.demo.settle import Settlement, settlements
from kaibo.demo.sources import layout
from kaibo.demo.truth import account, shop
from kaibo.demo.writers.douyin_order_cells import Columns, pick

_WHEN = "%Y/%m/%d %H:%M:%S"


def kind(job: Job) -> str:
    return "kuaishou.settlement"


def name(job: Job) -> str:
    return f"快手货款结算_{job.first:%Y-%m}.csv"


def write(job: Job, path: Path) -> int:
    rows = settlements(job)
    return write_csv(path, layout("kuaishou")["settlement"], {**_what(rows), **_money(rows)}, CsvStyle())


def _what(rows: Settlement) -> Columns:
    goods, cart = products(), rows.lines.cart
    return {
        "商家ID": account("kuaishou").uid,
        "订单号": cells.tabbed(cart.order),
        "商品ID": cells.tabbed(pick([each.listing("kuaishou") for each in goods], cart.product)),
        "商品名称": pick([cells.quoted(each.name) for each in goods], cart.product),
        "商品数量": cells.whole(cart.quantity),
        "订单创建时间": cells.stamps(cart.created, _WHEN),
        "实际结算时间": cells.stamps(rows.moment, _WHEN),
        "结算规则": "确认收货后结算",
        "资金渠道": "微信",
        "账户名称": shop()["company"],
        "备注": pick(("", "结算后退款"), rows.after),
    }


def _money(rows: Settlement) -> Columns:
    """Spending is positive here: settled = 合计收入 - 合计支出, earlier refunds already taken off."""
    bill, first = rows.lines.bill, 1 - rows.after
    refunds = rows.refunded_before + rows.after * rows.lines.life.refunded
    return {
        "订单实付(元)": cells.money(bill.payable * first),
        "政府补贴": "0.00",
        "支付营销补贴": cells.money(bill.payment_discount * first),
        "平台补贴": cells.money(bill.platform_discount * first),
        "商家补贴(元)": cells.money(bill.shop_discount * first),
        "达人补贴": cells.money(bill.host_discount * first),
        "合计收入(元)": cells.money(rows.income),
        "订单退款(元)": cells.money(refunds),
        "支付营销回退（元）": "0.00",
        "技术服务费(元)": cells.money(rows.fee),
        "达人佣金(元)": "0.00",
        "团长佣金(元)": "0.00",
        "快赚客佣金(元)": "0.00",
        "服务商佣金(元)": "0.00",
        "其他收费": "0.00",
        "合计支出(元)": cells.money(rows.fee),
        "实际结算金额(元)": cells.money(rows.settled),
    }
