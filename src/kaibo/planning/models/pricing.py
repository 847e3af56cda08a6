"""Price and benefit mechanics of a plan's products, prices that somebody saw, and margins that a second person let
pass."""

from __future__ import annotations

from django.db import models

from kaibo.planning.models.plan import Plan
from kaibo.planning.models.plan_row import PlanRow


class Mechanics(PlanRow):
    """Of one product of a plan. Money in minor units of the plan's currency, rates in hundredths of a percent.

    `offer` is what a buyer gets beside the price (`pricing.offers`), `anchor` the struck-out price and `basis` what it
    stands on. At most `most_units` go at these terms, `per_person` to one buyer, for `lasts_s` seconds. `floor` is the
    product's own lowest margin; `charges` are `commission` and `fee` (rates) and `insurance` (an order), those known.
    """

    id = models.CharField(primary_key=True, max_length=40)
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="mechanics")
    product = models.CharField(max_length=128)
    title = models.CharField(max_length=60, blank=True)
    offer = models.JSONField(default=dict)
    anchor = models.BigIntegerField(null=True)
    basis = models.JSONField(default=dict)
    most_units = models.PositiveIntegerField(null=True)
    per_person = models.PositiveIntegerField(null=True)
    lasts_s = models.PositiveIntegerField(null=True)
    floor = models.IntegerField(null=True)
    charges = models.JSONField(default=dict)

    class Meta:
        ordering = ["product"]
        constraints = [models.UniqueConstraint(fields=["plan", "product"], name="planning_mechanics_once")]


class SeenPrice(models.Model):
    """A price of a product that somebody saw or got, and where the proof lies. `kind`: sold or shown (in the account's
    own shop), suggested (by its maker) or peer (another's, of the same goods). `price` in minor units."""

    id = models.CharField(primary_key=True, max_length=40)
    account = models.ForeignKey("shows.Account", models.CASCADE, related_name="+")
    product = models.CharField(max_length=128)
    kind = models.CharField(max_length=10)
    day = models.DateField()
    price = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    proof = models.CharField(max_length=300)
    by = models.CharField(max_length=120)
    at = models.DateTimeField()

    class Meta:
        ordering = ["day", "id"]
        indexes = [models.Index(fields=["account", "product"], name="planning_seenprice_of")]


class Crossing(models.Model):
    """Terms whose margin is below the floor: they hold once a second person agrees. `told` is what was asked for,
    `share` its lowest margin in hundredths of a percent of what comes in."""

    class State(models.TextChoices):
        OPEN = "open"
        AGREED = "agreed"
        REFUSED = "refused"
        REPLACED = "replaced"

    id = models.CharField(primary_key=True, max_length=40)
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="crossings")
    product = models.CharField(max_length=128)
    told = models.JSONField()
    share = models.IntegerField()
    why = models.CharField(max_length=300)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    by = models.CharField(max_length=120)
    by_id = models.CharField(max_length=40)
    at = models.DateTimeField()
    decided_by = models.CharField(max_length=120, blank=True)
    decided_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["plan", "product", "state"], name="planning_crossing_of")]


class MarginFloor(models.Model):
    """The company's: the lowest margin one person may set alone, in hundredths of a percent."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    share = models.IntegerField(null=True)
    by = models.CharField(max_length=120)
    at = models.DateTimeField()
