"""Content and assets of a planned show: who makes what, for which platform, until when."""

from __future__ import annotations

from django.db import models

from kaibo.planning.models.plan import Plan
from kaibo.planning.models.plan_row import PlanRow


class Asset(PlanRow):
    """`product` is an item's product id where the asset tells of one, `platform` where it goes out, `link` where it
    lies."""

    class Kind(models.TextChoices):
        POSTER = "poster"
        COVER = "cover"
        SCENE_VIDEO = "scene_video"
        TRAILER = "trailer"
        OVERLAY = "overlay"
        REPLAY_CUT = "replay_cut"
        OTHER = "other"

    class State(models.TextChoices):
        OPEN = "open"
        DOING = "doing"
        DONE = "done"
        DROPPED = "dropped"

    id = models.CharField(primary_key=True, max_length=40)
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="assets")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    title = models.CharField(max_length=200)
    product = models.CharField(max_length=128, blank=True)
    platform = models.CharField(max_length=20, blank=True)
    owner = models.CharField(max_length=60, blank=True)
    due_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    link = models.CharField(max_length=500, blank=True)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["due_at", "id"]
        indexes = [models.Index(fields=["due_at"], name="planning_asset_due")]


class AssetFile(models.Model):
    """A file of the asset whose id is `asset`; `file` is its original's. `media` is what its bytes say it is, not what
    its name says. Files of one `variant` each (A, B …) are tried against each other; `used` is the one that went
    out."""

    id = models.CharField(primary_key=True, max_length=40)
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="asset_files")
    asset = models.CharField(max_length=40)
    file = models.CharField(max_length=40)
    name = models.CharField(max_length=200)
    media = models.CharField(max_length=60)
    size = models.PositiveIntegerField()
    variant = models.CharField(max_length=1, blank=True)
    used = models.BooleanField(default=False)
    by = models.CharField(max_length=120)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["plan", "asset"], name="planning_asset_file_of")]
