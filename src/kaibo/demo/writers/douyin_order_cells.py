"""What both generations of the 抖店 order file share: cells by column, from order lines."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from kaibo.demo import cells
from kaibo.demo.arrays import Whole
from kaibo.demo.goods import Product, products
from kaibo.demo.lines import Lines
from kaibo.demo.people import place_of, places
from kaibo.demo.sources import data
from kaibo.demo.state import CLOSED, claim, paid_late, status
from kaibo.demo.truth import account, accounts

Columns = dict[str, list[str] | str]
STATUS = ("待支付", "待发货", "已发货", "已完成", "已关闭")
CLAIM = ("-", "售后处理中", "退款成功", "售后关闭")
_CARRIERS = ("直播", "商品卡", "短视频")
_CARRIER_CHANNELS = ("", "商城推荐", "短视频推荐")
_VARIANTS = 4
_PAYMENTS = ("抖音支付", "支付宝", "微信支付", "抖音月付")


def order_cells(lines: Lines, moment: int) -> Columns:
    """Columns that stand in both generations under the same header."""
    return {**_what(lines), **_when(lines, moment), **_money(lines), **_buyer(lines), **_source(lines)}


def pick(texts: list[str] | tuple[str, ...], places_: Whole) -> list[str]:
    return [texts[place] for place in places_.tolist()]


def by_variant(lines: Lines, text: Callable[[Product, int], str]) -> list[str]:
    """A text for each line that only depends on its product and variant."""
    table = [text(each, sku) if sku < len(each.skus) else "" for each in products() for sku in range(_VARIANTS)]
    return pick(table, lines.cart.product * _VARIANTS + lines.cart.sku)


def sku_names(lines: Lines) -> list[str]:
    return by_variant(lines, lambda product, sku: cells.quoted(product.skus[sku]))


def sku_codes(lines: Lines) -> list[str]:
    return by_variant(lines, Product.sku_code)


def _what(lines: Lines) -> Columns:
    goods = products()
    return {
        "主订单编号": cells.tabbed(lines.cart.order),
        "子订单编号": cells.tabbed(lines.cart.line),
        "选购商品": pick([cells.quoted(each.name) for each in goods], lines.cart.product),
        "商品ID": cells.tabbed(pick([each.listing("douyin") for each in goods], lines.cart.product)),
        "商家编码": cells.tabbed(sku_codes(lines)),
        "商品数量": cells.whole(lines.cart.quantity),
    }


def _when(lines: Lines, moment: int) -> Columns:
    now = status(lines, moment)
    reason = np.where(paid_late(lines, moment), 1, np.where(now == CLOSED, 2, 0))
    life = lines.life
    return {
        "订单提交时间": cells.stamps(lines.cart.created),
        "支付完成时间": cells.stamps(life.paid, missing="-", by=moment),
        "订单完成时间": cells.stamps(life.completed, missing="-", by=moment),
        "承诺发货时间": cells.stamps(lines.cart.created + 48 * 3600),
        "发货时间": cells.stamps(life.shipped, missing="-", by=moment),
        "订单状态": pick(STATUS, now),
        "取消原因": pick(("", "超时未支付", "多拍/错拍/不想要"), reason),
        "售后状态": pick(CLAIM, claim(lines, moment)),
        "订单类型": "普通订单",
    }


def _money(lines: Lines) -> Columns:
    bill = lines.bill
    return {
        "订单应付金额": cells.money(bill.payable),
        "运费": cells.money(bill.freight),
        "优惠总金额": cells.money(bill.discounts),
        "平台优惠": cells.money(bill.platform_discount),
        "商家优惠": cells.money(bill.shop_discount),
        "达人优惠": cells.money(bill.host_discount),
        "商家改价": "0.00",
        "支付优惠": cells.money(bill.payment_discount),
        "手续费": "0.00",
        "红包抵扣": "0.00",
        "降价类优惠": "0.00",
        "平台实际承担优惠金额": cells.money(bill.subsidy),
        "商家实际承担优惠金额": cells.money(bill.shop_discount),
        "达人实际承担优惠金额": cells.money(bill.host_discount),
    }


def _buyer(lines: Lines) -> Columns:
    homes = places("cn")
    home = place_of(lines.cart.customer, "cn")
    messages = [cells.quoted(text) for text in data("people")["messages"]]
    return {
        "省": pick([row[0] for row in homes], home),
        "市": pick([row[1] for row in homes], home),
        "区": pick([row[2] for row in homes], home),
        "买家留言": pick(messages, lines.cart.order // 7 % len(messages)),
        "支付方式": pick(_PAYMENTS, lines.cart.customer % len(_PAYMENTS)),
        "APP渠道": pick(("抖音", "抖音极速版"), (lines.cart.customer % 5 == 0).astype(np.int64)),
        "是否修改过地址": "否",
        "是否安心购": "是",
    }


def _source(lines: Lines) -> Columns:
    """Who sold it and where the buyer came from; a product card has no 达人."""
    channels = account("gem").channels
    card = lines.cart.carrier == 1
    live = lines.cart.carrier == 0
    named = np.where(card, len(accounts()), lines.cart.account)
    channel = np.where(live, lines.cart.channel, len(channels) - 1 + lines.cart.carrier)
    paid = [each.paid for each in channels]
    kinds = ["付费流量" if flag else "自然流量" for flag in [*paid, False, False]]
    return {
        "达人ID": cells.tabbed(pick([*(each.uid for each in accounts()), "-"], named)),
        "达人昵称": pick([*(each.name for each in accounts()), "-"], named),
        "流量来源": pick(("自营直播", "商城", "自营短视频"), lines.cart.carrier),
        "流量类型": pick(kinds, channel),
        "流量体裁": pick(_CARRIERS, lines.cart.carrier),
        "流量渠道": pick([*(each.name for each in channels), *_CARRIER_CHANNELS[1:]], channel),
    }
