"""What is known of a show, and its sign-offs."""

from __future__ import annotations

from django.db import models


class Facts(models.Model):
    """What the duties of a case depend on, as people said it. `case` is the id of a run or of an imported show.

    `products` of null: those of the control room's shelf.
    """

    case = models.CharField(primary_key=True, max_length=40)
    suppliers = models.JSONField(default=list)
    products = models.JSONField(null=True)
    ai_host = models.BooleanField(default=False)
    compares_prices = models.BooleanField(default=False)
    is_advertising = models.BooleanField(default=False)
    changed_at = models.DateTimeField()
    by = models.CharField(max_length=120)


class SignOff(models.Model):
    """A person says that a duty of a case is done; where two are needed the second confirms. Never edited after."""

    id = models.CharField(primary_key=True, max_length=40)
    case = models.CharField(max_length=40)
    duty = models.CharField(max_length=20)
    text = models.CharField(max_length=500)
    at = models.DateTimeField()
    person = models.CharField(max_length=40)
    by = models.CharField(max_length=120)
    second_text = models.CharField(max_length=500, blank=True)
    second_at = models.DateTimeField(null=True)
    second_person = models.CharField(max_length=40, blank=True)
    second_by = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["case", "duty"], name="dossier_signoff_case")]
