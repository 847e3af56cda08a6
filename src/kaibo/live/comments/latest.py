"""The newest comments as the room sees them: what they are taken for, and what people said and did of them."""

from __future__ import annotations

from typing import Any

from kaibo.live.comments.holding import pile_of
from kaibo.live.comments.penalties import in_force
from kaibo.live.comments.pile import Pile, Sorted
from kaibo.live.models import Label
from kaibo.live.room import LiveRoom

SHOWN = 150


def latest(room: LiveRoom) -> list[dict[str, Any]]:
    """The newest, oldest first; the keys are those of the part `comments`."""
    pile, acts, labels, barred = pile_of(room), _acts(room), labels_of(room), _barred(room)
    newest = list(pile.rows.values())[-SHOWN:]
    return [
        _shown(each, pile, acts.get(each.sequence), each.person in barred, labels.get(each.sequence)) for each in newest
    ]


def labels_of(room: LiveRoom) -> dict[int, Label]:
    """By sequence: what people corrected of a comment."""
    return room.kept(
        "comments.labels", lambda: {each.sequence: each for each in room.run.labels.order_by("-id")[:SHOWN]}
    )


def _shown(row: Sorted, pile: Pile, state: str | None, barred: bool, labelled: Label | None) -> dict[str, Any]:
    fields = row.fields
    told = {
        "id": str(row.sequence),
        "at": row.at,
        "person": row.person,
        "text": row.text,
        "intent": fields.intent,
        "sure": fields.sure,
        "sentiment": fields.sentiment,
        "question": fields.question,
        "abuse": fields.abuse,
        "spam": fields.spam,
        "product": fields.product,
        "named": fields.named,
        "fan": pile.fan(row.person),
        "state": state or ("hidden" if barred else "held" if fields.holds else "new"),
        "labelled": None,
    }
    if labelled:
        mood = ("bad", "neutral", "good")[labelled.sentiment + 1]
        told |= {"intent": labelled.intent, "sure": 1.0, "sentiment": mood, "question": labelled.question}
        told |= {"abuse": float(labelled.abuse), "labelled": labelled.by}
        if labelled.product is not None:
            told |= {"product": labelled.product, "named": bool(labelled.product)}
    return told


def _acts(room: LiveRoom) -> dict[int, str]:
    """The state that people gave to each comment."""
    states = {"answer": "answered", "push": "pushed", "hide": "hidden", "release": "new"}

    def asked() -> dict[int, str]:
        rows = room.run.comment_acts.order_by("-at", "-id").values_list("sequence", "kind")[: 10 * SHOWN]
        return {sequence: states[kind] for sequence, kind in reversed(rows)}

    return room.kept("comments.acts", asked)


def _barred(room: LiveRoom) -> set[str]:
    """People who are hidden, muted or blocked now; read again at each act and each minute."""
    minute = int(room.at.timestamp()) // 60
    held = room.memory.get("comments.barred")
    if held is None or held[0] != (minute, room.run.revision):
        found = in_force(room.run.account_id, room.at, room.id).exclude(kind="warn").values_list("person", flat=True)
        held = room.memory["comments.barred"] = ((minute, room.run.revision), set(found))
    return held[1]
