"""Accounts on platforms and the shows they broadcast."""

from __future__ import annotations

from django.db import models


class Account(models.Model):
    """A shop's or host's account on one platform: the room shows are broadcast from.

    `id` is derived from platform and handle; the handle is the platform's own id or, where a file gives
    none, the shown name.
    """

    id = models.CharField(primary_key=True, max_length=40)
    platform = models.CharField(max_length=20)
    handle = models.CharField(max_length=120)
    name = models.CharField(max_length=200)
    currency = models.CharField(max_length=3, default="CNY")
    zone = models.CharField(max_length=40, default="Asia/Shanghai")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["platform", "handle"], name="shows_account_once")]


class Show(models.Model):
    """One broadcast. `started_at` is missing where a file tells no time.

    `room_id` is the platform's own id of the broadcast, empty where the file has none.
    """

    id = models.CharField(primary_key=True, max_length=40)
    account = models.ForeignKey(Account, models.PROTECT, related_name="shows")
    room_id = models.CharField(max_length=80, blank=True)
    title = models.CharField(max_length=300, blank=True)
    host = models.CharField(max_length=120, blank=True)
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    business_day = models.DateField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["business_day"], name="shows_show_day"),
            models.Index(fields=["account", "started_at"], name="shows_show_start"),
            models.Index(fields=["room_id"], name="shows_show_room"),
        ]


class Source(models.Model):
    """A batch that tells of a show; a show whose every source is undone is not listed."""

    show = models.ForeignKey(Show, models.CASCADE, related_name="sources")
    batch = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["show", "batch"], name="shows_source_once")]
        indexes = [models.Index(fields=["batch"], name="shows_source_batch")]
