"""The door of the planning room."""

from kaibo.planning.calendar.promotions import ORDINARY, PROMOTED, PROMOTIONS, Promotion, days_within, month_day
from kaibo.planning.changing import NewGoal, set_goal
from kaibo.planning.currency import Coined, coined
from kaibo.planning.goals import goals
from kaibo.planning.models import Plan
from kaibo.planning.parts import part_name
from kaibo.planning.plans.reading import plan_of
from kaibo.planning.plans.reading import within as plans_within
from kaibo.planning.rundown.handing import PlannedShow, planned_show
from kaibo.planning.rundown.sheet.reading import SheetRow, read_rundown

__all__ = [
    "ORDINARY",
    "PROMOTED",
    "PROMOTIONS",
    "Coined",
    "NewGoal",
    "Plan",
    "PlannedShow",
    "Promotion",
    "SheetRow",
    "coined",
    "days_within",
    "goals",
    "month_day",
    "part_name",
    "plan_of",
    "planned_show",
    "plans_within",
    "read_rundown",
    "set_goal",
]
