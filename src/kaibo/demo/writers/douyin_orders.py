"""抖店 orders, a CSV: 75 columns with ciphered buyers; in the oldest months another layout, masked."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from kaibo.demo import cells
from kaibo.demo.csvfile import CsvStyle, write_csv
from kaibo.demo.jobs import Job
from kaibo.demo.lines import Lines
from kaibo.demo.people import masked_name, masked_phone, token
from kaibo.demo.rng import digest
from kaibo.demo.sources import data, layout
from kaibo.demo.writers.douyin_order_cells import Columns, order_cells, pick, sku_codes, sku_names

_OLDER_UNTIL = 3
_PLAIN_UTF8 = 5
_GBK = (1, 7)


def kind(job: Job) -> str:
    return "douyin.orders_older" if job.month < _OLDER_UNTIL else "douyin.orders"


def name(job: Job) -> str:
    return f"{job.moment}_{digest('orders', job.moment, job.first) % 16**16:016x}.csv"


def write(job: Job, path: Path) -> int:
    lines = job.created()
    shared = order_cells(lines, job.moment)
    older = job.month < _OLDER_UNTIL
    own = _older(lines) if older else _current(lines, job.moment)
    header = layout("douyin")["orders_older" if older else "orders"]
    return write_csv(path, header, {**shared, **own}, CsvStyle(encoding=_encoding(job.month)))


def _encoding(month: int) -> str:
    if month in _GBK:
        return "gbk"
    return "utf-8" if month == _PLAIN_UTF8 else "utf-8-sig"


def _current(lines: Lines, moment: int) -> Columns:
    ciphers = {customer: token("douyin", customer) for customer in np.unique(lines.cart.customer).tolist()}
    hidden = [ciphers[customer] for customer in lines.cart.customer.tolist()]
    return {
        "货号": cells.tabbed(sku_codes(lines)),
        "商品金额": cells.money(lines.bill.unit_price),
        "收件人": [f"##{text[:9]}" for text in hidden],
        "收件人手机号": [f"$${text[4:13]}" for text in hidden],
        "详细地址": [f"##{text[8:17]}" for text in hidden],
        "快递信息": _parcels(lines, moment),
        "是否是以旧换新": "否",
        "是否是渠道商品": "否",
        "发货主体": "商家",
        "教育优惠": "0.00",
        "税费": "0.00",
        "商品单价是否含税": "-",
        "仓库名称": "下沙一号仓",
        "仓库ID": cells.tabbed(["70214"] * len(lines)),
    }


def _older(lines: Lines) -> Columns:
    names = {customer: masked_name(customer) for customer in np.unique(lines.cart.customer).tolist()}
    customers = lines.cart.customer.tolist()
    return {
        "商品规格": [f"规格:{text}" for text in sku_names(lines)],
        "商品单价": cells.money(lines.bill.unit_price),
        "收件人": [names[customer] for customer in customers],
        "收件人手机号": [masked_phone(customer) for customer in customers],
        "街道": "***街道",
        "详细地址": "****",
        "仓库名称": "下沙一号仓",
        "发货主体": "商家",
    }


def _parcels(lines: Lines, moment: int) -> list[str]:
    """Courier and parcel number of what was sent by the moment."""
    couriers = data("people")["couriers"]
    sent = (lines.life.shipped <= moment).astype(np.int64)
    texts = pick(couriers, lines.cart.customer % len(couriers))
    numbers = (lines.cart.order % 10**11).tolist()
    pairs = zip(sent.tolist(), texts, numbers, strict=True)
    return [f'"\t{courier}-78{number:011d}"' if flag else "" for flag, courier, number in pairs]
