"""The tables of the planning room."""

from kaibo.planning.models.goal import Goal
from kaibo.planning.models.item import Item
from kaibo.planning.models.lineup import LineUp
from kaibo.planning.models.own_day import OwnDay
from kaibo.planning.models.plan import Plan, Version
from kaibo.planning.models.segment import Segment
from kaibo.planning.models.task import Task
from kaibo.planning.models.template import Template

__all__ = ["Goal", "Item", "LineUp", "OwnDay", "Plan", "Segment", "Task", "Template", "Version"]
