"""What the demo company means to sell: GMV by month, and the year they make."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from kaibo.accounts.api import CLI, Scope
from kaibo.planning.api import NewGoal, goals, set_goal

MONTHS = (60, 55, 72, 62, 75, 105, 85, 80, 62, 85, 110, 90)
"""Ten thousands of yuan, January first."""
TEN_THOUSAND = 10_000


def set_goals(until: date) -> None:
    """For the year of `until`, unless somebody has set a goal for it already."""
    year = str(until.year)
    if any(goal["period"].startswith(year) for goal in goals(Scope(all=True))):
        return
    for number, amount in enumerate(MONTHS, 1):
        set_goal(CLI, NewGoal(f"{year}-{number:02}", "", "gmv", Decimal(amount * TEN_THOUSAND), "CNY"))
    set_goal(CLI, NewGoal(year, "", "gmv", Decimal(sum(MONTHS) * TEN_THOUSAND), "CNY"))
