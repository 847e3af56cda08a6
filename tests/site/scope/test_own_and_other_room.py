"""Every role on every route that reads a room's data, for people of that room and of another; from the route table."""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from itertools import cycle, product
from typing import Any

import pytest
from openpyxl import load_workbook
from policy import POLICY

from cast import Actor
from connectors.flows.drop import Drop
from kaibo.accounts.api import CLI, Scope
from kaibo.accounts.permissions import Role
from kaibo.kit.clock import now
from kaibo.live.api import Run
from kaibo.live.models import Benefit, Penalty
from kaibo.planning.drafts.writing import NewPlan, make_plan
from kaibo.planning.launches.acts import begin_launch
from kaibo.planning.models import Asset, AssetFile, Item, LineUp, Plan
from kaibo.reports.api import Edition, make_now
from kaibo.shows.models import Account, Show
from kaibo.site.routes import routes
from kaibo.site.urls import api
from planning.prepared.objects import original
from review.evening.files import ACCOUNT, BEFORE, ORDERS, SHOW, hand_in

_DRAWN = {
    "kind": "lottery",
    "budget": 0,
    "units": 0,
    "lasts_s": 60,
    "rules": {},
    "document": {"format": ""},
    "made_at": now(),
}
DAYS = "from=2026-09-01&to=2026-09-30"
SOON = f"from={now().date()}&to={now().date() + timedelta(days=1)}"
OUTSIDE = "quantity=gmv&cause=outside_shows"
SETTLED = {"order_id": "A", "account": ACCOUNT, "amount": "95.00", "paid_amount": "100.00", "at": "2026-09-20 04:00:00"}
OWN_SHOWS = len(BEFORE) + 1


def _rows(answer: Any) -> int:
    return len(answer.json()["rows"])


def _groups(answer: Any) -> int:
    return len(answer.json()["groups"])


def _book(answer: Any) -> int:
    return int(load_workbook(io.BytesIO(answer.getvalue())).active.max_row) - 1


def _planned(answer: Any) -> int:
    return len(answer.json()["plans"])


def _listed(answer: Any) -> int:
    return len(answer.json())


def _value(answer: Any) -> int:
    told = answer.json()
    return int((told["value"]["value"] if "value" in told else told["after"]["value"]) is not None)


def _sold(answer: Any) -> int:
    return int(answer.json()["month"]["numbers"]["gmv"]["num"]["value"] is not None)


def _found(answer: Any) -> int:
    return int(any(line["kind"] == "finding" for line in answer.json()))


def _months(answer: Any) -> int:
    return len(answer.json()["months"])


def _reached(answer: Any) -> int:
    """Accounts whose year is told."""
    rows = [row for row in answer.json()["rows"] if row["kind"] == "account"]
    return sum(row["cells"][0]["reached"]["value"] is not None for row in rows)


def _accounts(answer: Any) -> int:
    return len(answer.json()["tellers"])


def _traffic(answer: Any) -> int:
    told = answer.json()
    return len(told["accounts"] if "accounts" in told else told["sources"])


def _told_cells(answer: Any) -> int:
    cells = (cell for quantity in answer.json()["quantities"] for cell in quantity["cells"])
    return int(any(cell["num"]["value"] is not None for cell in cells))


def _gap(answer: Any) -> int:
    return int(answer.json()["gap"] is not None)


def _settled(answer: Any) -> int:
    return int(answer.json()["settled"]["value"] is not None)


def _is_there(answer: Any) -> int:
    return 1


SCOPED: dict[str, tuple[str, Callable[[Any], int], int]] = {
    "/api/v1/shows": ("/api/v1/shows", _rows, OWN_SHOWS),
    "/api/v1/shows/export": ("/api/v1/shows/export", _book, OWN_SHOWS),
    "/api/v1/trade/orders": (f"/api/v1/trade/orders?{DAYS}", _rows, len(ORDERS)),
    "/api/v1/trade/orders/export": (f"/api/v1/trade/orders/export?{DAYS}", _book, len(ORDERS)),
    "/api/v1/trade/maturity": (f"/api/v1/trade/maturity?{DAYS}", _accounts, 1),
    "/api/v1/trade/followthrough": (f"/api/v1/trade/followthrough?{DAYS}&by=month", _rows, 1),
    "/api/v1/trade/orders/{platform}/{order_id}": ("/api/v1/trade/orders/douyin/A", _is_there, 1),
    "/api/v1/reports/choices": ("/api/v1/reports/choices", _months, 1),
    "/api/v1/reports/editions": ("/api/v1/reports/editions", _rows, 1),
    "/api/v1/reports/editions/{id}": ("/api/v1/reports/editions/EDITION", _is_there, 1),
    "/api/v1/reports/editions/{id}/passport": ("/api/v1/reports/editions/EDITION/passport?key=gmv", _is_there, 1),
    "/api/v1/reports/editions/{id}/file": ("/api/v1/reports/editions/EDITION/file?form=html", _is_there, 1),
    "/api/v1/reports/editions/{id}/slots/{slot}": ("/api/v1/reports/editions/EDITION/slots/plan", _is_there, 1),
    "/api/v1/reports/editions/{id}/against/{other}": (
        "/api/v1/reports/editions/EDITION/against/EDITION",
        _is_there,
        1,
    ),
    "/api/v1/traffic/channels": (f"/api/v1/traffic/channels?{DAYS}", _traffic, 1),
    "/api/v1/traffic/spend": (f"/api/v1/traffic/spend?{DAYS}", _traffic, 1),
    "/api/v1/profit/statement": (f"/api/v1/profit/statement?{DAYS}&by=month", _rows, 1),
    "/api/v1/review/overview": ("/api/v1/review/overview?month=2026-09", _sold, 1),
    "/api/v1/review/overview/attention": ("/api/v1/review/overview/attention", _found, 1),
    "/api/v1/review/shows/{id}": ("/api/v1/review/shows/SHOW", _is_there, 1),
    "/api/v1/review/shows/{id}/goals": ("/api/v1/review/shows/SHOW/goals", _is_there, 1),
    "/api/v1/review/shows/{id}/plan": ("/api/v1/review/shows/SHOW/plan", _is_there, 1),
    "/api/v1/review/shows/{id}/heat": ("/api/v1/review/shows/SHOW/heat", _is_there, 1),
    "/api/v1/review/shows/{id}/points": ("/api/v1/review/shows/SHOW/points", _is_there, 1),
    "/api/v1/review/shows/{id}/audience": ("/api/v1/review/shows/SHOW/audience", _is_there, 1),
    "/api/v1/review/shows/{id}/phrases": ("/api/v1/review/shows/SHOW/phrases", _is_there, 1),
    "/api/v1/review/shows/{id}/replay": ("/api/v1/review/shows/SHOW/replay", _is_there, 1),
    "/api/v1/review/shows/{id}/speech": ("/api/v1/review/shows/SHOW/speech", _is_there, 1),
    "/api/v1/review/shows/{id}/editions": ("/api/v1/review/shows/SHOW/editions", _is_there, 1),
    "/api/v1/review/shows/{id}/nodes": ("/api/v1/review/shows/SHOW/nodes", _is_there, 1),
    "/api/v1/review/shows/{id}/notes": ("/api/v1/review/shows/SHOW/notes", _is_there, 1),
    "/api/v1/review/shows/{id}/carried": ("/api/v1/review/shows/SHOW/carried", _is_there, 1),
    "/api/v1/review/plans/{id}/actions": ("/api/v1/review/plans/PLAN/actions", _is_there, 1),
    "/api/v1/review/plans/{id}/last": ("/api/v1/review/plans/PLAN/last", _is_there, 1),
    "/api/v1/review/compare": ("/api/v1/review/compare?topic=show&from=2026-09-01", _groups, OWN_SHOWS),
    "/api/v1/review/compare/attention": ("/api/v1/review/compare/attention?topic=show", _groups, OWN_SHOWS),
    "/api/v1/planning/calendar": (f"/api/v1/planning/calendar?{SOON}", _planned, 1),
    "/api/v1/planning/plans": ("/api/v1/planning/plans", _rows, 1),
    "/api/v1/planning/plans/{plan}": ("/api/v1/planning/plans/PLAN", _is_there, 1),
    "/api/v1/planning/plans/{plan}/segments": ("/api/v1/planning/plans/PLAN/segments", _is_there, 1),
    "/api/v1/planning/plans/{plan}/segments/sheet": ("/api/v1/planning/plans/PLAN/segments/sheet", _is_there, 1),
    "/api/v1/planning/plans/{plan}/items": ("/api/v1/planning/plans/PLAN/items", _is_there, 1),
    "/api/v1/planning/plans/{plan}/items/{item}/points": (
        "/api/v1/planning/plans/PLAN/items/itm_1/points",
        _is_there,
        1,
    ),
    "/api/v1/planning/plans/{plan}/items/{item}/charges": (
        "/api/v1/planning/plans/PLAN/items/itm_1/charges",
        _is_there,
        1,
    ),
    "/api/v1/planning/plans/{plan}/items/{item}/pricing": (
        "/api/v1/planning/plans/PLAN/items/itm_1/pricing",
        _is_there,
        1,
    ),
    "/api/v1/planning/plans/{plan}/items/sold": ("/api/v1/planning/plans/PLAN/items/sold", _is_there, 1),
    "/api/v1/planning/plans/{plan}/line-ups": ("/api/v1/planning/plans/PLAN/line-ups", _listed, 1),
    "/api/v1/planning/plans/{plan}/line-ups/{line_up_id}": ("/api/v1/planning/plans/PLAN/line-ups/lnu_1", _is_there, 1),
    "/api/v1/planning/plans/{plan}/cards": ("/api/v1/planning/plans/PLAN/cards", _is_there, 1),
    "/api/v1/planning/plans/{plan}/scripts": ("/api/v1/planning/plans/PLAN/scripts", _is_there, 1),
    "/api/v1/planning/plans/{plan}/rehearsals": ("/api/v1/planning/plans/PLAN/rehearsals", _is_there, 1),
    "/api/v1/planning/plans/{plan}/readiness": ("/api/v1/planning/plans/PLAN/readiness", _is_there, 1),
    "/api/v1/planning/plans/{plan}/proposals": ("/api/v1/planning/plans/PLAN/proposals", _is_there, 1),
    "/api/v1/planning/plans/{plan}/hosts": ("/api/v1/planning/plans/PLAN/hosts", _is_there, 1),
    "/api/v1/planning/plans/{plan}/versions/{number}/difference": (
        "/api/v1/planning/plans/PLAN/versions/1/difference",
        _is_there,
        1,
    ),
    "/api/v1/planning/plans/{plan}/crew": ("/api/v1/planning/plans/PLAN/crew", _is_there, 1),
    "/api/v1/planning/plans/{plan}/goods": ("/api/v1/planning/plans/PLAN/goods", _is_there, 1),
    "/api/v1/planning/plans/{plan}/cobrand": ("/api/v1/planning/plans/PLAN/cobrand", _is_there, 1),
    "/api/v1/planning/launches": ("/api/v1/planning/launches", _listed, 1),
    "/api/v1/planning/plans/{plan}/launch": ("/api/v1/planning/plans/PLAN/launch", _is_there, 1),
    "/api/v1/planning/plans/{plan}/launch/result": ("/api/v1/planning/plans/PLAN/launch/result", _is_there, 1),
    "/api/v1/planning/plans/{plan}/launch/seeds/sheet": (
        "/api/v1/planning/plans/PLAN/launch/seeds/sheet?reason=寄样品",
        _is_there,
        1,
    ),
    "/api/v1/planning/plans/{plan}/launch/seeds": ("/api/v1/planning/plans/PLAN/launch/seeds", _is_there, 1),
    "/api/v1/planning/plans/{plan}/assets": ("/api/v1/planning/plans/PLAN/assets", _is_there, 1),
    "/api/v1/planning/plans/{plan}/assets/{asset}/files/{file}": (
        "/api/v1/planning/plans/PLAN/assets/ast_1/files/asf_1",
        _is_there,
        1,
    ),
    "/api/v1/planning/assets": (f"/api/v1/planning/assets?{SOON}", _listed, 1),
    "/api/v1/planning/plans/{plan}/tasks": ("/api/v1/planning/plans/PLAN/tasks", _is_there, 1),
    "/api/v1/planning/plans/{plan}/versions": ("/api/v1/planning/plans/PLAN/versions", _listed, 2),
    "/api/v1/planning/grid": ("/api/v1/planning/grid?year=2026&by=account", _reached, 1),
    "/api/v1/planning/grid/shows": ("/api/v1/planning/grid/shows?month=2026-09", _rows, OWN_SHOWS),
    "/api/v1/review/reconcile": (f"/api/v1/review/reconcile?{DAYS}", _told_cells, 1),
    "/api/v1/review/reconcile/pair": (f"/api/v1/review/reconcile/pair?{DAYS}&quantity=gmv&a=shows&b=orders", _gap, 1),
    "/api/v1/review/reconcile/statement": (f"/api/v1/review/reconcile/statement?{DAYS}", _settled, 1),
    "/api/v1/review/reconcile/orders": (f"/api/v1/review/reconcile/orders?{DAYS}&{OUTSIDE}", _rows, 1),
    "/api/v1/review/reconcile/orders/export": (f"/api/v1/review/reconcile/orders/export?{DAYS}&{OUTSIDE}", _book, 1),
    "/api/v1/live/runs": ("/api/v1/live/runs", _rows, 1),
    "/api/v1/live/runs/{id}/plan": ("/api/v1/live/runs/RUN/plan", _is_there, 1),
    "/api/v1/live/runs/{id}": ("/api/v1/live/runs/RUN", _is_there, 1),
    "/api/v1/live/runs/{id}/figures/{figure}": ("/api/v1/live/runs/RUN/figures/online", _is_there, 1),
    "/api/v1/live/runs/{id}/viewers/card": ("/api/v1/live/runs/RUN/viewers/card?person=v1", _is_there, 1),
    "/api/v1/live/runs/{id}/viewers": ("/api/v1/live/runs/RUN/viewers", _is_there, 1),
    "/api/v1/live/runs/{id}/screens": ("/api/v1/live/runs/RUN/screens", _is_there, 1),
    "/api/v1/live/runs/{id}/scenes": ("/api/v1/live/runs/RUN/scenes", _is_there, 1),
    "/api/v1/live/runs/{id}/benefits/{benefit}/draw": ("/api/v1/live/runs/RUN/benefits/ben_1/draw", _is_there, 1),
    "/api/v1/live/runs/{id}/benefits/{benefit}/winners": ("/api/v1/live/runs/RUN/benefits/ben_1/winners", _is_there, 1),
    "/api/v1/dossier/cases": ("/api/v1/dossier/cases?days=1200", _rows, OWN_SHOWS + 1),
    "/api/v1/dossier/cases/{case}": ("/api/v1/dossier/cases/RUN", _is_there, 1),
    "/api/v1/dossier/cases/{case}/evidence": ("/api/v1/dossier/cases/RUN/evidence", _is_there, 1),
    "/api/v1/dossier/orders/{platform}/{order_id}/evidence": (
        "/api/v1/dossier/orders/douyin/A/evidence",
        _is_there,
        1,
    ),
    "/api/v1/live/penalties": ("/api/v1/live/penalties", _rows, 1),
    "/api/v1/metrics/query": ("/api/v1/metrics/query?keys=gmv&by=show&source=shows", _rows, OWN_SHOWS),
    "/api/v1/metrics/passport": (f"/api/v1/metrics/passport?key=gmv&{DAYS}", _value, 1),
    "/api/v1/metrics/decomposition": (
        "/api/v1/metrics/decomposition?from=2026-09-04&to=2026-09-06&base_from=2026-09-01&base_to=2026-09-03",
        _value,
        1,
    ),
}
"""What a person of the room reads there, how it is counted, and how much of it there is."""
SHARED = {
    "/api/v1/session": "who am I",
    "/api/v1/openapi.json": "how the API is spoken",
    "/api/v1/status": "the machine is everybody's",
    "/api/v1/metrics/catalogue": "what metrics mean",
    "/api/v1/profit/costs": "costs are the company's, for whoever may see costs",
    "/api/v1/profit/entries/{id}": "only what one entered oneself, by its own test",
    "/api/v1/notify/channels": "channels are the company's",
    "/api/v1/notify/deliveries": "channels are the company's",
    "/api/v1/notify/deliveries/{delivery_id}": "channels are the company's",
    "/api/v1/reports/schedules": "those of more than one sees are not listed; they have their own test",
    "/api/v1/reports/schedules/{schedule_id}/turns": "as the schedules",
    "/api/v1/planning/goals": "goals are the company's; those of one account or host have their own test",
    "/api/v1/planning/goals/sheet": "goals are the company's; those of one account or host have their own test",
    "/api/v1/planning/margin-floor": "the company's, for the owner alone",
    "/api/v1/planning/line-host": "the company's, one for all rooms; no numbers",
    "/api/v1/planning/line-host/worker": "a script, and which host it may speak with",
    "/api/v1/planning/point-forms": "forms are the team's: names of fields, no numbers",
    "/api/v1/planning/phrases": "the team's own words, no numbers",
    "/api/v1/planning/phrases/{key}": "the team's own words; where they are said is told within the scope",
    "/api/v1/planning/studios": "rooms and scenes are the team's; uses of a scene are told within the scope",
    "/api/v1/planning/studios/{studio}": "rooms are the team's; the shows in them are told within the scope",
    "/api/v1/planning/scene-modules/{module}/picture": "scenes are the team's",
    "/api/v1/planning/devices": "equipment is the company's",
    "/api/v1/planning/upgrades": "equipment is the company's; incidents are counted over shows within the scope",
    "/api/v1/planning/partners": "candidates are the company's; their joint shows are told within the scope",
    "/api/v1/planning/partners/{partner}": "candidates are the company's; their joint shows are told within the scope",
    "/api/v1/review/phrases": "of shows within the scope alone; it has its own test",
    "/api/v1/planning/script-templates": "templates are the team's: words, no numbers",
    "/api/v1/planning/templates": "templates are the team's: words and lengths, no numbers",
    "/api/v1/planning/split": "a proposal for who sets goals; it tells last year's shape of what the caller sees",
    "/api/v1/live/plans": "plans are the company's",
    "/api/v1/live/answers": "answers are the company's",
    "/api/v1/live/insiders": "insiders of one account are insiders of all",
    "/api/v1/live/comment-model": "how good the company's own model is",
    "/api/v1/compliance/allowances": "the allow-list is the company's: one for all rooms",
    "/api/v1/compliance/packs": "packs are the company's: one law for all rooms",
    "/api/v1/compliance/packs/{id}/source": "packs are the company's: one law for all rooms",
    "/api/v1/compliance/rules": "the law is one",
    "/api/v1/dossier/papers": "papers are the company's",
    "/api/v1/dossier/papers/{id}/file": "papers are the company's",
    "/api/v1/dossier/people/consents": "people agree with the company, not with an account",
    "/api/v1/dossier/people/retention": "how long anybody's data are kept",
    "/api/v1/dossier/people/fields": "what is held of people at all",
    "/api/v1/dossier/people/requests": "people ask the company, not an account; whom it is about is never told",
    "/api/v1/dossier/key": "what others compare a pack with",
    "/api/v1/dossier/audit-head": "the trail is one",
    "/api/v1/goods/stock": "stock is the company's",
    "/api/v1/goods/stock/items/{item}": "stock is the company's",
    "/api/v1/goods/stock/items/{item}/movements": "stock is the company's",
    "/api/v1/goods/stock/adjustments": "stock is the company's",
    "/api/v1/goods/stock/refunds": "stock is the company's",
    "/api/v1/goods/stock/sheet": "stock is the company's",
    "/api/v1/accounts/people": "the team is one",
    "/api/v1/accounts/roles": "the team is one",
    "/api/v1/accounts/company": "the company is one",
    "/api/v1/accounts/company/look": "the company is one",
    "/api/v1/accounts/company/look/tones": "what a colour gives",
    "/api/v1/accounts/company/look/logo": "the company is one",
    "/api/v1/accounts/audit": "the trail is one",
    "/api/v1/accounts/keys": "own keys alone",
    "/api/v1/accounts/sessions": "own sessions alone",
    "/api/v1/connectors/uploads": "files are the company's",
    "/api/v1/connectors/uploads/{id}": "files are the company's",
    "/api/v1/connectors/batches": "files are the company's",
    "/api/v1/connectors/batches/{batch}": "files are the company's",
    "/api/v1/connectors/batches/{batch}/refused": "files are the company's",
    "/api/v1/connectors/formats": "what can be read",
    "/api/v1/connectors/webhooks": "what platforms push is the company's",
    "/api/v1/connectors/webhooks/platforms": "what can be pushed",
    "/api/v1/connectors/webhooks/{webhook_id}/pushes": "what platforms push is the company's",
    "/api/v1/events/sources": "counts of the company's sources, nothing of what they tell",
    "/api/v1/events/quarantined": "what could not be read belongs to no room yet",
}
READING = {route.path: route.permission for route in routes(api) if route.method == "GET"}


def test_every_route_that_reads_says_whose_data_it_tells() -> None:
    assert set(READING) == set(SCOPED) | set(SHARED), "say in SCOPED or SHARED what a reading route tells to whom"


@pytest.fixture(autouse=True)
def evening(drop: Drop) -> None:
    hand_in(drop, "shows", [*BEFORE, SHOW])
    hand_in(drop, "orders", ORDERS)
    hand_in(drop, "money_lines", [SETTLED])
    own = Scope(accounts=(Account.objects.get(name=ACCOUNT).id,))
    shop = Account.objects.get(name=ACCOUNT)
    Run.objects.create(id="run_1", account=shop, title="晚场", currency="CNY", made_at=now())
    make_plan(CLI, NewPlan("双12专场", "festival", now(), 3_600, account=shop.id))
    plan = Plan.objects.get()
    Item.objects.create(id="itm_1", plan=plan, product="p1", name="耳钉", position=0)
    begin_launch(CLI, plan.id, [])
    Asset.objects.create(id="ast_1", plan=plan, kind="poster", title="主海报", due_at=now())
    told = {"file": original(), "name": "海报.png", "media": "image/png", "size": 3, "by": "周琦", "at": now()}
    AssetFile.objects.create(id="asf_1", plan=plan, asset="ast_1", **told)
    LineUp.objects.create(id="lnu_1", plan=plan, version=1, objective="gmv", seconds=5, by="周琦", at=now())
    Run.objects.filter(id="run_1").update(plan=plan.id)
    Benefit.objects.create(id="ben_1", run_id="run_1", **_DRAWN)
    Penalty.objects.create(id="pen_1", run_id="run_1", account=shop.id, kind="mute", reason="spam", begins_at=now())
    make_now(replace(CLI, scope=own), "month", "2026-09")


def _with(actor: Actor, scope: Scope) -> Actor:
    assert actor.person
    actor.person.scope = scope
    actor.person.save()
    return actor


def _sees(actor: Actor, route: str) -> int:
    """How much is told: 0 for what is not found."""
    path, count, _ = SCOPED[route]
    path = (
        path.replace("RUN", "run_1")
        .replace("PLAN", Plan.objects.get().id)
        .replace("SHOW", Show.objects.get(room_id=SHOW["show_id"]).id)
    )
    answer = actor.client.get(path.replace("EDITION", Edition.objects.get().id))
    if answer.status_code == 404:
        return 0
    assert answer.status_code == 200, answer.content
    with closing(answer):
        return count(answer)


OTHERS = (Scope(accounts=("acc_of_another_room",)), Scope(host="别人"), Scope())
"""Scopes that hold nothing of the evening's room: each route meets each of them, from role to role another."""


def test_own_room_is_told_and_another_is_not(cast: dict[Role, Actor]) -> None:
    own = Scope(accounts=(Account.objects.get(name=ACCOUNT).id,))
    others = cycle(OTHERS)
    for (route, (path, _, expected)), role in product(SCOPED.items(), Role):
        if role not in POLICY[READING[route]]:
            assert cast[role].client.get(path).status_code == 403, f"{role} {route}"
        elif role is not Role.OWNER:
            other = next(others)
            assert _sees(_with(cast[role], own), route) == expected, f"{role} {route} own"
            assert _sees(_with(cast[role], other), route) == 0, f"{role} {route} {other}"


def test_the_owner_sees_every_room(owner: Actor) -> None:
    assert {route: _sees(owner, route) for route in SCOPED} == {route: each[2] for route, each in SCOPED.items()}
