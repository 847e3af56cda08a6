"""The parts `comments`, `questions` and `triage`."""

from __future__ import annotations

from typing import Any

from kaibo.live.comments.answers import Template, facts_of, propose
from kaibo.live.comments.holding import pile_of
from kaibo.live.comments.penalties import in_force
from kaibo.live.comments.pile import Pile, Sorted
from kaibo.live.comments.questions import Question
from kaibo.live.models import Answer, CommentAct, Label, TrainedModel
from kaibo.live.own.shelf import products
from kaibo.live.parts import part
from kaibo.live.room import LiveRoom

SHOWN, ASKED, ENDED = 150, 12, 8


@part("comments", rows="id")
def _comments(room: LiveRoom) -> Any:
    """The newest, oldest first: [{id (a text, for the address), at, person (opaque), text, intent, sure (0–1),
    sentiment: bad|neutral|good, question, abuse (0–1), spam, product, named (whether the comment names it),
    fan: ""|old|active|old_active, state: new|answered|pushed|held|hidden, labelled (by whom, or null)}].

    `held`: spam, or abuse of 0.8 and more, until a person releases or hides it; those of muted and blocked people are
    `hidden`. A screen for the public must show `new`, `answered` and `pushed` alone.
    """
    pile, acts, told = pile_of(room), _acts(room), _labels(room)
    barred = _barred(room)
    newest = list(pile.rows.values())[-SHOWN:]
    return [
        _shown(each, pile, acts.get(each.sequence), each.person in barred, told.get(each.sequence)) for each in newest
    ]


@part("questions", screens=("prompter",))
def _questions(room: LiveRoom) -> Any:
    """What is asked now, first what most people ask; then what was answered last: [{id, comment (the id to answer),
    intent, product, product_name, text, count, people, first_at, due_at (first_at + 15 s), late, state: open|answered|
    pushed, proposed (an answer from templates with live price and stock, "" where nothing is known), answer, ended_at,
    ended_by}]."""
    pile = pile_of(room)
    _end_answered(room, pile)
    shelf = {each["product"]: each for each in products(room)}
    templates = room.kept("comments.answers", _templates)
    asked = pile.questions.open(room.at)[:ASKED] + pile.questions.answered()[:ENDED]
    labels = _labels(room)
    return [_question(each, _about(each, labels), shelf, templates, room) for each in asked]


@part("triage")
def _triage(room: LiveRoom) -> Any:
    """{"intents": {intent: how many comments so far}, "model": {own, rows (labels learnt), accuracy (of the intent, by
    cross-validation on the team's own labels), shipped (accuracy of the model everybody begins with, on the same
    rows), made_at, labels (all there are)}; accuracy is null before the first training}."""
    return {"intents": dict(pile_of(room).intents), "model": room.kept("comments.trained", model_shown)}


def model_shown() -> dict[str, Any]:
    row = TrainedModel.objects.order_by("-id").defer("weights", "matrix").first()
    told: dict[str, Any] = {"own": False, "rows": 0, "accuracy": None, "shipped": None, "made_at": None}
    if row:
        told |= {"rows": row.rows, "accuracy": row.accuracy, "shipped": row.shipped, "made_at": row.made_at}
        told["own"] = row.accuracy >= row.shipped
    return {**told, "labels": Label.objects.count()}


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


def _about(each: Question, labels: dict[int, Label]) -> str:
    """The product of a question: what a person said of the newest of its comments that somebody corrected."""
    told = (labels[sequence].product for sequence in reversed(each.comments) if sequence in labels)
    return next((product for product in told if product is not None), each.product)


def _question(each: Question, about: str, shelf: Any, templates: Any, room: LiveRoom) -> dict[str, Any]:
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


def _acts(room: LiveRoom) -> dict[int, str]:
    """The state that people gave to each comment."""
    states = {"answer": "answered", "push": "pushed", "hide": "hidden", "release": "new"}

    def asked() -> dict[int, str]:
        rows = room.run.comment_acts.order_by("-at", "-id").values_list("sequence", "kind")[: 10 * SHOWN]
        return {sequence: states[kind] for sequence, kind in reversed(rows)}

    return room.kept("comments.acts", asked)


def _labels(room: LiveRoom) -> dict[int, Label]:
    return room.kept(
        "comments.labels", lambda: {each.sequence: each for each in room.run.labels.order_by("-id")[:SHOWN]}
    )


def _barred(room: LiveRoom) -> set[str]:
    """People who are hidden, muted or blocked now; read again at each act and each minute."""
    minute = int(room.at.timestamp()) // 60
    held = room.memory.get("comments.barred")
    if held is None or held[0] != (minute, room.run.revision):
        found = in_force(room.run.account_id, room.at, room.id).exclude(kind="warn").values_list("person", flat=True)
        held = room.memory["comments.barred"] = ((minute, room.run.revision), set(found))
    return held[1]


def _templates() -> tuple[Template, ...]:
    rows = Answer.objects.order_by("-at", "-id").values_list("intent", "text", "product")
    return tuple(Template(*row) for row in rows)
