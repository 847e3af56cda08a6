"""Comments: labelled, answered, pushed, hidden; the model and its mistakes; templates of answers."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ninja import Status
from pydantic import Field

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.compliance.api import LAWFUL
from kaibo.kit.errors import KaiboError
from kaibo.live.comments import acts, templates
from kaibo.live.comments.answers import SHIPPED, Template
from kaibo.live.comments.model import SENTIMENTS
from kaibo.live.comments.replies import AnswerOut, CommentActOut, Intent, LabelOut, ModelMatrixOut, Mood
from kaibo.live.comments.rules import INTENTS
from kaibo.live.comments.trained import model_shown
from kaibo.live.models import Answer, CommentAct, TrainedModel

router = guarded_router("live")

Line = Annotated[str, Field(max_length=500)]


class LabelIn(Body):
    """`product`: one of the shelf, "" where it speaks of none; left out, it stays as it is."""

    intent: Intent
    sentiment: Mood
    question: bool
    abuse: bool = False
    product: Annotated[str, Field(max_length=128)] | None = None


class AnswerIn(Body):
    text: Annotated[str, Field(min_length=1, max_length=500), LAWFUL]


class WordsIn(Body):
    text: Line = ""


class TemplateIn(Body):
    """Places such as {product}, {price}, {anchor}, {stock}, {position} and {substitute} are filled in live."""

    intent: Literal["buy", "price", "spec", "stock", "delivery", "after_sale", "coupon", "other", "sold_out"]
    text: Annotated[str, Field(min_length=1, max_length=300), LAWFUL]
    product: Annotated[str, Field(max_length=128)] = ""


@router.post("/runs/{id}/comments/{comment}/label", permission="live.comments.write", response=LabelOut)
def post_label(request: Request, id: str, comment: str, body: LabelIn) -> dict[str, Any]:
    """Say what it is. The team's own model learns from it within minutes, once there are twenty labels."""
    mood = SENTIMENTS.index(body.sentiment) - 1
    said = acts.Said(body.intent, mood, body.question, body.abuse, body.product)
    row = acts.label(request.caller, id, sequence_of(comment), said)
    copied = ("text", "intent", "question", "abuse", "product", "guessed", "by", "at")
    return {**{name: getattr(row, name) for name in copied}, "comment": comment, "sentiment": body.sentiment}


@router.post("/runs/{id}/comments/{comment}/answer", permission="live.comments.write", response=CommentActOut)
def post_answer(request: Request, id: str, comment: str, body: AnswerIn) -> dict[str, Any]:
    """It was answered so; the timer of its question ends."""
    return _shown(acts.act(request.caller, id, sequence_of(comment), CommentAct.Kind.ANSWER, body.text))


@router.post("/runs/{id}/comments/{comment}/push", permission="live.comments.write", response=CommentActOut)
def post_push(request: Request, id: str, comment: str, body: WordsIn) -> dict[str, Any]:
    """To the host's prompter, with the words proposed, as a cue that the host says to have seen."""
    return _shown(acts.push(request.caller, id, sequence_of(comment), body.text))


@router.post("/runs/{id}/comments/{comment}/hide", permission="live.comments.write", response=CommentActOut)
def post_hide(request: Request, id: str, comment: str, body: WordsIn) -> dict[str, Any]:
    """From our own screens; `text` is the reason."""
    return _shown(acts.act(request.caller, id, sequence_of(comment), CommentAct.Kind.HIDE, body.text))


@router.post("/runs/{id}/comments/{comment}/release", permission="live.comments.write", response=CommentActOut)
def post_release(request: Request, id: str, comment: str, body: WordsIn) -> dict[str, Any]:
    """A held or hidden comment may be shown."""
    return _shown(acts.act(request.caller, id, sequence_of(comment), CommentAct.Kind.RELEASE, body.text))


@router.get("/comment-model", permission="live.rooms.read", response=ModelMatrixOut)
def read_model(request: Request) -> dict[str, Any]:
    """How good the triage is on the team's own labels, and what it takes for what."""
    row = TrainedModel.objects.order_by("-id").values("folds", "matrix").first()
    matrix = row["matrix"] if row else {}
    return {**model_shown(), "intents": list(INTENTS), "folds": row["folds"] if row else None, "matrix": matrix}


@router.get("/answers", permission="live.rooms.read", response=list[AnswerOut])
def read_answers(request: Request) -> list[dict[str, Any]]:
    """The team's own, which are tried first, then those that everybody begins with."""
    own = [_template(each) for each in Answer.objects.order_by("-at", "-id")]
    return own + [_shipped(each) for each in SHIPPED]


@router.post("/answers", permission="live.comments.write", response={201: AnswerOut})
def post_template(request: Request, body: TemplateIn) -> Status[Any]:
    return Status(201, _template(templates.write_answer(request.caller, **body.model_dump())))


@router.put("/answers/{answer}", permission="live.comments.write", response=AnswerOut)
def put_template(request: Request, answer: str, body: TemplateIn) -> dict[str, Any]:
    return _template(templates.change_answer(request.caller, answer, **body.model_dump()))


@router.delete("/answers/{answer}", permission="live.comments.write", response={204: None})
def delete_template(request: Request, answer: str) -> Status[Any]:
    templates.remove_answer(answer)
    return Status(204, None)


def sequence_of(comment: str) -> int:
    """Raises KaiboError (404) for what is no id of a comment."""
    if not comment.isascii() or not comment.isdecimal() or len(comment) > 18:
        raise KaiboError("kit.not_found", status=404)
    return int(comment)


def _shown(row: CommentAct) -> dict[str, Any]:
    told = {name: getattr(row, name) for name in ("kind", "text", "by", "at")}
    return {**told, "comment": str(row.sequence)}


def _template(row: Answer) -> dict[str, Any]:
    return {name: getattr(row, name) for name in ("id", "intent", "product", "text", "by", "at")} | {"own": True}


def _shipped(template: Template) -> dict[str, Any]:
    told = {"id": "", "intent": template.intent, "product": template.product, "text": template.text}
    return {**told, "by": "", "at": None, "own": False}
