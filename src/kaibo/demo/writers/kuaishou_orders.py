"""快手 orders, a CSV of 61 columns; the one file with whole phone numbers (all of the block 1990000xxxx)."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from kaibo.demo import cells
from kaibo.demo.csvfile import CsvStyle, write_csv
from kaibo.demo.goods import products
from kaibo.demo.jobs import Job
from kaibo.demo.lines import Lines
from kaibo.demo.people import masked_name, open_phone, place_of, places
from kaibo.demo.sources import data, layout
from kaibo.demo.state import claim, status
from kaibo.demo.truth import account
from kaibo.demo.writers.douyin_order_cells import Columns, pick, sku_codes, sku_names

STATUS = ("待付款", "待发货", "已发货", "交易成功", "交易关闭")
CLAIM = ("", "售后中", "退款成功", "售后关闭")
_WHEN = "%Y/%m/%d %H:%M:%S"
_GBK = (4, 8, 12)


def kind(job: Job) -> str:
    return "kuaishou.orders"


def name(job: Job) -> str:
    return f"快手订单_{cells.day_text(job.moment, '%Y%m%d%H%M%S')}.csv"


def write(job: Job, path: Path) -> int:
    lines = job.created()
    columns = {**_order(lines, job.moment), **_goods(lines), **_buyer(lines, job.moment)}
    style = CsvStyle(encoding="gbk" if job.month in _GBK else "utf-8-sig")
    return write_csv(path, layout("kuaishou")["orders"], columns, style)


def _order(lines: Lines, moment: int) -> Columns:
    bill = lines.bill
    return {
        "订单号": cells.tabbed(lines.cart.order),
        "订单创建时间": cells.stamps(lines.cart.created, _WHEN),
        "订单支付时间": cells.stamps(lines.life.paid, _WHEN, by=moment),
        "订单状态": pick(STATUS, status(lines, moment)),
        "实付款": cells.money(bill.payable),
        "快递费": cells.money(bill.freight),
        "店铺优惠": cells.money(bill.shop_discount),
        "平台补贴": cells.money(bill.platform_discount),
        "主播补贴": cells.money(bill.host_discount),
        "混资活动优惠": "0.00",
        "支付优惠": cells.money(bill.payment_discount),
        "支付方式": pick(("微信", "支付宝"), lines.cart.customer % 2),
        "售后状态": pick(CLAIM, claim(lines, moment)),
        "账号类型": "主账号",
        "账号明细": account("kuaishou").name,
        "活动订单": "否",
        "订单载体": "直播间",
        "渠道": "自营",
    }


def _goods(lines: Lines) -> Columns:
    goods = products()
    return {
        "成交数量": cells.whole(lines.cart.quantity),
        "商品名称": pick([cells.quoted(each.name) for each in goods], lines.cart.product),
        "商品ID": cells.tabbed(pick([each.listing("kuaishou") for each in goods], lines.cart.product)),
        "商品规格": sku_names(lines),
        "SKU编码": sku_codes(lines),
        "商品单价": cells.money(lines.bill.unit_price),
    }


def _buyer(lines: Lines, moment: int) -> Columns:
    homes, customers = places("cn"), lines.cart.customer.tolist()
    home = place_of(lines.cart.customer, "cn")
    couriers = data("people")["couriers"]
    sent = (lines.life.shipped <= moment).astype(np.int64)
    courier = np.where(sent == 1, 1 + lines.cart.customer % len(couriers), 0)
    numbers = zip(sent.tolist(), (lines.cart.order % 10**11).tolist(), strict=True)
    return {
        "收货人姓名": [masked_name(customer) for customer in customers],
        "收货人电话": [open_phone(customer) for customer in customers],
        "收货地址-省": pick([row[0] for row in homes], home),
        "收货地址-市": pick([row[1] for row in homes], home),
        "收货地址-区": pick([row[2] for row in homes], home),
        "收货地址": [f"幸福路{customer % 200 + 1}号***" for customer in customers],
        "预售/承诺发货时间": cells.stamps(lines.cart.created + 48 * 3600, _WHEN),
        "发货时间": cells.stamps(lines.life.shipped, _WHEN, by=moment),
        "快递公司": pick(("", *couriers), courier),
        "快递单号": [f'"\tKS{number:011d}"' if flag else "" for flag, number in numbers],
    }
