"""The numbers of one show as its platform would show them at a moment."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from kaibo.demo.arrays import Whole
from kaibo.demo.attention import Attention, lineup_rows
from kaibo.demo.sales import Sales, overall, sales
from kaibo.demo.show import Show

_IMPRESSIONS_PER_PERSON = 1.53


@dataclass(frozen=True)
class Figures:
    """One show's totals; `stay` in seconds a view, `spend` in minor units; `sold` has one group."""

    impressions: int
    impression_people: int
    views: int
    viewers: int
    peak: int
    online: int
    stay: float
    shown: int
    shown_people: int
    clicked: int
    clicked_people: int
    spend: int
    sold: Sales
    attention: Attention

    def count(self, name: str) -> int:
        """One number of `sold`."""
        return int(getattr(self.sold, name)[0])


def figures(show: Show, moment: int) -> Figures:
    room, looks = show.traffic, show.looks
    return Figures(
        impressions=int(room.impressions.sum()),
        impression_people=int(room.impressions.sum() / _IMPRESSIONS_PER_PERSON),
        views=int(room.views.sum()),
        viewers=looks.viewers,
        peak=int(room.online.max() * 1.03) + 1,
        online=round(float(room.online.mean())),
        stay=60 * float(room.online.sum()) / max(1, int(room.views.sum())),
        shown=int(looks.shown.sum()),
        shown_people=looks.seers,
        clicked=int(looks.clicked.sum()),
        clicked_people=looks.clickers,
        spend=int(room.spend.sum()),
        sold=overall(show.lines, moment),
        attention=looks,
    )


def by_product(show: Show, moment: int) -> Sales:
    """Sales by line-up row."""
    return sales(show.lines, rows_of(show), len(show.lineup), moment)


def by_sku(show: Show, moment: int) -> Sales:
    """Sales by line-up row and variant: group = row x 4 + variant."""
    return sales(show.lines, rows_of(show) * 4 + show.lines.cart.sku, len(show.lineup) * 4, moment)


def by_channel(show: Show, moment: int) -> Sales:
    return sales(show.lines, show.lines.cart.channel, len(show.account.channels), moment)


def rows_of(show: Show) -> Whole:
    """The line-up row of every line."""
    return lineup_rows(show.goods, show.lines)


def stays(show: Show) -> list[float]:
    """Seconds a view by channel; weighted by views they give the show's own."""
    room = show.traffic
    relative = np.array([each.stay for each in show.account.channels])
    whole = 60 * float(room.online.sum()) / max(1, int(room.views.sum()))
    scale = whole * int(room.views.sum()) / max(1e-9, float(room.views @ relative))
    return [float(value) for value in relative * scale]
