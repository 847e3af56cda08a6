"""An answer proposed to a question: a template filled in with what is known this second, never with a guess."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter
from typing import Any

import msgspec

from kaibo.kit.money import from_minor

SOLD_OUT = "sold_out"
PLACES = ("product", "price", "anchor", "stock", "position", "substitute")


class Template(msgspec.Struct, frozen=True):
    """`intent` is a topic of comments, or `sold_out` for what is asked about a product that is gone. `product` is
    empty for all products."""

    intent: str
    text: str
    product: str = ""


SHIPPED = (
    Template("buy", "{product}在{position}号链接，点左下角购物袋就能拍"),
    Template("buy", "点左下角购物袋，主播正在讲的就是最上面那一个"),
    Template("price", "{product}今天直播间{price}，平时{anchor}"),
    Template("price", "{product}今天直播间{price}，以下单页为准"),
    Template("stock", "{product}现在还有{stock}件，要的抓紧拍"),
    Template("stock", "{product}还有货，以链接里显示的为准"),
    Template(SOLD_OUT, "{product}刚刚拍完了，想要的看一下{substitute}，主播马上讲"),
    Template(SOLD_OUT, "{product}已经拍完，能不能补马上问，先点个关注等通知"),
    Template("spec", "{product}的规格在链接详情里，主播给大家再讲一遍"),
    Template("delivery", "{product}的发货时间和包邮地区都写在链接详情里，以下单页为准"),
    Template("after_sale", "售后问题麻烦点订单里的联系客服，客服在线处理"),
    Template("coupon", "福利都在直播间左上角和购物袋里，主播口令一到就开"),
)
"""What a team begins with. Each claims nothing that isn't known; where a place is unknown the next one is tried."""


def propose(intent: str, facts: Mapping[str, str], templates: tuple[Template, ...], product: str = "") -> str:
    """The first template of the topic whose places are all known: the product's own, the team's, then ours.
    Empty where there is none."""
    wanted = SOLD_OUT if facts.get("stock") == "0" and intent in {"stock", "buy"} else intent
    ours = [each for each in (*templates, *SHIPPED) if each.intent == wanted and each.product in {"", product}]
    for each in sorted(ours, key=lambda one: not one.product):
        if all(facts.get(place) for place in places(each.text)):
            return each.text.format_map(facts)
    return ""


def places(text: str) -> set[str]:
    """The places of a template. Raises ValueError for what is no template."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def facts_of(product: Mapping[str, Any] | None, substitute: str = "") -> dict[str, str]:
    """What is known of a product of the snapshot (its key `products`); unknown values are left out.
    The number of a link is its place on the shelf counted from 1."""
    if product is None:
        return {}
    money = {name: product.get(name) for name in ("price", "anchor")}
    told = {name: _money(value, product["currency"]) for name, value in money.items() if value is not None}
    place = product.get("position")
    link = None if place is None else place + 1
    plain = {"product": product["name"], "position": link, "stock": product.get("stock")}
    told |= {name: str(value) for name, value in plain.items() if value is not None and value != ""}
    return told | ({"substitute": substitute} if substitute else {})


def _money(minor: int, currency: str) -> str:
    """`59.9元`, `12.50 USD`."""
    amount = from_minor(minor, currency)
    return f"{amount.normalize():f}元" if currency == "CNY" else f"{amount:f} {currency}"
