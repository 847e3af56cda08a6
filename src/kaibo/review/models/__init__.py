"""The tables of the review room."""

from kaibo.review.models.note import Check, Note

__all__ = ["Check", "Note"]
