"""Channels a company has set up, and what went through them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class Channel(models.Model):
    """A way out. `settings` is what may be shown; `sealed` is the secrets (JSON), sealed by the master key and never
    shown; `held` names the secrets there are.

    A removed channel keeps its name for the history of what it sent, and none of its secrets.
    """

    class Kind(models.TextChoices):
        EMAIL = "email"
        FEISHU = "feishu"
        DINGTALK = "dingtalk"
        WECOM = "wecom"

    id = models.CharField(primary_key=True, max_length=40)
    kind = models.CharField(max_length=10, choices=Kind)
    name = models.CharField(max_length=60)
    settings = models.JSONField(default=dict)
    sealed = models.BinaryField(default=b"")
    held = models.JSONField(default=list)
    active = models.BooleanField(default=True)
    made_by = models.CharField(max_length=60)
    made_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True)


class Delivery(models.Model):
    """A letter on its way through one channel.

    `letter` is what Letter.as_dict gives. `key` says of what it is the delivery: a channel delivers each key once.
    `done` names the steps that are behind it, so that a second attempt repeats none. `next_at` is when a waiting one
    is tried. `error` is what KaiboError.as_dict gives; one that was sent may have it too, where not all got it.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        SENT = "sent"
        FAILED = "failed"

    id = models.CharField(primary_key=True, max_length=40)
    channel = models.ForeignKey(Channel, models.CASCADE, related_name="deliveries")
    key = models.CharField(max_length=80)
    letter = models.JSONField()
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    done = models.JSONField(default=list)
    error = models.JSONField(null=True)
    made_by = models.CharField(max_length=60)
    made_at = models.DateTimeField()
    next_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["channel", "key"], name="notify_delivery_once"),
            models.CheckConstraint(
                condition=Q(state="waiting") | Q(ended_at__isnull=False), name="notify_delivery_ended"
            ),
        ]
        indexes = [models.Index(fields=["-made_at"], name="notify_delivery_newest")]
