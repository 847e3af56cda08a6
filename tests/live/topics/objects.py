"""Things with an id of the control room's topics: comments, penalties, incidents, corrections, plans, answers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from cases import Case, Cast
from kaibo.accounts.permissions import Role
from kaibo.events.api import take, taken
from kaibo.kit.clock import now
from kaibo.live.models import Advice, Answer, Benefit, Correction, Incident, OddOrder, Penalty, Run, Viewer
from live.evening import signal
from live.objects import AT, RUNS, run_in

LIVE = "/api/v1/live"
TEAMS = "what the team wrote for all its runs: whoever may write it sees it all"
Place = Callable[[Cast], str]


def case(make: Callable[[str], str], body: Any = None) -> Case:
    """`make` turns the id of a run into a path; once of a run outside the controller's scope, once of one within."""

    def at(account: str) -> Place:
        return lambda cast: make(run_in(cast, account, "running"))

    return Case(Role.CONTROLLER, foreign=at("acc_other"), own=at("acc_own"), body=body)


def comment(act: str) -> Callable[[str], str]:
    def made(run: str) -> str:
        take("objects", [signal("comment", show=run, text="多少钱", person="v1")])
        return f"{RUNS}/{run}/comments/{taken(show=run)[-1].sequence}/{act}"

    return made


def incident(act: str) -> Callable[[str], str]:
    def made(run: str) -> str:
        steps = [{"role": "host", "text": {"zh": "道歉", "en": "apologise"}, "done_at": None, "done_by": ""}]
        row = Incident(
            id=f"inc_{run}", run_id=run, kind="lag", title={"zh": "卡", "en": "lag"}, within_s=60, steps=steps
        )
        row.owner, row.opened_at, row.opened_by = "host", AT, "周琦"
        row.save()
        return f"{RUNS}/{run}/incidents/{row.id}/{act}"

    return made


def correction(run: str) -> str:
    told = {"fault": "slip", "said": "199", "correct": "99", "said_at": AT, "shown_at": AT, "by": "周琦"}
    return f"{RUNS}/{run}/corrections/{Correction.objects.create(id=f'cor_{run}', run_id=run, **told).id}/withdraw"


def penalty(act: str) -> Callable[[str], str]:
    def made(run: str) -> str:
        row = Penalty(id=f"pen_{run}", run_id=run, account="acc", person="v1", kind="mute", reason="abuse", by="周琦")
        row.begins_at, row.until, row.facts = AT, now() + timedelta(days=1), "辱骂"
        row.appealed_at = AT if act == "decide" else None
        row.save()
        return f"{LIVE}/penalties/{row.id}/{act}"

    return made


def benefit(act: str, state: str, kind: str = "red_packets") -> Callable[[str], str]:
    def made(run: str) -> str:
        row = Benefit(
            id=f"ben_{run}", run_id=run, kind=kind, title="红包雨", state=state, rules={}, lasts_s=60, units=3
        )
        row.currency, row.budget, row.by, row.made_at, row.seed = "CNY", 100, "周琦", AT, "00"
        row.began_at, row.closes_at, row.document = AT, now() + timedelta(days=1), {"format": "kaibo-draw/1"}
        row.save()
        return f"{RUNS}/{run}/benefits/{row.id}/{act}"

    return made


def advice(run: str) -> str:
    row = Advice(id=f"adv_{run}", run_id=run, key="1", rule="viewers_drop", action="push_benefit", at=AT)
    row.facts = {"because": "no_benefit_lately"}
    row.save()
    return f"{RUNS}/{run}/advice/{row.id}/done"


def odd_order(run: str) -> str:
    row = OddOrder(id=f"odd_{run}", run_id=run, order="o1", reason="burst", units=1, at=AT, facts={"orders": 5})
    row.save()
    return f"{RUNS}/{run}/odd-orders/{row.id}/fine"


def _with_viewer(run: str) -> str:
    account = Run.objects.get(id=run).account_id
    Viewer.objects.create(account=account, person="v-9", first_run=run, first_at=AT)
    return run


def answer(_: Cast) -> str:
    made = Answer.objects.create(id="ans_1", intent="price", text="{price}", by="周琦", at=AT)
    return f"{LIVE}/answers/{made.id}"


_VOTE = {"kind": "vote", "title": "先讲哪个", "rules": {"options": ["耳钉", "丝巾"]}}
_SAID = {"said": "原价 199", "correct": "原价 99"}
_PLAN = {"title": "停电", "owner": "controller", "within_s": 60, "steps": [{"role": "controller", "text": "切 UPS"}]}
_LABEL = {"intent": "price", "sentiment": "neutral", "question": True}
OBJECTS = {
    f"POST {RUNS}/{{id}}/comments/{{comment}}/label": case(comment("label"), _LABEL),
    f"POST {RUNS}/{{id}}/comments/{{comment}}/answer": case(comment("answer"), {"text": "59 元"}),
    f"POST {RUNS}/{{id}}/comments/{{comment}}/push": case(comment("push"), {}),
    f"POST {RUNS}/{{id}}/comments/{{comment}}/hide": case(comment("hide"), {}),
    f"POST {RUNS}/{{id}}/comments/{{comment}}/release": case(comment("release"), {}),
    f"POST {RUNS}/{{id}}/comments/{{comment}}/block": case(comment("block"), {"reason": "abuse", "facts": "骂人"}),
    f"POST {RUNS}/{{id}}/penalties": case(
        lambda run: f"{RUNS}/{_with_viewer(run)}/penalties",
        {"person": "v-9", "reason": "other", "facts": "恶意拍下不付"},
    ),
    f"GET {RUNS}/{{id}}/viewers": case(lambda run: f"{RUNS}/{run}/viewers"),
    f"GET {RUNS}/{{id}}/viewers/card": case(lambda run: f"{RUNS}/{run}/viewers/card?person=v1"),
    f"POST {LIVE}/penalties/{{penalty}}/lift": case(penalty("lift")),
    f"POST {LIVE}/penalties/{{penalty}}/appeal": case(penalty("appeal"), {"text": "账号被盗"}),
    f"POST {LIVE}/penalties/{{penalty}}/decide": case(penalty("decide"), {"upheld": True, "text": "属实"}),
    f"POST {RUNS}/{{id}}/advice/{{advice}}/{{act}}": case(advice),
    f"POST {RUNS}/{{id}}/odd-orders/{{odd}}/{{act}}": case(odd_order, {"note": "本人确认"}),
    f"POST {RUNS}/{{id}}/benefits": case(lambda run: f"{RUNS}/{run}/benefits", _VOTE),
    f"POST {RUNS}/{{id}}/benefits/{{benefit}}/claims": case(benefit("claims", "running"), {"person": "v1"}),
    f"GET {RUNS}/{{id}}/benefits/{{benefit}}/draw": case(benefit("draw", "settled")),
    f"GET {RUNS}/{{id}}/benefits/{{benefit}}/winners": case(benefit("winners", "settled")),
    f"POST {RUNS}/{{id}}/benefits/{{benefit}}/{{act}}": case(benefit("close", "running")),
    f"PUT {LIVE}/insiders/{{person}}": Case(
        Role.CONTROLLER, own=lambda _: f"{LIVE}/insiders/v1", shared=TEAMS, body={"note": "助播"}
    ),
    f"DELETE {LIVE}/insiders/{{person}}": Case(Role.CONTROLLER, own=lambda _: f"{LIVE}/insiders/v1", shared=TEAMS),
    f"PUT {LIVE}/answers/{{answer}}": Case(
        Role.CONTROLLER, own=answer, shared=TEAMS, body={"intent": "price", "text": "{price}"}
    ),
    f"DELETE {LIVE}/answers/{{answer}}": Case(Role.CONTROLLER, own=answer, shared=TEAMS),
    f"POST {RUNS}/{{id}}/incidents": case(lambda run: f"{RUNS}/{run}/incidents", {"kind": "lag"}),
    f"POST {RUNS}/{{id}}/incidents/{{incident}}/steps/{{step}}": case(incident("steps/0"), {"done": True}),
    f"POST {RUNS}/{{id}}/incidents/{{incident}}/log": case(incident("log"), {"note": "换线"}),
    f"POST {RUNS}/{{id}}/incidents/{{incident}}/close": case(incident("close"), {}),
    f"POST {RUNS}/{{id}}/corrections": case(lambda run: f"{RUNS}/{run}/corrections", _SAID),
    f"POST {RUNS}/{{id}}/corrections/{{correction}}/withdraw": case(correction),
    f"PUT {LIVE}/plans/{{kind}}": Case(Role.CONTROLLER, own=lambda _: f"{LIVE}/plans/lag", shared=TEAMS, body=_PLAN),
    f"DELETE {LIVE}/plans/{{kind}}": Case(Role.CONTROLLER, own=lambda _: f"{LIVE}/plans/lag", shared=TEAMS),
}
