"""The part `benefits`."""

from __future__ import annotations

from collections import Counter
from typing import Any

from kaibo.live.benefits.kinds import KINDS
from kaibo.live.models import Benefit
from kaibo.live.parts import part
from kaibo.live.room import LiveRoom

SCREENS = ("wall", "prompter", "overlay_countdown", "overlay_lottery", "overlay_vote", "overlay_gifts")
WINNERS = 50


@part("benefits", rows="id", screens=SCREENS, pruned=lambda change: _public(change))
def _benefits(room: LiveRoom) -> Any:
    """All of the run, oldest first: [{id, kind (flash_sale|lottery|free_order|red_packets|likes_draw|quiz|guess_price|
    wheel|vote|gift_ladder|timed_reveal), title, state (draft|armed|running|closed|settled|cancelled), product, rules,
    lasts_s, currency, budget, spent, units, used (all in minor units or pieces), entries (how many take part),
    progress (gifts),
    tally ({option: votes} of vote and quiz, once closed for a quiz), began_at, closes_at (the end of the countdown),
    closed_at, settled_at, commitment (once armed), entries_hash (once closed), seed (once settled), winners [{place,
    entry, prize, amount, person}] (the first 50), claimed (how many)}].

    Signed screens get no `person`, and of the rules neither `answer` nor `reveal` before it is closed.
    """
    settled = room.kept("benefits.rows", lambda: [benefit_shown(each) for each in _rows(room)])
    return [_fresh(each) if each["state"] == "running" else each for each in settled]


def benefit_shown(row: Benefit) -> dict[str, Any]:
    copied = ("id", "kind", "title", "state", "product", "rules", "lasts_s", "currency", "budget", "spent", "units")
    times = ("began_at", "closes_at", "closed_at", "settled_at")
    told = {name: getattr(row, name) for name in (*copied, "used", "progress", *times, "commitment", "entries_hash")}
    drawn = {each["place"]: each["entry"] for each in (row.document or {}).get("winners", [])}
    given = [] if row.kind == "red_packets" else list(row.claims.all()[:WINNERS])
    shown = [
        {
            "place": each.place,
            "entry": drawn.get(each.place, ""),
            "prize": each.prize,
            "amount": each.amount,
            "person": each.person,
        }
        for each in given
    ]
    seed = row.seed if row.state == Benefit.State.SETTLED else ""
    return {**told, "seed": seed, "winners": shown, "entries": row.tickets.count(), "tally": _tally(row)}


def _rows(room: LiveRoom) -> list[Benefit]:
    return list(Benefit.objects.filter(run=room.id))


def _fresh(told: dict[str, Any]) -> dict[str, Any]:
    return benefit_shown(Benefit.objects.get(id=told["id"]))


def _tally(row: Benefit) -> dict[str, int]:
    open_quiz = row.kind == "quiz" and row.state == Benefit.State.RUNNING
    if "options" not in KINDS[row.kind].needs or open_quiz:
        return {}
    counted = Counter(row.tickets.filter(refused="").values_list("choice", flat=True))
    return {option: counted[option] for option in row.rules["options"]}


def _public(change: Any) -> Any:
    """Of all rows, or of those in {"append": rows}."""
    if isinstance(change, dict):
        return {"append": [_shown(each) for each in change["append"]]}
    return [_shown(each) for each in change]


def _shown(row: dict[str, Any]) -> dict[str, Any]:
    over = row["state"] in {"closed", "settled"}
    rules = {name: value for name, value in row["rules"].items() if over or name not in {"answer", "reveal"}}
    won = [{name: value for name, value in each.items() if name != "person"} for each in row["winners"]]
    return {**row, "rules": rules, "winners": won}
