"""What a company adds to the law: packs of its own, and what it holds to be allowed."""

from __future__ import annotations

from django.db import models


class Pack(models.Model):
    """A file of rules as it was handed in; never edited. One of the same `name` takes its place."""

    id = models.CharField(primary_key=True, max_length=40)
    name = models.CharField(max_length=120)
    category = models.CharField(max_length=40)
    source = models.TextField()
    rules = models.IntegerField()
    at = models.DateTimeField()
    by = models.CharField(max_length=120)
    removed_at = models.DateTimeField(null=True)
    removed_by = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ["name", "-at"]


class Allowance(models.Model):
    """Proposed by one person, in force from the day another confirms it, until `until` or until somebody ends it.

    `rule` empty: any rule; `phrase` empty: the whole rule; `category` empty: any. `person` and `second_person` are ids.
    """

    id = models.CharField(primary_key=True, max_length=40)
    rule = models.CharField(max_length=120, blank=True)
    phrase = models.CharField(max_length=200, blank=True)
    category = models.CharField(max_length=40, blank=True)
    until = models.DateField(null=True)
    reason = models.CharField(max_length=300)
    at = models.DateTimeField()
    person = models.CharField(max_length=40)
    by = models.CharField(max_length=120)
    since = models.DateField(null=True)
    second_at = models.DateTimeField(null=True)
    second_person = models.CharField(max_length=40, blank=True)
    second_by = models.CharField(max_length=120, blank=True)
    ended_at = models.DateTimeField(null=True)
    ended_on = models.DateField(null=True)
    ended_by = models.CharField(max_length=120, blank=True)
    ended_why = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-at", "id"]
