"""抖店 after-sale claims, a CSV of 50 columns, by the time a claim was made."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from kaibo.demo import cells
from kaibo.demo.arrays import Whole
from kaibo.demo.clock import NEVER
from kaibo.demo.csvfile import CsvStyle, write_csv
from kaibo.demo.goods import products
from kaibo.demo.jobs import Job
from kaibo.demo.lines import BEFORE_SHIPPING, HOUR, MONEY_ONLY, REFUSED, RETURNED, Lines
from kaibo.demo.people import masked_phone
from kaibo.demo.sources import data, layout
from kaibo.demo.state import claim
from kaibo.demo.truth import shop
from kaibo.demo.writers.douyin_order_cells import Columns, pick, sku_codes

STATUS = ("", "售后处理中", "同意退款，退款成功", "售后关闭")
TYPES = ("", "仅退款(未发货)", "仅退款(未发货)", "退货退款", "仅退款(已发货)", "退货退款")
_GBK = (2, 9)


def kind(job: Job) -> str:
    return "douyin.after_sales"


def name(job: Job) -> str:
    return f"售后单_{job.first:%Y%m%d}-{job.last:%Y%m%d}_{job.moment}.csv"


def write(job: Job, path: Path) -> int:
    recent = job.recent()
    lines = recent.where(job.within(recent.life.applied))
    lines = lines.sorted_by(lines.life.applied)
    style = CsvStyle(encoding="gbk" if job.month in _GBK else "utf-8-sig")
    columns = {**_what(lines, job.moment), **_when(lines, job.moment), **_why(lines)}
    return write_csv(path, layout("douyin")["after_sales"], columns, style)


def claim_ids(lines: Lines) -> Whole:
    return 14 * 10**16 + lines.cart.line % 10**16


def _what(lines: Lines, moment: int) -> Columns:
    goods = products()
    asked = np.where(lines.life.refund == REFUSED, lines.bill.goods, lines.life.refunded)
    sent = (lines.life.shipped <= lines.life.applied).astype(np.int64)
    freight = np.where(sent == 0, lines.bill.freight, 0)
    return {
        "售后单号": cells.tabbed(claim_ids(lines)),
        "订单号": cells.tabbed(lines.cart.order),
        "商品单号": cells.tabbed(lines.cart.line),
        "商品名称": pick([cells.quoted(each.name) for each in goods], lines.cart.product),
        "商品ID": cells.tabbed(pick([each.listing("douyin") for each in goods], lines.cart.product)),
        "应付金额（元）": cells.money(lines.bill.payable),
        "商品运费（元）": cells.money(lines.bill.freight),
        "支付优惠（元）": cells.money(lines.bill.payment_discount),
        "商品税费（元）": "0.00",
        "商品发货状态": pick(("未发货", "已发货"), sent),
        "售后类型": pick(TYPES, lines.life.refund),
        "退商品金额（元）": cells.money(asked - freight),
        "退运费金额（元）": cells.money(freight),
        "退支付优惠（元）": "0.00",
        "退税费金额（元）": "0.00",
        "售后状态": pick(STATUS, claim(lines, moment)),
        "商家编码": cells.tabbed(sku_codes(lines)),
        "门店名称": shop()["shop"],
    }


def _when(lines: Lines, moment: int) -> Columns:
    life = lines.life
    closed = life.refund == REFUSED
    back = np.where(closed, NEVER, life.ended)
    goods_back = life.refund == RETURNED
    return {
        "售后申请时间": cells.stamps(life.applied),
        "同意售后申请时间": cells.stamps(life.applied + 5, by=moment),
        "商家退款时间": cells.stamps(back, missing="-", by=moment),
        "用户到账时间": cells.stamps(back + 90, missing="-", by=moment),
        "售后关闭时间": cells.stamps(np.where(closed, life.ended, NEVER), missing="-", by=moment),
        "售后完结时间": cells.stamps(life.ended, missing="-", by=moment),
        "退货发货时间": cells.stamps(np.where(goods_back, life.applied + 20_000, NEVER), missing="-", by=moment),
        "退货物流公司": pick(("-", "顺丰速运"), goods_back.astype(np.int64)),
        "退款方式": "原路退款",
    }


def _why(lines: Lines) -> Columns:
    reasons = data("people")["refund_reasons"]
    names = {
        HOUR: "hour",
        BEFORE_SHIPPING: "before",
        MONEY_ONLY: "only",
        RETURNED: "return",
        REFUSED: "return",
    }
    pairs = zip(lines.life.refund.tolist(), lines.cart.customer.tolist(), strict=True)
    texts = [reasons[names[refund]][customer % 3] for refund, customer in pairs]
    return {
        "售后原因": texts,
        "售后原因标签": "-",
        "是否极速退款": pick(("否", "是"), (lines.life.refund == HOUR).astype(np.int64)),
        "是否拒签后退款": "否",
        "商家退货联系人姓名": "仓*",
        "商家退货联系人电话": [masked_phone(7)] * len(lines),
        "仲裁状态": "-",
    }
