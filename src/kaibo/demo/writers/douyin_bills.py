"""抖店 money: settlement bills (a description row under the header) at first, fund movements later."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from kaibo.demo import cells
from kaibo.demo.arrays import Whole
from kaibo.demo.csvfile import CsvStyle, write_csv
from kaibo.demo.goods import products
from kaibo.demo.jobs import Job
from kaibo.demo.settle import Settlement, settlements
from kaibo.demo.sources import layout
from kaibo.demo.truth import accounts, shop
from kaibo.demo.writers.douyin_after_sales import claim_ids
from kaibo.demo.writers.douyin_order_cells import Columns, pick

_FUNDS_FROM, _NEWER_FUNDS_FROM = 7, 10
_NOTES = ("结算完成的时间", "主订单编号", "子订单编号", "收入合计+支出合计")
_SCENES = ("货款结算入账", "退款-结算后退款-退用户")


def kind(job: Job) -> str:
    if job.month < _FUNDS_FROM:
        return "douyin.settlement"
    return "douyin.funds" if job.month >= _NEWER_FUNDS_FROM else "douyin.funds_older"


def name(job: Job) -> str:
    return f"{'结算账单' if job.month < _FUNDS_FROM else '动账明细'}_{job.first:%Y-%m}.csv"


def write(job: Job, path: Path) -> int:
    rows = settlements(job)
    header = layout("douyin")[kind(job).removeprefix("douyin.")]
    if job.month < _FUNDS_FROM:
        notes = (*_NOTES, *[""] * (len(header) - len(_NOTES)))
        return write_csv(path, header, {**_ids(rows), **_settlement(rows)}, CsvStyle(notes=notes))
    columns = {**_ids(rows), **_funds(rows)}
    named = {key: value for key, value in {**columns, **_sellers(rows)}.items() if key in header}
    return write_csv(path, header, named, CsvStyle(blank="0"))


def _ids(rows: Settlement) -> Columns:
    goods = products()
    cart = rows.lines.cart
    return {
        "订单号": cells.apostrophe(cart.order),
        "子订单号": cells.apostrophe(cart.line),
        "下单时间": cells.stamps(cart.created),
        "商品ID": cells.apostrophe(pick([each.listing("douyin") for each in goods], cart.product)),
        "订单类型": "普通订单",
        "平台服务费": cells.money(-rows.fee),
        "佣金": "0.00",
        "渠道分成": "0.00",
        "招商服务费": "0.00",
        "站外推广费": "0.00",
        "其他分成": "0.00",
        "是否免佣": "否",
        "免佣金额": "0.00",
    }


def _settlement(rows: Settlement) -> Columns:
    bill, first = rows.lines.bill, 1 - rows.after
    gross = rows.lines.gmv + bill.shop_discount + bill.host_discount
    return {
        "结算时间": cells.stamps(rows.moment),
        "结算金额": cells.money(rows.settled),
        "结算账户": "聚合账户",
        "结算单类型": pick(("已结算", "结算后退款"), rows.after),
        "有结算前退款": pick(("否", "是"), (rows.refunded_before > 0).astype(np.int64)),
        "商品数量": cells.whole(rows.lines.cart.quantity),
        "业务类型": "小店自卖",
        "订单总价": cells.money(gross * first),
        "商品总价": cells.money((gross - bill.freight) * first),
        "运费": cells.money(bill.freight * first),
        "店铺劵": cells.money(bill.shop_discount * first),
        "结算前退款金额": cells.money(rows.refunded_before),
        "平台补贴": cells.money(bill.platform_discount * first),
        "达人补贴": cells.money(bill.host_discount * first),
        "抖音支付补贴": cells.money(bill.payment_discount * first),
        "抖音月付营销补贴": "0.00",
        "用户实付": cells.money(bill.payable * first),
        "收入合计": cells.money(rows.income),
        "其他分成说明": "-",
        "支出合计": cells.money(-rows.fee),
    }


def _funds(rows: Settlement) -> Columns:
    bill, first = rows.lines.bill, 1 - rows.after
    claims = np.where((rows.refunded_before > 0) | (rows.after == 1), claim_ids(rows.lines), 0)
    refunds = rows.refunded_before + np.where(rows.after == 1, rows.lines.life.refunded, 0)
    return {
        "动账时间": cells.stamps(rows.moment),
        "动帐流水号": cells.apostrophe(_flow_numbers(rows)),
        "动账方向": pick(("入账", "出账"), (rows.settled < 0).astype(np.int64)),
        "动账金额": cells.money(np.abs(rows.settled)),
        "动账账户": "聚合账户",
        "动账场景": pick(_SCENES, rows.after),
        "计费类型": pick(("小店自卖", "巨量千川"), _advertised(rows)),
        "售后编号": [f"'{number}" if number else "-" for number in claims.tolist()],
        "订单实付应结": cells.money(bill.payable * first),
        "运费实付": cells.money(bill.freight * first),
        "实际平台补贴": cells.money(bill.platform_discount * first),
        "实际达人补贴": cells.money(bill.host_discount * first),
        "实际抖音支付补贴": cells.money(bill.payment_discount * first),
        "订单退款": cells.money(-refunds),
        "备注": pick(("订单结算", "结算后退款"), rows.after),
    }


def _sellers(rows: Settlement) -> Columns:
    """The columns that only the newer files have."""
    card = rows.lines.cart.carrier == 1
    named = np.where(card, len(accounts()), rows.lines.cart.account)
    return {
        "商品名称": pick([cells.quoted(each.name) for each in products()], rows.lines.cart.product),
        "达人ID": cells.apostrophe(pick([*(each.uid for each in accounts()), "0"], named)),
        "达人名称": pick([*(each.name for each in accounts()), "-"], named),
        "商户主体名称": shop()["company"],
    }


def _flow_numbers(rows: Settlement) -> list[str]:
    lines = rows.lines.cart.line.tolist()
    return [f"{moment}{line % 10**9:09d}" for moment, line in zip(rows.moment.tolist(), lines, strict=True)]


def _advertised(rows: Settlement) -> Whole:
    return np.asarray(rows.lines.cart.channel == 1, dtype=np.int64)
