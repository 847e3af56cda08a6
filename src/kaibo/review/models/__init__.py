"""The tables of the review room."""

from kaibo.review.models.audience_rules import AudienceRules
from kaibo.review.models.frozen import Frozen
from kaibo.review.models.hearing import Hearing
from kaibo.review.models.node import Node
from kaibo.review.models.note import Check, Note
from kaibo.review.models.replay import Replay

__all__ = ["AudienceRules", "Check", "Frozen", "Hearing", "Node", "Note", "Replay"]
