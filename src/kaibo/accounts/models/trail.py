"""The audit trail: a chain of entries, each holding the hash of the one before."""

from __future__ import annotations

from typing import Any, NoReturn

from django.db import models


class AppendOnly(models.QuerySet["Entry"]):
    """Entries are added and read, nothing else."""

    def update(self, **kwargs: Any) -> NoReturn:
        raise TypeError("the audit trail is only appended to")

    def delete(self) -> NoReturn:
        raise TypeError("the audit trail is only appended to")


class Entry(models.Model):
    """Who did what to what, when, and from where. `detail` is the exact text that was hashed."""

    seq = models.PositiveBigIntegerField(primary_key=True)
    at = models.DateTimeField()
    who = models.CharField(max_length=40, blank=True)
    name = models.CharField(max_length=60, blank=True)
    via = models.CharField(max_length=10, blank=True)
    address = models.CharField(max_length=64, blank=True)
    what = models.CharField(max_length=60)
    of = models.CharField(max_length=200, blank=True)
    detail = models.TextField()
    hash = models.CharField(max_length=64)

    objects = AppendOnly.as_manager()

    class Meta:
        indexes = [models.Index(fields=["what", "seq"], name="accounts_entry_what")]


class Head(models.Model):
    """The newest entry's number and hash; locking this row puts writers of the trail in a line."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    seq = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, default="")
