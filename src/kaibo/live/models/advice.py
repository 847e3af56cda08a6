"""What the room noticed and proposed, whether it helped, and orders that a person should look at."""

from __future__ import annotations

from django.db import models

from kaibo.live.models.run import Run


class Advice(models.Model):
    """One alarm and one thing to do. `facts` hold window, baseline, sample and what was happening, as they stood.

    `key` is told twice by nothing: an alarm has its rule, minute and product. `after` is measured five minutes later
    by the same measure as `before`.
    """

    class State(models.TextChoices):
        OPEN = "open"
        DONE = "done"
        DISMISSED = "dismissed"

    id = models.CharField(primary_key=True, max_length=40)
    run = models.ForeignKey(Run, models.CASCADE, related_name="advice")
    key = models.CharField(max_length=200)
    rule = models.CharField(max_length=40)
    action = models.CharField(max_length=40)
    product = models.CharField(max_length=128, blank=True)
    at = models.DateTimeField()
    facts = models.JSONField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.CharField(max_length=120, blank=True)
    before = models.FloatField(null=True)
    after = models.FloatField(null=True)
    helped = models.BooleanField(null=True)

    class Meta:
        ordering = ["at", "id"]
        constraints = [models.UniqueConstraint(fields=["run", "key"], name="live_advice_once")]


class OddOrder(models.Model):
    """A paid order with something odd about it, held until a person has looked. `facts` say what and against what."""

    class State(models.TextChoices):
        HELD = "held"
        FINE = "fine"
        REFUSED = "refused"

    id = models.CharField(primary_key=True, max_length=40)
    run = models.ForeignKey(Run, models.CASCADE, related_name="odd_orders")
    order = models.CharField(max_length=128)
    reason = models.CharField(max_length=16)
    person = models.CharField(max_length=128, blank=True)
    product = models.CharField(max_length=128, blank=True)
    units = models.PositiveIntegerField()
    amount = models.BigIntegerField(null=True)
    currency = models.CharField(max_length=3, blank=True)
    at = models.DateTimeField()
    facts = models.JSONField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.HELD)
    note = models.CharField(max_length=300, blank=True)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ["at", "id"]
        constraints = [models.UniqueConstraint(fields=["run", "order", "reason"], name="live_oddorder_once")]
