"""Who is needed behind and before the camera, and who is rostered."""

from __future__ import annotations

from django.db import models

from kaibo.planning.models.plan import Plan
from kaibo.planning.models.plan_row import PlanRow


class CrewRole(models.TextChoices):
    HOST = "host"
    ASSISTANT = "assistant"
    OPERATOR = "operator"
    DIRECTOR = "director"
    ADS = "ads"
    SERVICE = "service"
    OTHER = "other"


class CrewNeed(PlanRow):
    """How many of a role a plan wants: at least `least`, at most `most` where there is an upper end. A plan without any
    wants what the house does."""

    id = models.CharField(primary_key=True, max_length=40)
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="crew_needs")
    role = models.CharField(max_length=10, choices=CrewRole.choices)
    least = models.PositiveSmallIntegerField()
    most = models.PositiveSmallIntegerField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["plan", "role"], name="planning_crewneed_once")]


class CrewMember(PlanRow):
    """One person in one role of one plan, by name. Hosts stand on the plan itself: `Plan.hosts`."""

    id = models.CharField(primary_key=True, max_length=40)
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="crew")
    role = models.CharField(max_length=10, choices=CrewRole.choices)
    name = models.CharField(max_length=120)
    note = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["role", "name", "id"]
        constraints = [models.UniqueConstraint(fields=["plan", "role", "name"], name="planning_crewmember_once")]
