"""The part `benefits`."""

from __future__ import annotations

from collections import Counter
from typing import Any

from kaibo.live.benefits import flash
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
    lasts_s, currency, budget, spent, units, used (all in minor units or pieces), held (of a flash sale), entries
    (how many take part), progress (gifts),
    tally ({option: votes} of vote and quiz, once closed for a quiz), began_at, closes_at (the end of the countdown),
    closed_at, settled_at, commitment (once armed), entries_hash (once closed), seed (once settled), winners [{place,
    entry, prize, amount, person}] (the first 50), claimed (how many)}].

    Signed screens get those that have begun, without money; of a winner's `person` two signs at most; of the rules
    neither `answer` nor `reveal` before it is closed.
    """
    settled = room.kept("benefits.rows", lambda: [benefit_shown(each) for each in _rows(room)])
    return [_fresh(each) if _moves(each) else each for each in settled]


def _moves(told: dict[str, Any]) -> Any:
    """Whether its counts change without anybody's act."""
    return told["state"] == "running" or (told["state"], told["kind"]) == ("closed", "flash_sale")


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
    entries = row.grabs if row.kind == "flash_sale" else row.tickets
    counts = {"entries": entries.count(), "held": flash.held_units(row) if row.kind == "flash_sale" else 0}
    return {**told, **counts, "seed": seed, "winners": shown, "tally": _tally(row)}


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
        return {"append": _public(change["append"])}
    return [_shown(each) for each in change if each["state"] not in {"draft", "armed"}]


def _shown(row: dict[str, Any]) -> dict[str, Any]:
    over = row["state"] in {"closed", "settled"}
    hidden: set[str] = set() if over else {"answer", "reveal"}
    rules = {name: value for name, value in row["rules"].items() if name not in hidden}
    for name in ("prizes", "steps"):
        if name in rules:
            rules[name] = [{key: value for key, value in each.items() if key != "value"} for each in rules[name]]
    won = [{**each, "amount": 0, "person": masked(each["person"])} for each in row["winners"]]
    return {**row, "rules": rules, "winners": won, "budget": 0, "spent": 0}


def masked(person: str) -> str:
    """A viewer as others may see them: the first sign and the last."""
    return f"{person[0]}***{person[-1] if len(person) > 1 else ''}" if person else ""
