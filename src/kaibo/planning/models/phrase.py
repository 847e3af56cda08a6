"""The phrase library: what the team made of the house's phrases and its own, each change, and who likes which."""

from __future__ import annotations

from django.db import models


class Phrase(models.Model):
    """A phrase of the team, or one of the house's that somebody changed, looked over or retired (its `key` is then the
    house's). `source` says where it comes from; `version` counts its changes; `reviewed_at`: looked over last."""

    key = models.CharField(primary_key=True, max_length=60)
    scene = models.CharField(max_length=20)
    category = models.CharField(max_length=20)
    text = models.CharField(max_length=500)
    source = models.CharField(max_length=200, blank=True)
    retired = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=0)
    reviewed_at = models.DateTimeField(null=True)
    reviewed_by = models.CharField(max_length=120, blank=True)
    by = models.CharField(max_length=120)
    at = models.DateTimeField()


class PhraseChange(models.Model):
    """The phrase as it stood after one change; `what` is added, changed, retired, restored or reviewed."""

    phrase = models.ForeignKey(Phrase, models.CASCADE, related_name="changes")
    number = models.PositiveIntegerField()
    what = models.CharField(max_length=10)
    scene = models.CharField(max_length=20)
    category = models.CharField(max_length=20)
    text = models.CharField(max_length=500)
    source = models.CharField(max_length=200, blank=True)
    by = models.CharField(max_length=120)
    at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["phrase", "number"], name="planning_phrase_change_once")]


class Favourite(models.Model):
    """A phrase by its key that a person keeps at hand."""

    person = models.CharField(max_length=40)
    phrase = models.CharField(max_length=60)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "phrase"], name="planning_favourite_once")]
