"""Stock by its ids."""

from __future__ import annotations

from datetime import UTC, datetime

from cases import Case, Cast
from kaibo.accounts.api import CLI
from kaibo.accounts.permissions import Role
from kaibo.goods.models import StockItem, StockPool, StockRefund, StockRequest
from kaibo.goods.stock.items import NewItem, add_item

API = "/api/v1/goods/stock"
AT = datetime(2026, 3, 8, 12, tzinfo=UTC)
EVERYBODYS = "stock is the company's: whoever may see it sees all of it"


def _item(_: Cast) -> str:
    item = StockItem.objects.filter(code="lamp").first() or add_item(CLI, NewItem("lamp", "台灯"))
    StockPool.objects.filter(item=item).update(total=9, available=9)
    return f"{API}/items/{item.id}"


def _request(cast: Cast) -> str:
    _item(cast)
    pool = StockPool.objects.get(item__code="lamp")
    made = StockRequest.objects.create(id="adj_1", pool=pool, quantity=3, why="盘点", by="林悦", by_id="per_1", at=AT)
    return f"{API}/adjustments/{made.id}"


def _refund(_: Cast) -> str:
    refund = StockRefund.objects.create(reservation="r", order_id="o", quantity=1, why="expired", by="周琦", at=AT)
    return f"{API}/refunds/{refund.pk}/done"


def _does(verb: str) -> Case:
    why = {"why": "盘点"} if verb == "adjust" else {"target": "douyin"} if verb == "move" else {}
    return Case(
        Role.BUYER,
        own=lambda cast: f"{_item(cast)}/{verb}",
        shared=EVERYBODYS,
        body={"key": verb, "quantity": 1, **why},
    )


OBJECTS = {
    f"GET {API}/items/{{item}}": Case(Role.BUYER, own=_item, shared=EVERYBODYS),
    f"PATCH {API}/items/{{item}}": Case(Role.BUYER, own=_item, shared=EVERYBODYS, body={"name": "台灯"}),
    f"GET {API}/items/{{item}}/movements": Case(
        Role.BUYER, own=lambda cast: f"{_item(cast)}/movements", shared=EVERYBODYS
    ),
    **{f"POST {API}/items/{{item}}/{verb}": _does(verb) for verb in ("receive", "spoil", "keep", "move", "adjust")},
    f"POST {API}/adjustments/{{id}}": Case(Role.BUYER, own=_request, shared=EVERYBODYS, body={"agree": True}),
    f"POST {API}/refunds/{{refund_id}}/done": Case(Role.BUYER, own=_refund, shared=EVERYBODYS),
}
