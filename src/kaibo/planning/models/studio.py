"""Rooms that shows are broadcast from, and scenes that are built once and used again."""

from __future__ import annotations

from django.db import models

from kaibo.planning.models.company_row import CompanyRow


class Studio(CompanyRow):
    """A room 直播间; plans name it in `room`. `key_light`, `fill_light` and `back_light` are the three points.

    `needs` are [{kind, least, backups}]: how many devices of a kind it wants in use, and how many more lying ready.
    """

    style = models.CharField(max_length=300, blank=True)
    backdrop = models.CharField(max_length=300, blank=True)
    key_light = models.CharField(max_length=120, blank=True)
    fill_light = models.CharField(max_length=120, blank=True)
    back_light = models.CharField(max_length=120, blank=True)
    kelvin = models.PositiveIntegerField(default=5500)
    sound = models.CharField(max_length=300, blank=True)
    note = models.CharField(max_length=500, blank=True)
    needs = models.JSONField(default=list)
    retired = models.BooleanField(default=False)

    class Meta:
        ordering = ["retired", "name"]
        constraints = [models.UniqueConstraint(fields=["name"], name="planning_studio_name")]


class SceneModule(CompanyRow):
    """A scene 场景模块; segments name it in `scene`. Without a room it can be built in any.

    `words` are those that stand on the backdrop, on air; `props` lie ready. `picture` names the kept original.
    """

    studio = models.ForeignKey(Studio, models.SET_NULL, null=True, related_name="modules")
    backdrop = models.CharField(max_length=300, blank=True)
    words = models.CharField(max_length=120, blank=True)
    light = models.CharField(max_length=300, blank=True)
    props = models.JSONField(default=list)
    note = models.CharField(max_length=500, blank=True)
    picture = models.CharField(max_length=40, blank=True)
    retired = models.BooleanField(default=False)

    class Meta:
        ordering = ["retired", "name"]
        constraints = [models.UniqueConstraint(fields=["name"], name="planning_module_name")]
