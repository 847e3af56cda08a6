"""What the reads see: which batches are visible, which builds of the current orders are in force."""

from __future__ import annotations

from django.db import models


class Batch(models.Model):
    """One imported file's rows in the analytical store, visible or not as a whole.

    The id is a small whole number because it stands in every stored row. `settled` turns true in the
    commit that makes the batch visible; `undone_at` hides it again. Rows of any other batch are not read.
    """

    class State(models.TextChoices):
        LOADING = "loading"
        STORED = "stored"
        UNDONE = "undone"
        FAILED = "failed"

    id = models.AutoField(primary_key=True)
    state = models.CharField(max_length=10, choices=State, default=State.LOADING)
    as_of = models.DateTimeField()
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(fields=["state"], name="metrics_batch_state")]


class Build(models.Model):
    """A part of the current orders: every order stands in exactly one live build.

    A build that is no longer live keeps its rows for a while, so that reads under way can finish.
    """

    id = models.AutoField(primary_key=True)
    month = models.PositiveIntegerField()
    live = models.BooleanField(default=False)
    retired_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["live", "month"], name="metrics_build_live")]


class Hold(models.Model):
    """A build that something made earlier still needs: its rows are kept after it retired. `by` names the holder."""

    build = models.PositiveIntegerField()
    by = models.CharField(max_length=40)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["build", "by"], name="metrics_hold_once")]
