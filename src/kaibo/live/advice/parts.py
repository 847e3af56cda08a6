"""The parts `advice` and `odd_orders`."""

from __future__ import annotations

from typing import Any

from kaibo.kit.i18n import LANGUAGES, say
from kaibo.live.advice.detect import FALSE_PER_HOUR
from kaibo.live.models import Advice, OddOrder
from kaibo.live.parts import part
from kaibo.live.room import LiveRoom

SHOWN = 40


@part("advice")
def _advice(room: LiveRoom) -> Any:
    """{"false_per_hour": {viewers, conversion} (false alarms an hour, measured on simulated shows),
    "rows": newest first, at most 40: [{id, rule (viewers_surge|viewers_drop|conversion_peak|conversion_valley|
    questions_wait|bad_mood), at, text {zh, en} (what stands out, with its figures), action (answer_doubt|restock|
    push_benefit|change_order|slow_down|stay_on|catch_crowd|calm), action_text {zh, en}, because (the rule that chose
    it), because_text {zh, en}, product, facts {value, baseline, window, sample, score, happening {segment, product,
    product_name, over_s, stock, asking, question, bad, comments, benefit, marks}}, state: open|done|dismissed,
    decided_at, decided_by, before, after, helped (null until it is judged, five minutes after it was done)}]}."""
    judged = room.memory.get("advice.judged", 0)
    return {"false_per_hour": FALSE_PER_HOUR, "rows": room.kept(f"advice.{judged}", lambda: _rows(room))}


def uncounted(row: dict[str, Any]) -> dict[str, Any]:
    """An odd order without what was paid for it, for those who may not see amounts; units and reason stay."""
    facts = {name: value for name, value in row["facts"].items() if name not in {"amount", "usual"}}
    return {**row, "amount": None, "facts": facts}


@part("odd_orders", counted=lambda rows: [uncounted(row) for row in rows or []])
def _odd(room: LiveRoom) -> Any:
    """Newest first, at most 40: [{id, order, reason (repeated|oversize|burst|region), text {zh, en}, facts, person,
    product, units, amount, currency, at, state: held|fine|refused, note, decided_at, decided_by}]."""

    def asked() -> list[dict[str, Any]]:
        return [odd_shown(each) for each in OddOrder.objects.filter(run=room.id).order_by("-at", "-id")[:SHOWN]]

    return room.kept("advice.odd", asked)


def advice_shown(row: Advice) -> dict[str, Any]:
    copied = ("id", "rule", "at", "action", "product", "facts", "state", "decided_at", "before", "after", "helped")
    told = {name: getattr(row, name) for name in copied}
    facts, happening = row.facts, row.facts.get("happening", {})
    named = {"value": facts.get("value", ""), "baseline": facts.get("baseline", ""), "sample": facts.get("sample", "")}
    named |= {"product": happening.get("product_name") or "—", "question": facts.get("question", "")}
    named |= {"change": _change(facts), "stock": happening.get("stock"), "bad": f"{100 * happening.get('bad', 0):.0f}"}
    return {
        **told,
        "decided_by": row.decided_by or None,
        "because": facts["because"],
        "text": _both(f"advice.rule.{row.rule}", **named),
        "action_text": _both(f"advice.action.{row.action}", **named),
        "because_text": _both(f"advice.because.{facts['because']}", **named),
    }


def odd_shown(row: OddOrder) -> dict[str, Any]:
    copied = (
        "id",
        "order",
        "reason",
        "facts",
        "person",
        "product",
        "units",
        "amount",
        "currency",
        "at",
        "state",
        "note",
    )
    told = {name: getattr(row, name) for name in (*copied, "decided_at")}
    named = {"orders": "", "within_s": "", "units": row.units, "region": "", **row.facts}
    return {**told, "decided_by": row.decided_by or None, "text": _both(f"odd.{row.reason}", **named)}


def _rows(room: LiveRoom) -> list[dict[str, Any]]:
    return [advice_shown(each) for each in Advice.objects.filter(run=room.id).order_by("-at", "-id")[:SHOWN]]


def _change(facts: dict[str, Any]) -> str:
    """`+32%`; empty where there is nothing to compare with."""
    value, baseline = facts.get("value"), facts.get("baseline")
    return f"{100 * (value / baseline - 1):+.0f}%" if value is not None and baseline else ""


def _both(key: str, **named: Any) -> dict[str, str]:
    return {language: say(language, f"live.{key}", **named) for language in LANGUAGES}
