"""A TikTok account in New York, planned from Hangzhou, over the night in which the clocks go back."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook

from cast import Actor
from kaibo.accounts.api import CLI
from kaibo.accounts.models import Company
from kaibo.planning.drafts.writing import NewPlan, make_plan
from kaibo.planning.marketing.tasks import lay_house_tasks
from kaibo.planning.models import Plan, Task
from kaibo.shows.models import Account

pytestmark = pytest.mark.django_db
PLANS = "/api/v1/planning/plans"
YORK = ZoneInfo("America/New_York")
SATURDAY = datetime(2027, 11, 6, 20, tzinfo=YORK)
DAYS = (-12, -7, -3, -1)
NEXT = datetime(2027, 11, 13, 20, tzinfo=YORK)


@pytest.fixture
def plan(company: object) -> Plan:
    """Eight in the evening there, eight in the morning here."""
    told = {"platform": "tiktok", "handle": "gems.us", "name": "Gems US", "currency": "USD", "zone": str(YORK)}
    Account.objects.create(id="acc_us", **told)
    made = make_plan(CLI, NewPlan("Pearl Night", "ordinary", SATURDAY.astimezone(UTC), 12 * 3600, account="acc_us"))
    lay_house_tasks(CLI, made.id, "en")
    return made


def test_a_copy_to_the_week_after_keeps_the_hours_of_those_who_work_there(plan: Plan, operator: Actor) -> None:
    """A night of 25 hours lies between the shows, and between some of the tasks."""
    Company.objects.update(zone=str(YORK))
    Task.objects.filter(plan=plan, phase="main").delete()
    for day in DAYS:
        told = {"phase": "warm_up", "title": f"day {day}", "due_at": at_ten(SATURDAY, day)}
        Task.objects.create(id=f"tsk_{day}", plan=plan, **told)
    operator.post(f"{PLANS}/{plan.id}/segments", {"title": "Opening", "planned_s": 300})
    copied = operator.post(f"{PLANS}/{plan.id}/copy", {"planned_at": NEXT.isoformat()}).json()
    begins = operator.get(f"{PLANS}/{copied['id']}/segments").json()["segments"][0]["starts_at"]
    assert datetime.fromisoformat(begins).astimezone(YORK) == NEXT
    for day in DAYS:
        assert Task.objects.get(plan=copied["id"], title=f"day {day}").due_at == at_ten(NEXT, day), day


def at_ten(show: datetime, days: int) -> datetime:
    return (show + timedelta(days=days)).replace(hour=10)


def test_its_rundown_is_written_by_the_clock_of_the_place_and_its_money_in_its_currency(
    plan: Plan, operator: Actor
) -> None:
    for place in range(12):
        operator.post(f"{PLANS}/{plan.id}/segments", {"title": f"Hour {place}", "planned_s": 3_600})
    told = operator.get(f"{PLANS}/{plan.id}/segments").json()
    assert (told["zone"], told["currency"]) == ("America/New_York", "USD")
    book = load_workbook(io.BytesIO(b"".join(operator.get(f"{PLANS}/{plan.id}/segments/sheet").streaming_content)))
    cells = [[str(cell.value or "") for cell in row] for row in book.active.iter_rows()]
    clocks = [next(cell for cell in row if ":" in cell)[:5] for row in cells if any("Hour" in cell for cell in row)]
    assert clocks[:7] == ["20:00", "21:00", "22:00", "23:00", "00:00", "01:00", "01:00"], "one o'clock comes twice"


def test_it_stands_in_the_calendar_of_both_days_it_is_on_air(plan: Plan, operator: Actor) -> None:
    def listed(day: str) -> list[str]:
        told = operator.get("/api/v1/planning/calendar", **{"from": day, "to": day}).json()
        return [each["id"] for each in told["plans"]]

    assert listed("2027-11-07") == [plan.id], "from eight in the morning to eight in the evening in Hangzhou"
    assert plan.id not in listed("2027-11-09")
