"""The company that the data directory belongs to, and the token that founds it."""

from __future__ import annotations

from django.db import models

from kaibo.kit.clock import DEFAULT_ZONE


class Company(models.Model):
    """The one company. `day_start` is the local hour at which its business day begins."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    name = models.CharField(max_length=120)
    zone = models.CharField(max_length=40, default=DEFAULT_ZONE)
    day_start = models.PositiveSmallIntegerField(default=0)
    currency = models.CharField(max_length=3, default="CNY")
    demo = models.BooleanField(default=False)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(id=1), name="accounts_company_one"),
            models.CheckConstraint(condition=models.Q(day_start__lt=24), name="accounts_company_hour"),
        ]


class FirstRun(models.Model):
    """The hash of the token that was printed at first start; gone once a company exists."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    digest = models.CharField(max_length=64)
    made_at = models.DateTimeField()
