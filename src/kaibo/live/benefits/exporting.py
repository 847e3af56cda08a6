"""Winners as a table for those who send the prizes."""

from __future__ import annotations

import csv
import io

from kaibo.kit.money import from_minor
from kaibo.kit.workbook import FORMULA_STARTS
from kaibo.live.models import Benefit

HEADERS = ("名次 place", "奖品 prize", "金额 amount", "币种 currency", "用户标识 person", "订单 order", "时间 at")


def winners_csv(row: Benefit) -> bytes:
    """CSV in UTF-8 with a mark that spreadsheets know it by; no cell can be taken for a formula. Of a flash sale, who
    paid in time, and what they saved."""
    orders = dict(row.tickets.values_list("person", "order"))
    out = io.StringIO(newline="")
    table = csv.writer(out)
    table.writerow(HEADERS)
    for place, grab in enumerate(row.grabs.filter(state="sold"), 1):
        prize, saved = f"{row.title} ×{grab.units}", grab.units * (row.rules["anchor"] - row.rules["price"])
        amount = str(from_minor(saved, row.currency))
        sold = (place, prize, amount, row.currency, grab.person, grab.order, grab.at.isoformat())
        table.writerow([_plain(cell) for cell in sold])
    for each in row.claims.all():
        amount = str(from_minor(each.amount, row.currency))
        told = (
            each.place,
            each.prize,
            amount,
            row.currency,
            each.person,
            orders.get(each.person, ""),
            each.at.isoformat(),
        )
        table.writerow([_plain(cell) for cell in told])
    return out.getvalue().encode("utf-8-sig")


def _plain(cell: object) -> object:
    """Text that begins like a formula is quoted, as in all exports."""
    return f"'{cell}" if isinstance(cell, str) and cell.lstrip().startswith(FORMULA_STARTS) else cell
