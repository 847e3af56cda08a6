"""What people asked for about their own data, and who looked at whom."""

from __future__ import annotations

from django.db import models


class Request(models.Model):
    """What a person asked for about their own data. `sealed` says who, until it is done; `counts` how many rows of
    which place were emptied. `due_on` is fifteen working days after it was asked."""

    class Kind(models.TextChoices):
        ACCESS = "access"
        CORRECT = "correct"
        DELETE = "delete"

    class State(models.TextChoices):
        OPEN = "open"
        WORKING = "working"
        DONE = "done"
        REFUSED = "refused"

    id = models.CharField(primary_key=True, max_length=40)
    kind = models.CharField(max_length=8, choices=Kind.choices)
    platform = models.CharField(max_length=20, blank=True)
    sealed = models.BinaryField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN)
    at = models.DateTimeField()
    by = models.CharField(max_length=120)
    due_on = models.DateField()
    answer = models.CharField(max_length=500, blank=True)
    counts = models.JSONField(default=dict)
    done_at = models.DateTimeField(null=True)
    done_by = models.CharField(max_length=120, blank=True)


class Reveal(models.Model):
    """Somebody of the team looked at whom a request is about, and said why. Only added to."""

    request = models.ForeignKey(Request, models.CASCADE, related_name="reveals")
    at = models.DateTimeField()
    person = models.CharField(max_length=40)
    by = models.CharField(max_length=120)
    reason = models.CharField(max_length=300)

    class Meta:
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["person", "at"], name="dossier_reveal_person")]
