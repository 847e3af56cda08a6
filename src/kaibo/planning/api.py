"""The door of the planning room."""

from kaibo.planning.changing import NewGoal, set_goal
from kaibo.planning.currency import Coined, coined
from kaibo.planning.goals import goals
from kaibo.planning.parts import part_name

__all__ = ["Coined", "NewGoal", "coined", "goals", "part_name", "set_goal"]
