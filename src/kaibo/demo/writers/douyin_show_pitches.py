"""The sheet 商品讲解 of generation C: one row a pitch, with what was paid during it."""

from __future__ import annotations

from kaibo.demo import cells
from kaibo.demo.book import Row
from kaibo.demo.figures import rows_of
from kaibo.demo.pitches import Pitch
from kaibo.demo.show import Show
from kaibo.demo.writers.douyin_show_cells import picture


def pitch_rows(show: Show, moment: int) -> list[Row]:
    """Pitches by time; a sale counts for the pitch of its product during which it was paid."""
    known = show.lines.paid_by(moment)
    lines, rows = show.lines.where(known), rows_of(show)[known]
    found: list[Row] = []
    for pitch in show.goods.pitches:
        first, last = _span(show, pitch)
        during = (rows == pitch.row) & (lines.life.paid >= first) & (lines.life.paid < last)
        product = show.lineup[pitch.row]
        there = show.traffic.online[pitch.first : pitch.last]
        found.append(
            [
                product.listing("douyin"),
                product.name,
                picture(product.code),
                first,
                last,
                cells.yuan(int(lines.bill.payable[during].sum())),
                int(lines.cart.quantity[during].sum()),
                int(there[-1] - there[0]),
                round(float(there.mean())),
            ]
        )
    return found


def _span(show: Show, pitch: Pitch) -> tuple[int, int]:
    return show.start + pitch.first * 60, min(show.end, show.start + pitch.last * 60)
