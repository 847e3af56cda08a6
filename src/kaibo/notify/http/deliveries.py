"""What went through the channels."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ninja import Query
from pydantic import Field

from kaibo.accounts.api import Request, guarded_router
from kaibo.kit.table import Ask
from kaibo.notify.actions.handing import send_again
from kaibo.notify.queries.deliveries import deliveries, delivery_of
from kaibo.notify.replies import DeliveriesOut, DeliveryOut

router = guarded_router("notify")

WRITE = "notify.channels.write"


@router.get("/deliveries", permission=WRITE, response=DeliveriesOut)
def read_deliveries(
    request: Request,
    page: Annotated[int, Query(), Field(ge=1, le=100_000)] = 1,
    size: Annotated[int, Query(), Field(ge=1, le=200)] = 20,
    channel: Annotated[str, Query(max_length=40)] = "",
    state: Literal["", "waiting", "sent", "failed"] = "",
) -> dict[str, Any]:
    found = deliveries(Ask(page, size), channel=channel, state=state)
    return {"rows": found.rows, "total": found.total}


@router.get("/deliveries/{delivery_id}", permission=WRITE, response=DeliveryOut)
def read_delivery(request: Request, delivery_id: str) -> dict[str, Any]:
    return delivery_of(delivery_id)


@router.post("/deliveries/{delivery_id}/again", permission=WRITE, response=DeliveryOut)
def post_again(request: Request, delivery_id: str) -> dict[str, Any]:
    """Try one that has failed once more."""
    return delivery_of(send_again(request.caller, delivery_id).id)
