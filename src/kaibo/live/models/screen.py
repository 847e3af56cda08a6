"""Signed links to screens that only show."""

from __future__ import annotations

from django.db import models

from kaibo.live.models.run import Run


class Screen(models.Model):
    """A read-only link to one kind of screen of one run. The token itself is kept nowhere, only its hash."""

    id = models.CharField(primary_key=True, max_length=40)
    run = models.ForeignKey(Run, models.CASCADE, related_name="screens")
    kind = models.CharField(max_length=20)
    name = models.CharField(max_length=60, blank=True)
    digest = models.CharField(max_length=64, unique=True)
    by = models.CharField(max_length=120)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
