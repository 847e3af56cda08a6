"""TikTok Shop orders (Malaysia), a CSV: ids and times end with a TAB, dd/mm dates, order amounts repeat."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from kaibo.demo import cells
from kaibo.demo.arrays import Whole
from kaibo.demo.clock import NEVER
from kaibo.demo.csvfile import CsvStyle, write_csv
from kaibo.demo.goods import products
from kaibo.demo.jobs import Job
from kaibo.demo.lines import BEFORE_SHIPPING, HOUR, Lines
from kaibo.demo.people import place_of, places, username
from kaibo.demo.sources import layout
from kaibo.demo.state import CLOSED, COMPLETED, status
from kaibo.demo.writers.douyin_order_cells import Columns, by_variant, pick, sku_codes, sku_names
from kaibo.demo.writers.tiktok_words import BAHASA, ENGLISH, NOTES, Words

_WHEN = "%d/%m/%Y %H:%M:%S"
_BAHASA_MONTHS, _NOTE_MONTHS = (3, 9), (2, 6, 11)


def kind(job: Job) -> str:
    return "tiktok.orders"


def name(job: Job) -> str:
    return f"All order-{cells.day_text(job.moment, '%Y-%m-%d-%H_%M')}.csv"


def write(job: Job, path: Path) -> int:
    lines = job.created()
    words = BAHASA if job.month in _BAHASA_MONTHS else ENGLISH
    header = layout("tiktok")["orders"]
    notes = tuple(NOTES.get(key, "") for key in header) if job.month in _NOTE_MONTHS else ()
    columns = {
        **_state(lines, words, job.moment),
        **_goods(lines, job.moment),
        **_money(lines, job.moment),
        **_times(lines, job.moment),
        **_parcel(lines, job.moment),
    }
    return write_csv(path, header, columns, CsvStyle(notes=notes))


def _state(lines: Lines, words: Words, moment: int) -> Columns:
    now, life = status(lines, moment), lines.life
    cancelled = (now == CLOSED) & ((life.paid == NEVER) | np.isin(life.refund, (HOUR, BEFORE_SHIPPING)))
    returned = (lines.refunded_by(moment) > 0) & ~cancelled
    shown = np.where(returned & (now == CLOSED), COMPLETED, now)
    why = np.where(cancelled, 1 + (life.paid == NEVER), 0)
    return {
        "Order ID": cells.trailing_tab(cells.whole(lines.cart.order)),
        "Order Status": pick(words.status, shown),
        "Order Substatus": pick(words.substatus, shown),
        "Cancelation/Return Type": pick(words.ending, cancelled + 2 * returned),
        "Normal or Pre-order": "Normal",
        "Cancel By": pick(("", "User", "System"), why),
        "Cancel Reason": pick(("", "No longer needed", "Unpaid"), why),
        "Fulfillment Type": "Fulfillment by seller",
        "Checked Status": "Unchecked",
    }


def _goods(lines: Lines, moment: int) -> Columns:
    goods, cart = products(), lines.cart
    back = np.where(lines.returned_fully(moment), cart.quantity, 0)
    return {
        "SKU ID": cells.trailing_tab(by_variant(lines, lambda product, sku: product.sku_id("tiktok", sku))),
        "Seller SKU": sku_codes(lines),
        "Product Name": pick([cells.quoted(each.name) for each in goods], cart.product),
        "Variation": sku_names(lines),
        "Quantity": cells.whole(cart.quantity),
        "Sku Quantity of return": cells.whole(back),
        "Product Category": pick([each.category for each in goods], cart.product),
        "Weight(kg)": "0.30",
    }


def _money(lines: Lines, moment: int) -> Columns:
    """Order Amount and Order Refund Amount are the whole order's, on each of its lines."""
    bill = lines.bill
    return {
        "SKU Unit Original Price": cells.money(bill.unit_price),
        "SKU Subtotal Before Discount": cells.money(bill.unit_price * lines.cart.quantity),
        "SKU Platform Discount": cells.money(bill.subsidy),
        "SKU Seller Discount": cells.money(bill.shop_discount + bill.host_discount),
        "SKU Subtotal After Discount": cells.money(bill.goods),
        "Shipping Fee After Discount": cells.money(_of_order(lines, bill.freight)),
        "Original Shipping Fee": "4.90",
        "Shipping Fee Seller Discount": "0.00",
        "Shipping Fee Platform Discount": cells.money(490 - _of_order(lines, bill.freight)),
        "Payment platform discount": "0.00",
        "Taxes": "0.00",
        "Order Amount": cells.money(_of_order(lines, bill.payable)),
        "Order Refund Amount": cells.money(_of_order(lines, lines.refunded_by(moment))),
    }


def _of_order(lines: Lines, values: Whole) -> Whole:
    """The sum over each line's order."""
    _, places_ = np.unique(lines.cart.order, return_inverse=True)
    sums = np.rint(np.bincount(places_, weights=values)).astype(np.int64) if len(values) else values
    return sums[places_]


def _times(lines: Lines, moment: int) -> Columns:
    life = lines.life
    early = np.isin(life.refund, (HOUR, BEFORE_SHIPPING))
    unpaid = np.where(life.paid == NEVER, lines.cart.created + 1800, NEVER)
    ends = {
        "Created Time": lines.cart.created,
        "Paid Time": life.paid,
        "RTS Time": np.where(life.shipped == NEVER, NEVER, life.shipped - 3600),
        "Shipped Time": life.shipped,
        "Delivered Time": np.where(life.shipped == NEVER, NEVER, life.shipped + 3 * 86_400),
        "Cancelled Time": np.where(early, life.ended, unpaid),
    }
    return {key: cells.trailing_tab(cells.stamps(value, _WHEN, by=moment)) for key, value in ends.items()}


def _parcel(lines: Lines, moment: int) -> Columns:
    homes, customers = places("my"), lines.cart.customer.tolist()
    home = place_of(lines.cart.customer, "my")
    sent = (lines.life.shipped <= moment).tolist()
    numbers = (lines.cart.order % 10**12).tolist()
    return {
        "Warehouse Name": "Shah Alam",
        "Tracking ID": [f"MY{n:012d}\t" if flag else "\t" for flag, n in zip(sent, numbers, strict=True)],
        "Delivery Option": "Standard shipping",
        "Shipping Provider Name": "J&T Express",
        "Buyer Username": [username(customer) for customer in customers],
        "Recipient": "S******",
        "Phone #": [f"(+60)1{customer % 9}*****{customer % 100:02d}" for customer in customers],
        "Zipcode": "4****\t",
        "Country": "Malaysia",
        "State": pick([row[0] for row in homes], home),
        "Post Town": pick([row[1] for row in homes], home),
        "Detail Address": "***",
        "Payment Method": pick(("Online banking", "TikTok PayLater", "Card"), lines.cart.customer % 3),
        "Package ID": [f"11{n:016d}\t" if flag else "\t" for flag, n in zip(sent, numbers, strict=True)],
        "Purchase Channel": "TikTok",
    }
