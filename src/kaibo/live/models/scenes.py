"""The OBS of an account, whose scenes follow the rundown."""

from __future__ import annotations

from django.db import models


class SceneLink(models.Model):
    """`sealed` is the password, sealed by the master key and never shown. `edition` counts changes of the connection.

    `rules` are {moment: scene name}: a kind of segment, `paused`, `ended`, `incident` or `incident:<kind>`. `scenes`
    are the names that OBS told last, `current` the one on air. `problem` is what KaiboError.as_dict gives, or null.
    `followed` is the moment whose scene was set last: it is not set again after a reconnection.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        CONNECTED = "connected"
        LOST = "lost"

    id = models.CharField(primary_key=True, max_length=40)
    account = models.OneToOneField("shows.Account", models.PROTECT, related_name="+")
    host = models.CharField(max_length=200)
    port = models.PositiveIntegerField()
    sealed = models.BinaryField(default=b"")
    active = models.BooleanField(default=True)
    edition = models.PositiveIntegerField(default=1)
    rules = models.JSONField(default=dict)
    scenes = models.JSONField(default=list)
    current = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    problem = models.JSONField(null=True)
    since = models.DateTimeField()
    followed = models.CharField(max_length=400, blank=True)
    by = models.CharField(max_length=120)
    made_at = models.DateTimeField()
