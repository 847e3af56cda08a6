"""The door of the planning room."""

from kaibo.planning.assets.acts import add_asset
from kaibo.planning.becoming.became import became, was_held
from kaibo.planning.becoming.from_show import plan_from_show
from kaibo.planning.calendar.played import Played, also_played
from kaibo.planning.calendar.promotions import ORDINARY, PROMOTED, PROMOTIONS, Promotion, days_within, month_day
from kaibo.planning.cards.handing import cards_on_air
from kaibo.planning.crew.members import add_member
from kaibo.planning.crew.staffing import staffing
from kaibo.planning.devices.incidents import tells_incidents
from kaibo.planning.devices.ready import equipment
from kaibo.planning.drafts.writing import change_plan
from kaibo.planning.goals.currency import Coined, coined
from kaibo.planning.goals.parts import part_name
from kaibo.planning.goals.reading import goals
from kaibo.planning.goals.setting import NewGoal, set_goal
from kaibo.planning.items.acts import change as change_item
from kaibo.planning.marketing.tasks import change_task
from kaibo.planning.marketing.tasks import overdue as overdue_tasks
from kaibo.planning.models import Item, Plan, Segment, Task
from kaibo.planning.phrases.library import library as phrase_library
from kaibo.planning.phrases.uses import pattern as phrase_pattern
from kaibo.planning.plans.reading import plan_of, plan_titles
from kaibo.planning.plans.reading import within as plans_within
from kaibo.planning.pricing.handing import shelf_prices
from kaibo.planning.proposals.asking import expectations
from kaibo.planning.readiness.gate import hold_unless_ready
from kaibo.planning.readiness.handing import checklist
from kaibo.planning.readiness.known import Known, also_knows
from kaibo.planning.rundown.handing import PlannedShow, planned_show
from kaibo.planning.rundown.sheet.reading import SheetRow, read_rundown
from kaibo.planning.templates.content import checks_of
from kaibo.planning.templates.wording import both

__all__ = [
    "ORDINARY",
    "PROMOTED",
    "PROMOTIONS",
    "Coined",
    "Item",
    "Known",
    "NewGoal",
    "Plan",
    "PlannedShow",
    "Played",
    "Promotion",
    "Segment",
    "SheetRow",
    "Task",
    "add_asset",
    "add_member",
    "also_knows",
    "also_played",
    "became",
    "both",
    "cards_on_air",
    "change_item",
    "change_plan",
    "change_task",
    "checklist",
    "checks_of",
    "coined",
    "days_within",
    "equipment",
    "expectations",
    "goals",
    "hold_unless_ready",
    "month_day",
    "overdue_tasks",
    "part_name",
    "phrase_library",
    "phrase_pattern",
    "plan_from_show",
    "plan_of",
    "plan_titles",
    "planned_show",
    "plans_within",
    "read_rundown",
    "set_goal",
    "shelf_prices",
    "staffing",
    "tells_incidents",
    "was_held",
]
