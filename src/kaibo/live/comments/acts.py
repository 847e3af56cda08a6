"""What people do with a comment: say what it is, answer it, push it to the host, hide it, let it go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction

from kaibo.accounts.api import Caller
from kaibo.events.api import emit
from kaibo.jobs.api import enqueue
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.live.acting import acting
from kaibo.live.comments import events
from kaibo.live.comments.finding import comment_of
from kaibo.live.comments.model import shipped
from kaibo.live.comments.phrases import Phrase
from kaibo.live.comments.rules import plain
from kaibo.live.models import CommentAct, Label, TrainedModel
from kaibo.live.reading import run_of
from kaibo.live.timeline.acts import send_cue

TRAIN = "live.train_comments"
FEWEST, EACH = 20, 10
"""The team's own model is trained from so many labels on, then after each so many more."""
WAIT = timedelta(seconds=60)

Act = CommentAct.Kind


@dataclass(frozen=True)
class Said:
    """What a person says of a comment; `product` is one of the shelf, "" for none, None to leave it as it is."""

    intent: str
    sentiment: int
    question: bool
    abuse: bool
    product: str | None = None


def label(caller: Caller, run: str, sequence: int, said: Said) -> Label:
    """Keep what a person says of a comment. Said twice, the later one stands. KaiboError (404) for a product that isn't
    on the shelf."""
    with acting(caller, run) as found:
        if said.product and not found.shelf.filter(product=said.product).exists():
            raise KaiboError("live.no_product", status=404, product=said.product)
        text = comment_of(found, sequence).text[:200]
        guessed = shipped().judge(plain(text)).intent
        told = {name: value for name, value in vars(said).items() if value is not None}
        kept = {**told, "guessed": guessed, "text": text, "by": caller.name, "at": now()}
        row, _ = Label.objects.update_or_create(run=found, sequence=sequence, defaults=kept)
        what = events.CommentLabelled(sequence, **vars(said), guessed=guessed)
        emit(events.COMMENT_LABELLED, found.id, what, by=caller.id)
    train_when_due()
    return row


def act(caller: Caller, run: str, sequence: int, kind: CommentAct.Kind, text: str = "") -> CommentAct:
    """Write down what was done with a comment. An answer ends its question's timer."""
    if kind == Act.ANSWER and not text.strip():
        raise KaiboError("live.answer_empty", status=422)
    with acting(caller, run) as found:
        comment_of(found, sequence)
        row = CommentAct.objects.create(
            run=found, sequence=sequence, kind=kind, text=text.strip()[:500], by=caller.name, at=now()
        )
        emit(events.COMMENT_ACTED, found.id, events.CommentActed(sequence, kind.value, row.text), by=caller.id)
    return row


def push(caller: Caller, run: str, sequence: int, text: str) -> CommentAct:
    """The question, with the words proposed, before the host's eyes."""
    with transaction.atomic():
        asked = comment_of(run_of(run, caller.scope), sequence).text
        said = f"{asked} → {text.strip()}" if text.strip() else asked
        send_cue(caller, run, to="host", text=said[:500])
        return act(caller, run, sequence, Act.PUSH, text)


def train_when_due() -> None:
    """Have the team's model trained once enough new labels have come; several at once are one training."""
    newest = TrainedModel.objects.order_by("-id").values_list("rows", flat=True).first() or 0
    labels = Label.objects.count()
    if labels >= FEWEST and (not newest or labels - newest >= EACH):
        enqueue(TRAIN, key=TRAIN, not_before=now() + WAIT)


def samples() -> list[Phrase]:
    """All labels of the team, as the training takes them."""
    rows = Label.objects.order_by("id").values_list("text", "intent", "sentiment", "question", "abuse")
    return [Phrase(*row) for row in rows]
