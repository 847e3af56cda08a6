"""Buyers in the stock ledger: for whom units were held."""

from kaibo.accounts.api import Place, people_in
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
