"""The door of the planning room."""

from kaibo.planning.changing import NewGoal, set_goal
from kaibo.planning.goals import goals

__all__ = ["NewGoal", "goals", "set_goal"]
