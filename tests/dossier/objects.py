"""Things with an id in the dossier room."""

from __future__ import annotations

from collections.abc import Callable

from cases import Case, Cast
from kaibo.accounts.api import Scope
from kaibo.accounts.permissions import Role
from kaibo.dossier.models import Paper
from kaibo.kit.clock import now
from live.objects import run_in

API = "/api/v1/dossier"
PAPERS = "papers are the company's: whoever keeps dossiers sees them all"


def _at(path: str) -> dict[str, Callable[[Cast], str]]:
    def place(account: str) -> Callable[[Cast], str]:
        def made(cast: Cast) -> str:
            person = cast[Role.OPERATOR].person
            assert person
            person.scope = Scope(accounts=("acc_own",))
            person.save()
            return f"{API}/{path}".format(case=run_in(cast, account, "planned"))

        return made

    return {"foreign": place("acc_other"), "own": place("acc_own")}


def _paper(verb: str) -> Callable[[Cast], str]:
    def made(cast: Cast) -> str:
        at = now()
        row = Paper(id="pap_1", kind="other", about="company", name="x", title="x", by="x", checked_by="x")
        row.made_at = row.checked_at = at
        row.save()
        return f"{API}/papers/pap_1/{verb}"

    return made


def _request(verb: str, kind: str = "delete") -> Callable[[Cast], str]:
    def made(cast: Cast) -> str:
        actor = cast[Role.COMPLIANCE]
        asked = actor.post(f"{API}/people/requests", {"kind": kind, "ids": ["viewer-9"]}).json()["id"]
        return f"{API}/people/requests/{asked}/{verb}"

    return made


def _correction(cast: Cast) -> str:
    actor, who = cast[Role.COMPLIANCE], {"platform": "douyin", "id": "viewer-9"}
    consent = {**who, "purpose": "marketing", "text": "v1", "proof": "截图", "given": True}
    assert actor.post(f"{API}/people/consents", consent).status_code == 201
    asked = {"kind": "correct", "platform": "douyin", "ids": ["viewer-9"]}
    path = f"{API}/people/requests/{actor.post(f'{API}/people/requests', asked).json()['id']}"
    told = actor.post(f"{path}/told", {"reason": "回电核实身份"}).json()[0]
    wanted = {name: told[name] for name in ("place", "row", "field")} | {"value": "录音", "reason": "本人说是电话同意"}
    made = actor.post(f"{path}/corrections", wanted).json()["corrections"][0]["id"]
    return f"{API}/people/corrections/{made}/settle"


PEOPLE = "people ask the company, not an account"
OBJECTS = {
    f"POST {API}/people/requests/{{id}}/reveal": Case(
        Role.COMPLIANCE, own=_request("reveal"), body={"reason": "回电核实身份"}, shared=PEOPLE
    ),
    f"POST {API}/people/requests/{{id}}/copy": Case(Role.COMPLIANCE, own=_request("copy", "access"), shared=PEOPLE),
    f"POST {API}/people/requests/{{id}}/trace": Case(Role.COMPLIANCE, own=_request("trace"), shared=PEOPLE),
    f"POST {API}/people/requests/{{id}}/erase": Case(Role.COMPLIANCE, own=_request("erase"), shared=PEOPLE),
    f"POST {API}/people/requests/{{id}}/close": Case(
        Role.COMPLIANCE, own=_request("close"), body={"answer": "已答复"}, shared=PEOPLE
    ),
    f"POST {API}/people/requests/{{id}}/told": Case(
        Role.COMPLIANCE, own=_request("told", "correct"), body={"reason": "回电核实身份"}, shared=PEOPLE
    ),
    f"POST {API}/people/requests/{{id}}/corrections": Case(Role.COMPLIANCE, shared=PEOPLE),
    f"POST {API}/people/corrections/{{id}}/settle": Case(
        Role.COMPLIANCE, own=_correction, body={"agreed": False}, shared=PEOPLE
    ),
    f"GET {API}/cases/{{case}}": Case(Role.OPERATOR, **_at("cases/{case}")),
    f"PUT {API}/cases/{{case}}/facts": Case(Role.OPERATOR, **_at("cases/{case}/facts"), body={"suppliers": ["甲"]}),
    f"POST {API}/cases/{{case}}/duties/{{duty}}/sign": Case(
        Role.OPERATOR, **_at("cases/{case}/duties/review/sign"), body={"text": "已核对"}
    ),
    f"GET {API}/cases/{{case}}/evidence": Case(Role.OPERATOR, **_at("cases/{case}/evidence")),
    f"GET {API}/orders/{{platform}}/{{order_id}}/evidence": Case(
        Role.OPERATOR, foreign=lambda _: f"{API}/orders/douyin/order-of-nobody/evidence"
    ),
    f"POST {API}/papers/{{id}}/check": Case(Role.OPERATOR, own=_paper("check"), body={}, shared=PAPERS),
    f"POST {API}/papers/{{id}}/retire": Case(Role.OPERATOR, own=_paper("retire"), body={"why": "换证"}, shared=PAPERS),
    f"GET {API}/papers/{{id}}/file": Case(Role.OPERATOR, shared=PAPERS),
}
