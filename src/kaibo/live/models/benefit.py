"""Benefits 福利 of a run: what is given away, who took part, who got what."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from kaibo.live.models.run import Run


class Benefit(models.Model):
    """`budget` and `spent` are minor units of `currency`; `units` counts prizes, packets or units of a product.

    `seed` is told to nobody before the draw; `commitment` is its SHA-256. `sequence` is the newest signal counted.
    `closes_at` is when it ends by itself. `terms` is what was announced, as it stood when it was armed.
    """

    class State(models.TextChoices):
        DRAFT = "draft"
        ARMED = "armed"
        RUNNING = "running"
        CLOSED = "closed"
        SETTLED = "settled"
        CANCELLED = "cancelled"

    id = models.CharField(primary_key=True, max_length=40)
    run = models.ForeignKey(Run, models.CASCADE, related_name="benefits")
    kind = models.CharField(max_length=16)
    title = models.CharField(max_length=120)
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    product = models.CharField(max_length=128, blank=True)
    rules = models.JSONField()
    lasts_s = models.PositiveIntegerField()
    currency = models.CharField(max_length=3)
    budget = models.BigIntegerField()
    spent = models.BigIntegerField(default=0)
    units = models.PositiveIntegerField()
    used = models.PositiveIntegerField(default=0)
    progress = models.BigIntegerField(default=0)
    sequence = models.BigIntegerField(default=0)
    seed = models.CharField(max_length=64, blank=True)
    commitment = models.CharField(max_length=64, blank=True)
    terms = models.JSONField(null=True)
    entries_hash = models.CharField(max_length=64, blank=True)
    document = models.JSONField(null=True)
    by = models.CharField(max_length=120)
    made_at = models.DateTimeField()
    armed_at = models.DateTimeField(null=True)
    began_at = models.DateTimeField(null=True)
    closes_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    settled_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["made_at", "id"]
        indexes = [models.Index(fields=["run", "state"], name="live_benefit_state")]
        constraints = [
            models.CheckConstraint(condition=Q(spent__gte=0, spent__lte=F("budget")), name="live_benefit_budget"),
            models.CheckConstraint(condition=Q(used__lte=F("units")), name="live_benefit_units"),
        ]


class Ticket(models.Model):
    """Somebody takes part, once. `choice` is a vote, an answer or a guess; `count` adds up likes or gifts; `order` and
    `amount` are those of a free order. `refused` says why a ticket has no part in the draw."""

    benefit = models.ForeignKey(Benefit, models.CASCADE, related_name="tickets")
    person = models.CharField(max_length=128)
    at = models.DateTimeField()
    sequence = models.BigIntegerField(default=0)
    choice = models.CharField(max_length=60, blank=True)
    count = models.PositiveIntegerField(default=1)
    order = models.CharField(max_length=128, blank=True)
    amount = models.BigIntegerField(null=True)
    refused = models.CharField(max_length=20, blank=True)

    class Meta:
        ordering = ["sequence", "id"]
        constraints = [models.UniqueConstraint(fields=["benefit", "person"], name="live_ticket_once")]


class Claim(models.Model):
    """What one person got: a packet or a prize at its `place`, worth `amount` minor units."""

    benefit = models.ForeignKey(Benefit, models.CASCADE, related_name="claims")
    person = models.CharField(max_length=128)
    place = models.PositiveIntegerField()
    prize = models.CharField(max_length=120, blank=True)
    amount = models.BigIntegerField()
    at = models.DateTimeField()

    class Meta:
        ordering = ["place"]
        constraints = [
            models.UniqueConstraint(fields=["benefit", "person"], name="live_claim_once"),
            models.UniqueConstraint(fields=["benefit", "place"], name="live_claim_place"),
            models.CheckConstraint(condition=Q(amount__gte=0), name="live_claim_amount"),
        ]


class Grab(models.Model):
    """Units of a flash sale that somebody has: held until `until` under a reservation of the stock ledger, then sold or
    free again. `own`: the benefit holds them; else the shop's own system does, for the order."""

    class State(models.TextChoices):
        HELD = "held"
        SOLD = "sold"
        RELEASED = "released"
        EXPIRED = "expired"

    benefit = models.ForeignKey(Benefit, models.CASCADE, related_name="grabs")
    person = models.CharField(max_length=128, blank=True)
    order = models.CharField(max_length=128, blank=True)
    units = models.PositiveIntegerField()
    reservation = models.CharField(max_length=40)
    own = models.BooleanField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.HELD)
    at = models.DateTimeField()
    until = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["benefit", "reservation"], name="live_grab_once"),
            models.UniqueConstraint(
                fields=["benefit", "order"],
                condition=~Q(order="") & Q(state__in=["held", "sold"]),
                name="live_grab_order",
            ),
            models.CheckConstraint(condition=Q(units__gt=0), name="live_grab_some"),
        ]


class Insider(models.Model):
    """Somebody who has no part in any draw: staff, hosts, their families and accounts used for tests."""

    person = models.CharField(primary_key=True, max_length=128)
    note = models.CharField(max_length=120, blank=True)
    by = models.CharField(max_length=120)
    at = models.DateTimeField()
