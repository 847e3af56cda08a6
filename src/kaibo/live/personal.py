"""Viewers in what the control room keeps: what was decided on them, what they took part in, what they wrote."""

from __future__ import annotations

from typing import Any

import msgspec

from kaibo.accounts.api import Place, Somebody, lets_go, people_in, takes_out
from kaibo.live.letting_go import let_go
from kaibo.live.models import (
    Advice,
    Benefit,
    Claim,
    CommentAct,
    Grab,
    Insider,
    Label,
    OddOrder,
    Penalty,
    Run,
    Tally,
    Ticket,
    Viewer,
)
from kaibo.live.state import LiveState

RUN = ("开好直播：看互动、答问题、发福利", "To run the show: comments, answers, benefits")
ORDER = ("管理互动、处置违法信息并留记录", "To manage comments and keep the record the law asks for")
DRAW = ("办福利、抽奖，留开奖凭据", "To give benefits, and keep the proof of draws")
CONTRACT = "个人信息保护法 第十三条第一款第（二）项"
LAW = "个人信息保护法 第十三条第一款第（三）项；直播电商监督管理办法 第三十一条第二款"
SHOW = ("自直播结束起三年", "Three years from the end of the show")

people_in(
    Place(
        "live_penalty", ORDER, LAW, SHOW, Penalty, ids=("person",), told=("facts", "appeal"), texts=("facts", "appeal")
    ),
    Place("live_viewer", RUN, CONTRACT, SHOW, Viewer, ids=("person",), drop=True),
    Place("live_label", RUN, CONTRACT, SHOW, Label, told=("text",), texts=("text",), wrote="sequence"),
    Place("live_commentact", ORDER, LAW, SHOW, CommentAct, texts=("text",)),
    Place("live_benefit", DRAW, CONTRACT, SHOW, Benefit, json=("document",)),
    Place("live_ticket", DRAW, CONTRACT, SHOW, Ticket, ids=("person",), told=("choice",)),
    Place("live_claim", DRAW, CONTRACT, SHOW, Claim, ids=("person",)),
    Place("live_grab", DRAW, CONTRACT, SHOW, Grab, ids=("person",)),
    Place("live_insider", DRAW, CONTRACT, SHOW, Insider, ids=("person",), drop=True),
    Place("live_oddorder", ORDER, CONTRACT, SHOW, OddOrder, ids=("person",), json=("facts",)),
    Place("live_advice", RUN, CONTRACT, SHOW, Advice, json=("facts",)),
    Place("live_tally", RUN, CONTRACT, SHOW, texts=("state",)),
)

lets_go("live")(let_go)


def on_air() -> bool:
    """Whether a show runs: what it has in memory cannot be taken out before it ends."""
    return Run.objects.filter(state__in=[Run.State.RUNNING, Run.State.PAUSED]).exists()


@takes_out("live_tally")
def take_out_of_tallies(somebody: Somebody, erase: bool) -> int:
    """The last comments of each run, and what topics remember of people."""
    count = 0
    for row in Tally.objects.iterator(chunk_size=20):
        raw = bytes(row.state)
        if not any(mark.encode() in raw for mark in somebody.marks):
            continue
        count += 1
        somebody.show("live_tally", {"run": row.pk})
        if erase:
            state = msgspec.msgpack.decode(raw, type=LiveState)
            state.comments = [each for each in state.comments if each.person not in somebody.ids]
            plain = msgspec.msgpack.decode(msgspec.msgpack.encode(state), strict=False)
            Tally.objects.filter(pk=row.pk).update(state=msgspec.msgpack.encode(_hidden(plain, somebody)))
    return count


def _hidden(value: Any, somebody: Somebody) -> Any:
    """What `Somebody.hidden` does, inside of packed values too."""
    if isinstance(value, bytes):
        if not any(mark.encode() in value for mark in somebody.marks):
            return value
        return msgspec.msgpack.encode(_hidden(msgspec.msgpack.decode(value), somebody))
    if isinstance(value, dict):
        return {_hidden(name, somebody): _hidden(each, somebody) for name, each in value.items()}
    if isinstance(value, list):
        return [_hidden(each, somebody) for each in value]
    return somebody.hidden(value)
