"""Who goes on air in the next two weeks: the shows that the simulated company will hold, as early drafts."""

from __future__ import annotations

from datetime import date, timedelta

from kaibo.accounts.api import CLI, Scope
from kaibo.demo.api import Booking, bookings, plant
from kaibo.demo.clock import aware, days
from kaibo.kit.clock import business_day, now
from kaibo.planning.api import plans_within
from kaibo.planning.drafts.writing import NewPlan, make_plan
from kaibo.shows.api import Account
from kaibo.site.demo.state import State

AHEAD = timedelta(days=14)
QUARTER = 15 * 60
ROOMS = {"gem": "一号直播间", "home": "二号直播间", "kuaishou": "三号直播间", "tiktok": "Studio KL"}


def book(kept: State) -> date:
    """Each day once, so that what somebody moved or took away doesn't come back. Returns the last day booked."""
    today = business_day(now())
    last = today + AHEAD
    first = max(kept.booked + timedelta(days=1) if kept.booked else today, today)
    if first > last:
        return last
    truth = plant(kept.seed, kept.origin)
    accounts = {(each.platform, each.name): each for each in Account.objects.all()}
    for booking in (each for day in days(first, last) for each in bookings(truth, day)):
        account = accounts.get((booking.account.platform, booking.account.name))
        if account and _is_free(account, booking):
            _draft(account, booking)
    return last


def _is_free(account: Account, booking: Booking) -> bool:
    """Still to come, and the account has no plan on that day already."""
    start = aware(booking.start)
    near = (start - timedelta(hours=12), start + timedelta(hours=12))
    mine = plans_within(Scope(all=True)).filter(account=account, planned_at__range=near)
    return start > now() and not mine.exists()


def _draft(account: Account, booking: Booking) -> None:
    """On the quarter of an hour before; what is sold is chosen when the show is nearer."""
    start = booking.start - booking.start % QUARTER
    length = -(-(booking.end - start) // QUARTER) * QUARTER
    new = NewPlan(
        booking.theme, "ordinary", aware(start), length, account=account.id, theme=booking.theme,
        room=ROOMS[booking.account.key], hosts=(booking.host, booking.aide),
    )  # fmt: skip
    make_plan(CLI, new)
