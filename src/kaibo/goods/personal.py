"""Buyers in the stock ledger: for whom units were held."""

from collections.abc import Iterator
from datetime import datetime

from kaibo.accounts.api import Overdue, Place, lets_go, people_in
from kaibo.goods.models import StockHold

people_in(
    Place(
        "goods_stockhold",
        ("按人限购，给买家留货", "To hold units for a buyer, and to limit them each"),
        "个人信息保护法 第十三条第一款第（二）项",
        ("自交易完成起三年", "Three years from the end of the trade"),
        StockHold,
        ids=("person",),
    )
)


@lets_go("goods")
def let_buyers_go(before: datetime, purge: bool) -> Iterator[Overdue]:
    """The ledger stays; for whom a hold was made goes, once the hold is over."""
    old = StockHold.objects.filter(ended_ms__lt=round(before.timestamp() * 1000)).exclude(person="")
    yield Overdue("goods_stockhold", old.count())
    if purge:
        old.update(person="")
