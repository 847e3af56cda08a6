"""The products of a planned show."""

from __future__ import annotations

from django.db import models

from kaibo.planning.models.plan import Plan
from kaibo.planning.models.plan_row import PlanRow


class Item(PlanRow):
    """One product of one plan. Money in minor units of the plan's currency.

    `product` is the platform's id of the product, or a name of the team's own where it has none yet; the same id
    stands on the run's shelf. `spoken` is what hosts call it, empty for the short name. `price` is the price on
    air, `cost` what a unit costs the team. `units` is how many are wanted for the show. `substitute` is another
    product's id.
    """

    class Role(models.TextChoices):
        HOOK = "hook"
        WELFARE = "welfare"
        HIT = "hit"
        PROFIT = "profit"
        IMAGE = "image"

    id = models.CharField(primary_key=True, max_length=40)
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="items")
    product = models.CharField(max_length=128)
    name = models.CharField(max_length=300)
    spoken = models.CharField(max_length=60, blank=True)
    category = models.CharField(max_length=120, blank=True)
    role = models.CharField(max_length=10, choices=Role.choices, blank=True)
    position = models.PositiveIntegerField()
    price = models.BigIntegerField(null=True)
    cost = models.BigIntegerField(null=True)
    units = models.PositiveIntegerField(null=True)
    link = models.CharField(max_length=500, blank=True)
    substitute = models.CharField(max_length=128, blank=True)
    fallen_out = models.CharField(max_length=300, blank=True)
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["position", "id"]
        constraints = [models.UniqueConstraint(fields=["plan", "product"], name="planning_item_once")]
