"""What is put right of a person."""

from __future__ import annotations

from django.db import models

from kaibo.dossier.models.request import Request


class Correction(models.Model):
    """One field of one row that tells something wrong of a person: said by one, confirmed by a second.

    `place`, `row` and `field` say where. `sealed` has the person's ids, and the right words as long as a row that
    cannot be changed is read through them (`beside`); people see the masked ones.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        DONE = "done"
        TURNED_DOWN = "turned_down"

    id = models.CharField(primary_key=True, max_length=40)
    request = models.ForeignKey(Request, models.CASCADE, related_name="corrections")
    place = models.CharField(max_length=40)
    row = models.CharField(max_length=300, blank=True)
    field = models.CharField(max_length=40)
    beside = models.BooleanField()
    sealed = models.BinaryField()
    masked_before = models.CharField(max_length=40, blank=True)
    masked_after = models.CharField(max_length=40, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    state = models.CharField(max_length=12, choices=State.choices, default=State.WAITING)
    at = models.DateTimeField()
    person = models.CharField(max_length=40)
    by = models.CharField(max_length=120)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["place", "state"], name="dossier_correction_place")]
