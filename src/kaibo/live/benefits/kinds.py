"""The kinds of benefits, what each needs, and what the law allows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kaibo.kit.errors import KaiboError

TOP_PRIZE = 5_000_000
"""In fen. 反不正当竞争法 (2025) 第十一条第四项: in a draw the top prize is no more than 50,000 yuan."""


@dataclass(frozen=True)
class Kind:
    """`draws`: winners are drawn by lot. `enters`: what makes somebody take part (a signal's kind), "" for nothing.
    `needs`: the rules without which it can't be run."""

    name: str
    draws: bool = False
    enters: str = ""
    needs: tuple[str, ...] = ()


KINDS = {
    kind.name: kind
    for kind in (
        Kind("flash_sale", enters="purchase", needs=("price", "anchor")),
        Kind("lottery", draws=True, enters="comment", needs=("word", "prizes")),
        Kind("free_order", draws=True, enters="purchase", needs=("prizes",)),
        Kind("red_packets", enters="benefit_claim"),
        Kind("likes_draw", draws=True, enters="like", needs=("least", "prizes")),
        Kind("quiz", draws=True, enters="comment", needs=("options", "answer", "prizes")),
        Kind("guess_price", enters="comment", needs=("answer", "prizes")),
        Kind("wheel", draws=True, enters="comment", needs=("word", "prizes", "slots")),
        Kind("vote", enters="comment", needs=("options",)),
        Kind("gift_ladder", enters="gift", needs=("steps",)),
        Kind("timed_reveal", needs=("reveal",)),
    )
}


def check(kind: str, rules: dict[str, Any], *, budget: int, units: int, currency: str, product: str) -> None:
    """Raises KaiboError (422) for what lacks, for a prize named twice, for a budget that doesn't cover what is
    promised, and for a prize above what the law allows."""
    found = KINDS[kind]
    lacking = [name for name in found.needs if rules.get(name) in (None, "", [])]
    if kind == "flash_sale":
        lacking += [name for name, told in (("product", product), ("units", units)) if not told]
    if kind == "quiz" and not lacking and rules["answer"] not in rules["options"]:
        lacking.append("answer")
    if kind == "guess_price" and not lacking and not str(rules["answer"]).isdecimal():
        lacking.append("answer")
    if kind == "wheel" and not lacking and rules["slots"] < units:
        lacking.append("slots")
    if lacking:
        raise KaiboError("live.benefit_lacks", status=422, what=", ".join(lacking))
    names = [each["name"] for each in rules.get("prizes", [])]
    if len(set(names)) < len(names):
        raise KaiboError("live.benefit_prize_twice", status=422)
    promised = worth(kind, rules, units)
    if promised > budget:
        raise KaiboError("live.benefit_budget", status=422, promised=promised, budget=budget)
    top = max((each["value"] for each in rules.get("prizes", [])), default=0)
    if found.draws and currency == "CNY" and top > TOP_PRIZE:
        raise KaiboError("live.benefit_top_prize", status=422)


def worth(kind: str, rules: dict[str, Any], units: int) -> int:
    """What it may cost at most, in minor units; of red packets, at least one for each."""
    if kind == "flash_sale":
        off = rules["anchor"] - rules["price"]
        if off < 0:
            raise KaiboError("live.benefit_dearer", status=422)
        return int(off * units)
    if kind == "red_packets":
        return units
    given = [*rules.get("prizes", []), *rules.get("steps", [])]
    return sum(each["value"] * each.get("count", 1) for each in given)


def units_of(kind: str, rules: dict[str, Any], units: int) -> int:
    """How many there are to give: of prizes, as many as there are."""
    prizes = rules.get("prizes", [])
    return sum(each["count"] for each in prizes) if prizes else len(rules.get("steps", [])) or units
