"""Who is in the room in which role, and which host was on air when."""

from __future__ import annotations

from django.db import models

from kaibo.live.models.run import Run


class Presence(models.Model):
    """A person in one role; present while seen within the last half minute."""

    run = models.ForeignKey(Run, models.CASCADE, related_name="presences")
    person = models.CharField(max_length=40)
    name = models.CharField(max_length=120)
    role = models.CharField(max_length=20)
    since = models.DateTimeField()
    seen_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["run", "person"], name="live_presence_once")]


class Shift(models.Model):
    """A host on air, from one hand-over to the next."""

    run = models.ForeignKey(Run, models.CASCADE, related_name="shifts")
    host = models.CharField(max_length=120)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["started_at", "id"]
        indexes = [models.Index(fields=["run", "started_at"], name="live_shift_start")]
