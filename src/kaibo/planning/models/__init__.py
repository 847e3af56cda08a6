"""The tables of the planning room."""

from kaibo.planning.models.goal import Goal
from kaibo.planning.models.item import Item
from kaibo.planning.models.plan import Plan, Version
from kaibo.planning.models.segment import Segment

__all__ = ["Goal", "Item", "Plan", "Segment", "Version"]
