"""The parts `comments`, `questions` and `triage`."""

from __future__ import annotations

from typing import Any

from kaibo.live.comments.asked import asked
from kaibo.live.comments.holding import pile_of
from kaibo.live.comments.latest import latest
from kaibo.live.comments.trained import model_shown
from kaibo.live.parts import part
from kaibo.live.room import LiveRoom


@part("comments", rows="id")
def _comments(room: LiveRoom) -> Any:
    """The newest, oldest first: [{id (a text, for the address), at, person (opaque), text, intent, sure (0–1),
    sentiment: bad|neutral|good, question, abuse (0–1), spam, product, named (whether the comment names it),
    fan: ""|old|active|old_active, state: new|answered|pushed|held|hidden, labelled (by whom, or null)}].

    `held`: spam, or abuse of 0.8 and more, until a person releases or hides it; those of muted and blocked people are
    `hidden`. A screen for the public must show `new`, `answered` and `pushed` alone.
    """
    return latest(room)


@part("questions", screens=("prompter",))
def _questions(room: LiveRoom) -> Any:
    """What is asked now, first what most people ask; then what was answered last: [{id, comment (the id to answer),
    intent, product, product_name, text, count, people, first_at, due_at (first_at + 15 s), late, state: open|answered|
    pushed, proposed (an answer from templates with live price and stock, "" where nothing is known), answer, ended_at,
    ended_by}]."""
    return asked(room)


@part("triage")
def _triage(room: LiveRoom) -> Any:
    """{"intents": {intent: how many comments so far}, "model": {own, rows (labels learnt), accuracy (of the intent, by
    cross-validation on the team's own labels), shipped (accuracy of the model everybody begins with, on the same
    rows), made_at, labels (all there are)}; accuracy is null before the first training}."""
    return {"intents": dict(pile_of(room).intents), "model": room.kept("comments.trained", model_shown)}
