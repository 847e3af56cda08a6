"""The door of the planning room."""

from kaibo.planning.goals import NewGoal, goals, set_goal

__all__ = ["NewGoal", "goals", "set_goal"]
