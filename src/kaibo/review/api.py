"""The door of the review room: one show's review, findings and notes of many shows, promotions and attention."""

from kaibo.planning.api import ORDINARY, PROMOTED, PROMOTIONS, days_within
from kaibo.review.compare.attention import attention
from kaibo.review.compare.questions import Asked
from kaibo.review.compare.topics import GOLDEN as GOLDEN_HOURS
from kaibo.review.compare.topics import NOON as NOON_HOURS
from kaibo.review.models import Note
from kaibo.review.queries.attention import FEWEST as FEWEST_MINUTED
from kaibo.review.queries.core import BENCHMARKS
from kaibo.review.queries.review import review
from kaibo.review.queries.several import ShowFinding, findings_of, notes_of, questions_of, sold_of
from kaibo.review.queries.standing import standing
from kaibo.review.speech.asking import hand_in, may_hand_in

__all__ = [
    "BENCHMARKS",
    "FEWEST_MINUTED",
    "GOLDEN_HOURS",
    "NOON_HOURS",
    "ORDINARY",
    "PROMOTED",
    "PROMOTIONS",
    "Asked",
    "Note",
    "ShowFinding",
    "attention",
    "days_within",
    "findings_of",
    "hand_in",
    "may_hand_in",
    "notes_of",
    "questions_of",
    "review",
    "sold_of",
    "standing",
]
