"""Things with an id in this room."""

from __future__ import annotations

from cases import Case, Cast
from kaibo.accounts.permissions import Role
from kaibo.kit.clock import now
from kaibo.notify.actions.channels import Wanted, add_channel
from kaibo.notify.actions.handing import try_channel
from kaibo.notify.models import Delivery

API = "/api/v1/notify"
COMPANYS = "channels are the company's: whoever may set them up sees them all"
SETTINGS = {"host": "mail.example.com", "port": 465, "security": "tls", "from": "kaibo@example.com", "to": ["a@b.cn"]}


def _channel(cast: Cast) -> str:
    return add_channel(cast[Role.OWNER].caller, "email", Wanted("老板邮箱", SETTINGS)).id


def _delivery(cast: Cast, *, failed: bool = False) -> str:
    made = try_channel(cast[Role.OWNER].caller, _channel(cast), "zh")
    if failed:
        Delivery.objects.filter(id=made.id).update(state=Delivery.State.FAILED, ended_at=now())
    return made.id


OBJECTS = {
    f"PUT {API}/channels/{{channel_id}}": Case(
        Role.OPERATOR,
        own=lambda cast: f"{API}/channels/{_channel(cast)}",
        shared=COMPANYS,
        body={"name": "老板", "settings": SETTINGS},
    ),
    f"DELETE {API}/channels/{{channel_id}}": Case(
        Role.OPERATOR, own=lambda cast: f"{API}/channels/{_channel(cast)}", shared=COMPANYS
    ),
    f"POST {API}/channels/{{channel_id}}/try": Case(
        Role.OPERATOR, own=lambda cast: f"{API}/channels/{_channel(cast)}/try", shared=COMPANYS, body={}
    ),
    f"GET {API}/deliveries/{{delivery_id}}": Case(
        Role.OPERATOR, own=lambda cast: f"{API}/deliveries/{_delivery(cast)}", shared=COMPANYS
    ),
    f"POST {API}/deliveries/{{delivery_id}}/again": Case(
        Role.OPERATOR, own=lambda cast: f"{API}/deliveries/{_delivery(cast, failed=True)}/again", shared=COMPANYS
    ),
}
