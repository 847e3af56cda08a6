"""What people write while they look back at a show."""

from __future__ import annotations

from django.db import models


class Note(models.Model):
    """A finding or an action about one show, with who sees to it and by when."""

    show = models.CharField(max_length=40)
    text = models.TextField(max_length=2000)
    owner = models.CharField(max_length=120, blank=True)
    due = models.DateField(null=True)
    done_at = models.DateTimeField(null=True)
    by = models.CharField(max_length=120)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(fields=["show"], name="review_note_show")]
