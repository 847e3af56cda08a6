"""Editions with an id: a host reaches those of their own shows alone."""

from __future__ import annotations

from cases import Case, Cast
from kaibo.accounts.api import Scope
from kaibo.accounts.permissions import Role
from kaibo.kit import clock
from kaibo.metrics.api import Visible
from kaibo.reports.editions.content import encoded
from kaibo.reports.editions.readers import kept_scope, reader_of
from kaibo.reports.models import Edition
from reports.sample_report import sample
from reports.schedules.things import OBJECTS as SCHEDULES

API = "/api/v1/reports/editions"


def _edition(scope: Scope, number: int = 1) -> str:
    seen = Visible(0, (), ())
    report = sample()
    edition = Edition.objects.create(
        id=f"edn_{reader_of(scope)}_{number}",
        kind="month",
        subject=report.subject,
        number=number,
        scope={**kept_scope(scope), "needs": []},
        reader=reader_of(scope),
        state=Edition.State.READY,
        made_by="周琦",
        made_by_id="per_1",
        made_at=clock.now(),
        as_of=report.as_of,
        pins={**vars(seen), "records": {}},
        name={"zh": report.name.zh, "en": report.name.en},
        report=encoded(report),
    )
    return edition.id


def _case(rest: str = "", body: object = None) -> Case:
    return Case(
        Role.HOST,
        foreign=lambda _: f"{API}/{_edition(Scope(all=True))}{rest}",
        own=lambda _: f"{API}/{_edition(Scope(host='苏婉'))}{rest}",
        body=body,
    )


def _against(scope: Scope) -> str:
    return f"{API}/{_edition(scope)}/against/{_edition(scope, 2)}"


def _own_against(_: Cast) -> str:
    return _against(Scope(host="苏婉"))


OBJECTS = SCHEDULES | {
    f"GET {API}/{{id}}": _case(),
    f"GET {API}/{{id}}/passport": _case("/passport?key=gmv"),
    f"GET {API}/{{id}}/file": _case("/file?form=html"),
    f"GET {API}/{{id}}/slots/{{slot}}": _case("/slots/plan"),
    f"PUT {API}/{{id}}/slots/{{slot}}": _case("/slots/plan", {"text": "加开午间专场", "after": 0}),
    f"POST {API}/{{id}}/again": _case("/again"),
    f"GET {API}/{{id}}/against/{{other}}": Case(
        Role.HOST, foreign=lambda _: _against(Scope(all=True)), own=_own_against
    ),
}
