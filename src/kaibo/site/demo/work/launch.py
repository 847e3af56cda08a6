"""A new product's debut in twelve days: who tries it first, and who has booked it so far."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from kaibo.accounts.api import Caller
from kaibo.demo.books import bought_for
from kaibo.demo.rehearsal.plan import room
from kaibo.demo.sources import data
from kaibo.kit.clock import business_day, local, now
from kaibo.planning.api import Plan
from kaibo.planning.drafts.writing import NewPlan, make_plan
from kaibo.planning.items.acts import add as add_items
from kaibo.planning.launches.acts import begin_launch, change_launch
from kaibo.planning.launches.bookings import put_booking
from kaibo.planning.launches.seeds.acts import add_seed, change_seed, move_seeds
from kaibo.planning.models import Launch
from kaibo.shows.api import Account
from kaibo.site.demo.plans.goods import BOOK

LENGTH = 3 * 3600
WAY = ("chosen", "sent", "reviewed")


def keep_launch(by: Caller) -> None:
    """Where there is no launch, and the room has an account to plan for."""
    account = Account.objects.filter(platform=room().platform, name=room().name).first()
    if account is None or Launch.objects.exists():
        return
    told = data("team")["launch"]
    product = next(each for each in room().products if each.code == told["code"])
    here = local(now(), account.zone)
    at = datetime.combine(here.date() + timedelta(days=told["days"]), time(15), tzinfo=here.tzinfo)
    hosts = room().hosts[:2]
    new = NewPlan(told["title"], "new_product", at, LENGTH, account=account.id, theme=told["theme"], hosts=hosts)
    plan = make_plan(by, new)
    item = {"product": product.listing(room().platform), "name": product.name, "category": product.category}
    add_items(by, plan.id, [{**item, "price": product.price, "cost": bought_for(product, BOOK)}])
    begin_launch(by, plan.id, [item["product"]])
    words = {"reveal": told["reveal"], "gift_box": told["gift_box"], "booking_goal": told["goal"]}
    change_launch(by, plan.id, words, seen=None)
    _seeds(by, plan, item["product"])
    for channel, booked in told["bookings"]:
        day = business_day(now()) - timedelta(days=1)
        put_booking(by, plan.id, {"channel": channel, "day": day, "booked": booked, "bought": None, "source": by.name})


def _seeds(by: Caller, plan: Plan, product: str) -> None:
    """Each has come as far as is told of it."""
    for each in data("team")["launch"]["seeds"]:
        row = add_seed(by, plan.id, {"name": each["name"], "contact": each["contact"], "product": product})
        for stage in WAY[: WAY.index(each["to"]) + 1] if each["to"] else ():
            if stage == "reviewed":
                change_seed(by, plan.id, row.id, {"rating": each["rating"], "words": each["words"], "may_quote": True})
            move_seeds(by, plan.id, [row.id], stage)
