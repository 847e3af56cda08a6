"""The launch of new products 新品首发 around one planned show: what is given to the first, who tried it before, who
booked, and which channel's code was used."""

from __future__ import annotations

from django.db import models

from kaibo.planning.models.plan import Plan
from kaibo.planning.models.plan_row import PlanRow


class Launch(PlanRow):
    """One a plan, which is the debut show. `products` are product ids of the plan's items that are new.

    `suspense_on` and `booking_on` are the days on which hints, then bookings begin; `reveal`, `guests` and `gift_box`
    are the debut's ritual. `privileges` are {kind, product, text, units}: what the first get, `units` None where it is
    unlimited. `review_plan` is the show that looks back.
    """

    id = models.CharField(primary_key=True, max_length=40)
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="launches")
    products = models.JSONField(default=list)
    suspense_on = models.DateField()
    booking_on = models.DateField()
    reveal = models.CharField(max_length=500, blank=True)
    guests = models.CharField(max_length=500, blank=True)
    gift_box = models.CharField(max_length=500, blank=True)
    privileges = models.JSONField(default=list)
    review_plan = models.CharField(max_length=40, blank=True)
    seed_goal = models.PositiveIntegerField(default=1000)
    booking_goal = models.PositiveIntegerField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["plan"], name="planning_launch_once")]


class SeedUser(models.Model):
    """One 体验官 of a launch. `sealed` holds name, contact and address, opened for nobody but by `id`; `person` is a
    pseudonym of the contact. `shown` is the name as far as anybody may read it.

    `may_quote` and `may_picture`: the person said that words, pictures may be used; `quoted`: the words stand on the
    product's card. No version of the plan keeps these rows: who is taken out is out.
    """

    class State(models.TextChoices):
        APPLIED = "applied"
        CHOSEN = "chosen"
        SENT = "sent"
        REVIEWED = "reviewed"
        DECLINED = "declined"

    id = models.CharField(primary_key=True, max_length=40)
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="seed_users")
    person = models.CharField(max_length=128)
    shown = models.CharField(max_length=20)
    sealed = models.BinaryField()
    product = models.CharField(max_length=128, blank=True)
    channel = models.CharField(max_length=60, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.APPLIED)
    rating = models.PositiveSmallIntegerField(null=True)
    words = models.TextField(blank=True)
    link = models.CharField(max_length=500, blank=True)
    may_quote = models.BooleanField(default=False)
    may_picture = models.BooleanField(default=False)
    quoted = models.BooleanField(default=False)
    by = models.CharField(max_length=120)
    made_at = models.DateTimeField()
    changed_at = models.DateTimeField()

    class Meta:
        ordering = ["made_at", "id"]
        constraints = [models.UniqueConstraint(fields=["plan", "person"], name="planning_seeduser_once")]
        indexes = [models.Index(fields=["plan", "state"], name="planning_seeduser_state")]


class Booking(PlanRow):
    """预约: how many booked through a channel on a day, and how many of them bought, None where nobody can tell.
    `source` says who counted."""

    id = models.CharField(primary_key=True, max_length=40)
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="bookings")
    channel = models.CharField(max_length=60)
    day = models.DateField()
    booked = models.PositiveIntegerField()
    bought = models.PositiveIntegerField(null=True)
    source = models.CharField(max_length=120)

    class Meta:
        ordering = ["day", "channel", "id"]
        constraints = [models.UniqueConstraint(fields=["plan", "channel", "day"], name="planning_booking_once")]


class CodeUse(PlanRow):
    """What the platform's coupon page tells of one channel code: times used, orders, GMV in minor units of the plan's
    currency; None where it doesn't tell. Order files name no code."""

    id = models.CharField(primary_key=True, max_length=40)
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="code_uses")
    product = models.CharField(max_length=128)
    channel = models.CharField(max_length=20)
    used = models.PositiveIntegerField(null=True)
    orders = models.PositiveIntegerField(null=True)
    gmv = models.BigIntegerField(null=True)
    source = models.CharField(max_length=120)
    as_of = models.DateField()

    class Meta:
        ordering = ["product", "channel"]
        constraints = [models.UniqueConstraint(fields=["plan", "product", "channel"], name="planning_codeuse_once")]
