"""The questions of the room: those open now with an answer proposed, and those answered last."""

from __future__ import annotations

from typing import Any

from kaibo.live.comments.answers import Template, facts_of, propose
from kaibo.live.comments.holding import pile_of
from kaibo.live.comments.latest import labels_of
from kaibo.live.comments.pile import Pile
from kaibo.live.comments.questions import Question
from kaibo.live.models import Answer, CommentAct, Label
from kaibo.live.own.shelf import products
from kaibo.live.room import LiveRoom

ASKED, ENDED = 12, 8
"""How many open questions, and how many of those answered last."""


def asked(room: LiveRoom) -> list[dict[str, Any]]:
    """First what most people ask, then what was answered last; the keys are those of the part `questions`."""
    pile = pile_of(room)
    _end_answered(room, pile)
    shelf = {each["product"]: each for each in products(room)}
    templates = room.kept("comments.answers", _templates)
    found = pile.questions.open(room.at)[:ASKED] + pile.questions.answered()[:ENDED]
    labels = labels_of(room)
    return [_shown(each, _about(each, labels), shelf, templates, room) for each in found]


def _about(each: Question, labels: dict[int, Label]) -> str:
    """The product of a question: what a person said of the newest of its comments that somebody corrected."""
    told = (labels[sequence].product for sequence in reversed(each.comments) if sequence in labels)
    return next((product for product in told if product is not None), each.product)


def _shown(each: Question, about: str, shelf: Any, templates: Any, room: LiveRoom) -> dict[str, Any]:
    product = shelf.get(about)
    substitute = shelf.get(product["substitute"], {}).get("name", "") if product else ""
    proposed = propose(each.intent, facts_of(product, substitute), templates, about)
    ended = each.ended_at
    return {
        "id": each.id,
        "comment": str(each.comments[-1]),
        "intent": each.intent,
        "product": about,
        "product_name": product["name"] if product else "",
        "text": each.text,
        "count": len(each.comments),
        "people": len(each.people),
        "first_at": each.first_at,
        "due_at": each.due_at,
        "late": (ended or room.at) > each.due_at,
        "state": "open" if ended is None else "answered" if each.answer else "pushed",
        "proposed": proposed,
        "answer": each.answer,
        "ended_at": ended,
        "ended_by": each.ended_by or None,
    }


def _end_answered(room: LiveRoom, pile: Pile) -> None:
    """Questions whose comment somebody answered or pushed end with that act."""
    for act in room.kept("comments.ends", lambda: _ends(room)):
        found = pile.questions.of_comment(act.sequence)
        if found and (found.ended_at is None or found.ended_at < act.at) and act.at >= found.first_at:
            found_answer = act.text if act.kind == CommentAct.Kind.ANSWER else ""
            pile.questions.end(found.id, answer=found_answer, by=act.by, at=act.at)


def _ends(room: LiveRoom) -> list[CommentAct]:
    return list(room.run.comment_acts.filter(kind__in=("answer", "push")).order_by("-at", "-id")[:200])[::-1]


def _templates() -> tuple[Template, ...]:
    rows = Answer.objects.order_by("-at", "-id").values_list("intent", "text", "product")
    return tuple(Template(*row) for row in rows)
