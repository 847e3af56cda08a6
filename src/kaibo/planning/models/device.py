"""Equipment, and what is asked for to better it."""

from __future__ import annotations

from django.db import models

from kaibo.planning.models.company_row import CompanyRow
from kaibo.planning.models.studio import Studio


class DeviceKind(models.TextChoices):
    CAMERA = "camera"
    PHONE = "phone"
    LENS = "lens"
    LIGHT = "light"
    MICROPHONE = "microphone"
    SOUND_CARD = "sound_card"
    COMPUTER = "computer"
    CAPTURE = "capture"
    SCREEN = "screen"
    NETWORK = "network"
    POWER = "power"
    STAND = "stand"
    OTHER = "other"


class Device(CompanyRow):
    """One piece of equipment 设备. A backup without a room lies ready for all; `owner` is who answers for it."""

    class State(models.TextChoices):
        IN_USE = "in_use"
        BACKUP = "backup"
        BROKEN = "broken"
        LENT = "lent"

    kind = models.CharField(max_length=12, choices=DeviceKind.choices)
    studio = models.ForeignKey(Studio, models.SET_NULL, null=True, related_name="devices")
    state = models.CharField(max_length=8, choices=State.choices, default=State.IN_USE)
    owner = models.CharField(max_length=60, blank=True)
    serial = models.CharField(max_length=80, blank=True)
    bought_on = models.DateField(null=True)
    warranty_until = models.DateField(null=True)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["kind", "name", "id"]


class Upgrade(models.Model):
    """An upgrade that was asked for 升级申请; `cost` in minor units of `currency`. Another person decides it.

    `device` is what it put on the list when it arrived.
    """

    class State(models.TextChoices):
        OPEN = "open"
        WITHDRAWN = "withdrawn"
        REFUSED = "refused"
        AGREED = "agreed"
        ORDERED = "ordered"
        ARRIVED = "arrived"

    id = models.CharField(primary_key=True, max_length=40)
    title = models.CharField(max_length=120)
    kind = models.CharField(max_length=12, choices=DeviceKind.choices)
    studio = models.ForeignKey(Studio, models.PROTECT, related_name="upgrades")
    reason = models.CharField(max_length=500)
    cost = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    by = models.CharField(max_length=120)
    by_id = models.CharField(max_length=40)
    at = models.DateTimeField()
    decided_by = models.CharField(max_length=120, blank=True)
    decided_at = models.DateTimeField(null=True)
    decided_why = models.CharField(max_length=500, blank=True)
    ordered_at = models.DateTimeField(null=True)
    arrived_at = models.DateTimeField(null=True)
    device = models.ForeignKey(Device, models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ["-at", "id"]
