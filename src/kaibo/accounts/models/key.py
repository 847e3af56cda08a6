"""Keys for programs."""

from __future__ import annotations

from django.db import models

from kaibo.accounts.models.person import Person


class Key(models.Model):
    """A program's key: found by its prefix, proven by a hash. It may do what its person may do and it names."""

    id = models.CharField(primary_key=True, max_length=40)
    prefix = models.CharField(max_length=12, unique=True)
    digest = models.CharField(max_length=64)
    name = models.CharField(max_length=60)
    person = models.ForeignKey(Person, models.CASCADE, related_name="keys")
    permissions = models.JSONField(default=list)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
