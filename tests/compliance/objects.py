"""Things with an id in the compliance room."""

from __future__ import annotations

from collections.abc import Callable

from cases import Case, Cast
from compliance.rules import API, pack, rule
from kaibo.accounts.permissions import Role

PACKS = "packs are the company's: one law for all rooms"
ALLOWED = "the allow-list is the company's: one for all rooms"


def _pack(path: str = "") -> Callable[[Cast], str]:
    def made(cast: Cast) -> str:
        body = {"name": f"本店{path[1:]}.toml", "source": pack(rule(f"house.rush{path[1:]}", "宝子们冲"))}
        return f"{API}/packs/{cast[Role.COMPLIANCE].post(f'{API}/packs', body).json()['id']}{path}"

    return made


def _allowance(verb: str) -> Callable[[Cast], str]:
    def made(cast: Cast) -> str:
        body = {"phrase": f"顶级牌{verb}", "reason": "注册商标"}
        return f"{API}/allowances/{cast[Role.OPERATOR].post(f'{API}/allowances', body).json()['id']}/{verb}"

    return made


OBJECTS = {
    f"GET {API}/packs/{{id}}/source": Case(Role.HOST, own=_pack("/source"), shared=PACKS),
    f"DELETE {API}/packs/{{id}}": Case(Role.COMPLIANCE, own=_pack(), shared=PACKS),
    f"POST {API}/allowances/{{id}}/confirm": Case(Role.COMPLIANCE, own=_allowance("confirm"), shared=ALLOWED),
    f"POST {API}/allowances/{{id}}/end": Case(
        Role.COMPLIANCE, own=_allowance("end"), body={"why": "商标转让"}, shared=ALLOWED
    ),
}
