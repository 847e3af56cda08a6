"""A word from one role to another during a run."""

from __future__ import annotations

from django.db import models

from kaibo.live.models.run import Run


class Cue(models.Model):
    """`to` is a role (`host`, `controller` …) or `all`. `seen` says who said to have seen it, the first
    first, each once: [{person, name, role (as they were in the room, "" for none), at (ISO 8601)}]."""

    id = models.CharField(primary_key=True, max_length=40)
    run = models.ForeignKey(Run, models.CASCADE, related_name="cues")
    to = models.CharField(max_length=20)
    text = models.CharField(max_length=500)
    by = models.CharField(max_length=120)
    at = models.DateTimeField()
    seen = models.JSONField(default=list)

    class Meta:
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["run", "at"], name="live_cue_at")]
