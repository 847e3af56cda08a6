"""Files on their way in, what became of them, mappings people taught, and what platforms push."""

from __future__ import annotations

from django.db import models


class Upload(models.Model):
    """A file somebody handed in, from the moment its last byte was on disk.

    `attended` names the process that carries it to its end without asking anybody (the command line); it is
    empty where the worker reads it and a person decides. `replaces` is the batch it is read again in place of.
    """

    class State(models.TextChoices):
        RECEIVED = "received"
        READING = "reading"
        READY = "ready"
        NEEDS_MAPPING = "needs_mapping"
        REFUSED = "refused"
        STORING = "storing"
        STORED = "stored"
        UNCHANGED = "unchanged"
        DISCARDED = "discarded"

    id = models.CharField(primary_key=True, max_length=40)
    file = models.CharField(max_length=40)
    sha256 = models.CharField(max_length=64)
    written_at = models.DateTimeField(null=True)
    name = models.CharField(max_length=300)
    size = models.BigIntegerField()
    state = models.CharField(max_length=16, choices=State, default=State.RECEIVED)
    options = models.JSONField(default=dict)
    progress = models.JSONField(default=dict)
    error = models.JSONField(null=True)
    preflight = models.JSONField(null=True)
    batch = models.PositiveIntegerField(null=True)
    attended = models.CharField(max_length=40, blank=True, default="")
    replaces = models.PositiveIntegerField(null=True)
    by = models.CharField(max_length=120)
    at = models.DateTimeField(auto_now_add=True)


class Import(models.Model):
    """A stored batch as people see it in the history: which file, which format, how many rows."""

    batch = models.PositiveIntegerField(primary_key=True)
    upload = models.ForeignKey(Upload, models.PROTECT, related_name="imports")
    format = models.CharField(max_length=60)
    kind = models.CharField(max_length=20)
    platform = models.CharField(max_length=20)
    sha256 = models.CharField(max_length=64)
    options = models.JSONField(default=dict)
    rows_read = models.PositiveIntegerField()
    rows_stored = models.PositiveIntegerField()
    rows_skipped = models.PositiveIntegerField()
    rows_refused = models.PositiveIntegerField()
    refused_file = models.CharField(max_length=40, blank=True)
    warnings = models.JSONField(default=list)
    tables = models.JSONField(default=list)
    as_of = models.DateTimeField()
    period_from = models.DateField(null=True)
    period_to = models.DateField(null=True)
    undone_at = models.DateTimeField(null=True)
    undone_by = models.CharField(max_length=120, blank=True)

    class Meta:
        indexes = [models.Index(fields=["sha256"], name="connectors_import_sha")]


class Mapping(models.Model):
    """What a header signature means, as somebody once said."""

    signature = models.CharField(primary_key=True, max_length=64)
    kind = models.CharField(max_length=20)
    fields = models.JSONField()
    options = models.JSONField(default=dict)
    by = models.CharField(max_length=120)
    at = models.DateTimeField(auto_now=True)


class Webhook(models.Model):
    """An address that a platform pushes to. `app` is the app's public id; `sealed` holds its secrets, the newest and
    the one before (JSON, sealed by the master key, never shown). A removed one keeps its history and no secret.
    """

    id = models.CharField(primary_key=True, max_length=40)
    platform = models.CharField(max_length=20)
    name = models.CharField(max_length=60)
    account = models.CharField(max_length=60, blank=True, default="")
    app = models.CharField(max_length=128, blank=True, default="")
    address = models.CharField(max_length=300, blank=True, default="")
    sealed = models.BinaryField(default=b"")
    made_by = models.CharField(max_length=60)
    made_at = models.DateTimeField()
    rotated_at = models.DateTimeField(null=True)
    removed_at = models.DateTimeField(null=True)


class Push(models.Model):
    """A body that came to a webhook, kept sealed before it was looked at. `told` counts what was in it; `reason` says
    why it was put aside. A forged one keeps no body.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        TAKEN = "taken"
        TEST = "test"
        ASIDE = "aside"
        FORGED = "forged"

    id = models.CharField(primary_key=True, max_length=40)
    webhook = models.ForeignKey(Webhook, models.CASCADE, related_name="pushes")
    at = models.DateTimeField()
    size = models.PositiveIntegerField()
    sealed = models.BinaryField(default=b"")
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    topics = models.JSONField(default=list)
    told = models.JSONField(default=dict)
    reason = models.CharField(max_length=40, blank=True, default="")

    class Meta:
        indexes = [
            models.Index(fields=["webhook", "-at"], name="connectors_push_newest"),
            models.Index(fields=["state", "at"], name="connectors_push_state"),
        ]
