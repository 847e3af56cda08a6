"""What is told of a period: first by every source, then by the clocks of those that tell something."""

from __future__ import annotations

from dataclasses import replace

from kaibo.accounts.api import Scope
from kaibo.metrics.api import Query, answer_kept
from kaibo.review.reconcile.questions import Asked, Told, clock_questions, questions
from kaibo.review.reconcile.refunds import refund_questions
from kaibo.review.reconcile.spend import spend_questions

NEXT = (clock_questions, refund_questions, spend_questions)
"""What is asked once it is known which sources tell something."""


def told_of(asked: Asked, scope: Scope) -> Told:
    first = answer_kept(_seen(questions(asked), scope))
    more = {name: each for ask_next in NEXT for name, each in ask_next(asked, first).items()}
    return {**first, **answer_kept(_seen(more, scope))}


def _seen(questions: dict[str, Query], scope: Scope) -> dict[str, Query]:
    return {name: replace(question, scope=scope) for name, question in questions.items()}
