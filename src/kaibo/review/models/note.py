"""What people write while they look back at a show, and whether the next show kept to it."""

from __future__ import annotations

from django.db import models


class Note(models.Model):
    """A finding or an action about one show, with who sees to it and by when; `node` is the part of the work it came
    of, "" for none."""

    show = models.CharField(max_length=40)
    node = models.CharField(max_length=12, blank=True)
    text = models.TextField(max_length=2000)
    owner = models.CharField(max_length=120, blank=True)
    due = models.DateField(null=True)
    done_at = models.DateTimeField(null=True)
    by = models.CharField(max_length=120)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(fields=["show"], name="review_note_show")]


class Check(models.Model):
    """Whether a later `show` kept to an action of an earlier one."""

    note = models.ForeignKey(Note, models.CASCADE, related_name="checks")
    show = models.CharField(max_length=40)
    kept = models.BooleanField()
    remark = models.CharField(max_length=500, blank=True)
    by = models.CharField(max_length=120)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        constraints = [models.UniqueConstraint(fields=["note", "show"], name="review_check_once")]
