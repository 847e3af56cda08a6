"""What people did and noted, on the timeline of a run."""

from __future__ import annotations

from django.db import models

from kaibo.live.models.run import Run


class Mark(models.Model):
    """`kind` is a word of the room (`start`, `go`, `pitch`, `note` …), `text` what people read beside it."""

    id = models.CharField(primary_key=True, max_length=40)
    run = models.ForeignKey(Run, models.CASCADE, related_name="marks")
    at = models.DateTimeField()
    kind = models.CharField(max_length=40)
    text = models.CharField(max_length=500, blank=True)
    segment = models.CharField(max_length=40, blank=True)
    product = models.CharField(max_length=128, blank=True)
    by = models.CharField(max_length=120)

    class Meta:
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["run", "at"], name="live_mark_at")]
