"""Who is needed behind and before the camera, and who is rostered."""

from __future__ import annotations

from django.db import models

from kaibo.planning.models.plan import Plan


class CrewRole(models.TextChoices):
    HOST = "host"
    ASSISTANT = "assistant"
    OPERATOR = "operator"
    DIRECTOR = "director"
    ADS = "ads"
    SERVICE = "service"
    OTHER = "other"


class CrewNeed(models.Model):
    """How many of a role a plan wants: at least `least`, at most `most` where there is an upper end. A plan without any
    wants what the house does. `changed` is the plan's version that last touched it."""

    id = models.CharField(primary_key=True, max_length=40)
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="crew_needs")
    role = models.CharField(max_length=10, choices=CrewRole.choices)
    least = models.PositiveSmallIntegerField()
    most = models.PositiveSmallIntegerField(null=True)
    changed = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["plan", "role"], name="planning_crewneed_once")]


class CrewMember(models.Model):
    """One person in one role of one plan, by name. Hosts stand on the plan itself: `Plan.hosts`."""

    id = models.CharField(primary_key=True, max_length=40)
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="crew")
    role = models.CharField(max_length=10, choices=CrewRole.choices)
    name = models.CharField(max_length=120)
    note = models.CharField(max_length=200, blank=True)
    changed = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["role", "name", "id"]
        constraints = [models.UniqueConstraint(fields=["plan", "role", "name"], name="planning_crewmember_once")]
