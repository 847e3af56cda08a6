"""What answers from product tables."""

from __future__ import annotations

from kaibo.metrics.api import Observed, register

PRODUCTS = Observed(
    "products",
    "product",
    "商品明细",
    "Product tables",
    "平台的商品明细表，只含表里列出的商品；同一场重新导出时整表替换。",
    "The platform's product tables: only products listed in them; a newer export of a show replaces the table.",
    (
        "day",
        "month",
        "year",
        "weekday",
        "month_day",
        "show",
        "host",
        "product",
        "category",
        "account",
        "platform",
        "currency",
    ),
    identity=("if(product_id != '', product_id, product)", "sku_id"),
    whole="sku_id = ''",
    hosted=True,
)

register(sources=(PRODUCTS,))
