"""The door of the review room: findings and notes of many shows."""

from kaibo.review.models import Note
from kaibo.review.queries.several import ShowFinding, findings_of, notes_of, questions_of, sold_of

__all__ = ["Note", "ShowFinding", "findings_of", "notes_of", "questions_of", "sold_of"]
