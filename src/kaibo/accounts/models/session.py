"""Sessions, and attempts to get one."""

from __future__ import annotations

from django.db import models

from kaibo.accounts.models.person import Person


class Session(models.Model):
    """A signed-in browser. Only the hash of its token is kept; `seen_at` is right to a minute."""

    id = models.CharField(primary_key=True, max_length=40)
    digest = models.CharField(max_length=64, unique=True)
    person = models.ForeignKey(Person, models.CASCADE, related_name="sessions")
    made_at = models.DateTimeField()
    seen_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    address = models.CharField(max_length=64, blank=True)
    agent = models.CharField(max_length=200, blank=True)


class Attempt(models.Model):
    """One try at a password. The typed name is kept as a hash: people type passwords into the wrong box."""

    who = models.CharField(max_length=64)
    address = models.CharField(max_length=64)
    at = models.DateTimeField()
    ok = models.BooleanField(default=False)

    class Meta:
        indexes = [
            models.Index(fields=["at"], name="accounts_attempt_at"),
            models.Index(fields=["who", "at"], name="accounts_attempt_who"),
            models.Index(fields=["address", "at"], name="accounts_attempt_address"),
        ]
