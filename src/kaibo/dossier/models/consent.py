"""The consent ledger."""

from __future__ import annotations

from django.db import models


class Consent(models.Model):
    """A person agreed to a purpose, or took that back. Only added to: what holds is the newest of person and purpose.

    `person` is a pseudonym, never a platform's own id. `text` is the version of the words that were agreed to, `proof`
    how it is known.
    """

    id = models.CharField(primary_key=True, max_length=40)
    person = models.CharField(max_length=128)
    platform = models.CharField(max_length=20)
    purpose = models.CharField(max_length=20)
    text = models.CharField(max_length=60)
    given = models.BooleanField()
    at = models.DateTimeField()
    proof = models.CharField(max_length=300)
    by = models.CharField(max_length=120)
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["-made_at", "-id"]
        indexes = [models.Index(fields=["person", "purpose"], name="dossier_consent_person")]
