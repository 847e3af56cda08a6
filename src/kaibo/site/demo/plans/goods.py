"""What a plan's products are for, cost and have to sell."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kaibo.accounts.api import CLI
from kaibo.demo.books import bought_for
from kaibo.demo.goods import Product
from kaibo.demo.rehearsal import items as rehearsed
from kaibo.demo.rehearsal.plan import room
from kaibo.goods.api import stock_of
from kaibo.goods.models import StockItem
from kaibo.goods.stock.asking import ask_all
from kaibo.goods.stock.commands import Adjust
from kaibo.goods.stock.items import Listing, NewItem, add_item
from kaibo.kit.ids import new_id
from kaibo.kit.money import share_out
from kaibo.planning.api import Item, Plan, change_item

HOOKS, WELFARES, HITS = 2, 2, 4
"""The cheapest draw people in, the next are given to those who stay, what sold most carries the show."""
DEAR = 0.65
"""What costs more than this part of its price is not one that earns."""
WEIGHTS = {"hit": 12, "profit": 6, "image": 10, "welfare": 4, "hook": 3}
"""Of what the show is to sell, a product's part by its role."""
SPARE = 1.4
"""So many times what is meant to be sold lies ready."""
BOOK = 12
"""The month whose prices of goods are taken."""
LOW, UNITS, WHY = 20, 300, "首次盘点"
"""Of a product that nobody keeps stock of yet: when it runs low, and how many there are."""
LINK = "https://chengyu.example/p/{}"


@cache
def catalogue() -> dict[str, Product]:
    """What the room sells, by its id on the platform."""
    return {each.listing(room().platform): each for each in room().products}


def dress_goods(plan: Plan) -> None:
    """Catalogue price, category, cost, link, role and units of each, and a goal for the segment that is about it."""
    items = list(plan.items.all())
    _keep_stock(plan, items)
    for item in items:
        if known := catalogue().get(item.product):
            item.price, item.cost, item.category = known.price, bought_for(known, BOOK), known.category
    roles = roles_of(items)
    goals = goals_of(items, roles, plan.goals.get("gmv", 0))
    for item in items:
        units = round(goals[item.product] * SPARE / 10 + 0.5) * 10
        told = {"role": roles[item.product], "units": units, "price": item.price}
        told |= {"cost": item.cost, "category": item.category}
        change_item(CLI, plan.id, item.id, {**told, "link": LINK.format(item.product)})


def roles_of(items: Sequence[Item]) -> dict[str, str]:
    """By product; `items` with what sold most first. The dearest shows what the team can do."""
    cheap = sorted(items, key=lambda each: each.price or 0)
    told = {each.product: "hook" for each in cheap[:HOOKS]}
    told |= {each.product: "welfare" for each in cheap[HOOKS : HOOKS + WELFARES]}
    told |= {each.product: "image" for each in cheap[-1:]}
    left = [each for each in items if each.product not in told]
    hits = {each.product for place, each in enumerate(left) if place < HITS or _is_thin(each)}
    return told | {each.product: "hit" if each.product in hits else "profit" for each in left}


def _is_thin(item: Item) -> bool:
    """Whether too little is left of its price to call it one that earns."""
    return item.cost is not None and item.cost > DEAR * (item.price or 0)


def goals_of(items: Sequence[Item], roles: dict[str, str], gmv: int) -> dict[str, int]:
    """Pieces by product, which together come to about `gmv` minor units."""
    shares = share_out(gmv, [WEIGHTS[roles[each.product]] for each in items]) if items else []
    return {each.product: max(1, share // (each.price or 1)) for each, share in zip(items, shares, strict=True)}


def _keep_stock(plan: Plan, items: Sequence[Item]) -> None:
    """A ledger for each that the rehearsal doesn't count itself, unless somebody keeps it already."""
    platform = plan.account.platform
    counted = {each.product for each in rehearsed()} | set(stock_of([each.product for each in items]))
    codes = set(StockItem.objects.values_list("code", flat=True))
    ledger = {}
    for item in items:
        known = catalogue().get(item.product)
        if known and item.product not in counted and known.code not in codes:
            ledger[add_item(CLI, NewItem(known.code, known.name, LOW, 0, [Listing(platform, item.product)])).id] = UNITS
    if ledger:
        ask_all(CLI, [Adjust(key=new_id("dmo"), item=id, quantity=units, why=WHY) for id, units in ledger.items()])
