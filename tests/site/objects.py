"""Things with an id in the rooms above accounts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from cases import Case, Cast
from kaibo.accounts.api import CLI, Scope
from kaibo.accounts.permissions import Role
from kaibo.connectors.models import Upload
from kaibo.metrics.models import Batch, Build
from kaibo.planning.drafts.writing import NewPlan, make_plan
from kaibo.review.models import Note
from kaibo.shows.models import Account, Show, Source
from metrics.shelf import put

API = "/api/v1"
AT = datetime(2026, 3, 8, 12, tzinfo=UTC)
WEBHOOKS = "webhooks are the whole company's: owner and operator set them up for all"
EVERYBODYS = "files are the company's: whoever may import sees them all"


def _show(host: str) -> str:
    account, _ = Account.objects.get_or_create(id="acc_1", platform="douyin", handle="林间", name="林间")
    batch = Batch.objects.create(state=Batch.State.STORED, as_of=AT)
    show = Show.objects.create(id=f"shw_{host}", account=account, host=host, started_at=AT)
    Source.objects.create(show=show, batch=batch.pk)
    return show.id


def _note(host: str) -> str:
    note = Note.objects.create(show=_show(host), text="开场慢了", by="周琦")
    return f"{API}/review/notes/{note.pk}"


def _carried(host: str) -> str:
    """An action of this host's first show, to be checked at the next."""
    first = Show.objects.get(id=_show(host))
    then = Show.objects.create(id=f"then_{host}", account=first.account, host=host, started_at=AT + timedelta(days=1))
    Source.objects.create(show=then, batch=Batch.objects.create(state=Batch.State.STORED, as_of=AT).pk)
    note = Note.objects.create(show=first.id, text="开场慢了", by="周琦")
    return f"{API}/review/shows/{then.id}/carried/{note.pk}"


def _plan(host: str) -> str:
    account, _ = Account.objects.get_or_create(id="acc_1", platform="douyin", handle="林间", name="林间")
    return make_plan(CLI, NewPlan("双12专场", "festival", AT, 7_200, account=account.id, hosts=(host,))).id


def _upload(_: Cast) -> str:
    Upload.objects.create(id="upl_1", file="fil_1", sha256="0", size=1, name="订单.csv", by="周琦")
    return f"{API}/connectors/uploads/upl_1"


def _order(cast: Cast, account: str) -> str:
    """An order of this account; customer service sees `acc_own` alone."""
    person = cast[Role.CUSTOMER_SERVICE].person
    assert person
    person.scope = Scope(accounts=("acc_own",))
    person.save()
    build = Build.objects.create(month=202603, live=True)
    order = f"order-of-{account}"
    put(
        "order_now",
        [
            {"build": build.pk, "platform": "douyin", "account": account, "order_id": order, "line_id": "1"}
            | {"status": "completed"}
        ],
    )
    return f"{API}/trade/orders/douyin/{order}"


def _entry(_: Cast) -> str:
    Upload.objects.create(
        id="upl_2", file="fil_2", sha256="0", size=1, name="成本.csv", by="钱算", options={"kind": "costs"}
    )
    return f"{API}/profit/entries/upl_2"


def _others_entry(_: Cast) -> str:
    Upload.objects.create(
        id="upl_3", file="fil_3", sha256="0", size=1, name="成本.csv", by="林悦", options={"kind": "costs"}
    )
    return f"{API}/profit/entries/upl_3"


_WRITES_NOTE = {"text": "提前十分钟开播"}
OBJECTS = {
    f"GET {API}/review/shows/{{id}}": Case(
        Role.HOST,
        foreign=lambda _: f"{API}/review/shows/{_show('别人')}",
        own=lambda _: f"{API}/review/shows/{_show('苏婉')}",
    ),
    f"GET {API}/review/shows/{{id}}/goals": Case(
        Role.HOST,
        foreign=lambda _: f"{API}/review/shows/{_show('别人')}/goals",
        own=lambda _: f"{API}/review/shows/{_show('苏婉')}/goals",
    ),
    f"GET {API}/review/shows/{{id}}/plan": Case(
        Role.HOST,
        foreign=lambda _: f"{API}/review/shows/{_show('别人')}/plan",
        own=lambda _: f"{API}/review/shows/{_show('苏婉')}/plan",
    ),
    **{
        f"GET {API}/review/shows/{{id}}/{what}": Case(
            Role.HOST,
            foreign=lambda _, what=what: f"{API}/review/shows/{_show('别人')}/{what}",
            own=lambda _, what=what: f"{API}/review/shows/{_show('苏婉')}/{what}",
        )
        for what in (
            "heat",
            "phrases",
            "points",
            "replay",
            "speech",
            "carried",
            "editions",
            "nodes",
            "notes",
            "audience",
        )
    },
    f"PATCH {API}/review/shows/{{id}}/nodes/{{node}}": Case(
        Role.HOST,
        foreign=lambda _: f"{API}/review/shows/{_show('别人')}/nodes/opening",
        own=lambda _: f"{API}/review/shows/{_show('苏婉')}/nodes/opening",
        body={"goal": "五百人", "seen": 0},
    ),
    f"PUT {API}/review/shows/{{id}}/replay": Case(
        Role.HOST,
        foreign=lambda _: f"{API}/review/shows/{_show('别人')}/replay",
        own=lambda _: f"{API}/review/shows/{_show('苏婉')}/replay",
        body={"offset_ms": 1_000},
    ),
    f"PUT {API}/review/shows/{{id}}/replay/transcript": Case(
        Role.HOST,
        foreign=lambda _: f"{API}/review/shows/{_show('别人')}/replay/transcript",
        own=lambda _: f"{API}/review/shows/{_show('苏婉')}/replay/transcript",
        body={"text": "00:01 家人们"},
    ),
    **{
        f"{method} {API}/review/shows/{{id}}/speech{rest}": Case(
            Role.HOST, foreign=lambda _, rest=rest: f"{API}/review/shows/{_show('别人')}/speech{rest}"
        )
        for method, rest in (("POST", "/take"), ("POST", "/again"), ("DELETE", ""))
    },
    f"DELETE {API}/review/shows/{{id}}/replay": Case(
        Role.HOST,
        foreign=lambda _: f"{API}/review/shows/{_show('别人')}/replay",
        own=lambda _: f"{API}/review/shows/{_show('苏婉')}/replay",
    ),
    f"PUT {API}/review/shows/{{id}}/carried/{{note}}": Case(
        Role.HOST,
        foreign=lambda _: _carried("别人"),
        own=lambda _: _carried("苏婉"),
        body={"kept": True},
    ),
    f"GET {API}/review/plans/{{id}}/actions": Case(
        Role.HOST,
        foreign=lambda _: f"{API}/review/plans/{_plan('别人')}/actions",
        own=lambda _: f"{API}/review/plans/{_plan('苏婉')}/actions",
    ),
    f"GET {API}/review/plans/{{id}}/last": Case(
        Role.HOST,
        foreign=lambda _: f"{API}/review/plans/{_plan('别人')}/last",
        own=lambda _: f"{API}/review/plans/{_plan('苏婉')}/last",
    ),
    f"POST {API}/review/shows/{{id}}/notes": Case(
        Role.HOST,
        foreign=lambda _: f"{API}/review/shows/{_show('别人')}/notes",
        own=lambda _: f"{API}/review/shows/{_show('苏婉')}/notes",
        body=_WRITES_NOTE,
    ),
    f"PATCH {API}/review/notes/{{id}}": Case(
        Role.HOST, foreign=lambda _: _note("别人"), own=lambda _: _note("苏婉"), body=_WRITES_NOTE
    ),
    f"DELETE {API}/review/notes/{{id}}": Case(Role.HOST, foreign=lambda _: _note("别人"), own=lambda _: _note("苏婉")),
    f"GET {API}/trade/orders/{{platform}}/{{order_id}}": Case(
        Role.CUSTOMER_SERVICE,
        foreign=lambda cast: _order(cast, "acc_other"),
        own=lambda cast: _order(cast, "acc_own"),
    ),
    f"GET {API}/profit/entries/{{id}}": Case(Role.FINANCE, foreign=_others_entry, own=_entry),
    f"GET {API}/connectors/uploads/{{id}}": Case(Role.OPERATOR, own=_upload, shared=EVERYBODYS),
    f"DELETE {API}/connectors/uploads/{{id}}": Case(Role.OPERATOR, shared=EVERYBODYS),
    f"POST {API}/connectors/uploads/{{id}}/preview": Case(Role.OPERATOR, shared=EVERYBODYS),
    f"POST {API}/connectors/uploads/{{id}}/store": Case(Role.OPERATOR, shared=EVERYBODYS),
    f"POST {API}/connectors/webhooks/{{webhook_id}}/rotate": Case(Role.OPERATOR, shared=WEBHOOKS),
    f"DELETE {API}/connectors/webhooks/{{webhook_id}}": Case(Role.OPERATOR, shared=WEBHOOKS),
    f"GET {API}/connectors/webhooks/{{webhook_id}}/pushes": Case(Role.OPERATOR, shared=WEBHOOKS),
    f"GET {API}/connectors/batches/{{batch}}": Case(Role.OPERATOR, shared=EVERYBODYS),
    f"POST {API}/connectors/batches/{{batch}}/undo": Case(Role.OPERATOR, shared=EVERYBODYS),
    f"GET {API}/connectors/batches/{{batch}}/refused": Case(Role.OPERATOR, shared=EVERYBODYS),
}
