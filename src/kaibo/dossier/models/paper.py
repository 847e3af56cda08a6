"""Papers, and who checked them."""

from __future__ import annotations

from django.db import models


class Paper(models.Model):
    """A document about the company, a host, a supplier, a product or one show; `name` says which.

    `file` is the original's id, empty where only the check is recorded. `checked_at` is that of the newest check.
    """

    class Kind(models.TextChoices):
        IDENTITY = "identity"
        LICENCE = "licence"
        PERMIT = "permit"
        CERTIFICATION = "certification"
        QUALITY = "quality"
        AUTHORISATION = "authorisation"
        PRICE_BASIS = "price_basis"
        AGREEMENT = "agreement"
        OTHER = "other"

    class About(models.TextChoices):
        COMPANY = "company"
        HOST = "host"
        SUPPLIER = "supplier"
        PRODUCT = "product"
        SHOW = "show"

    id = models.CharField(primary_key=True, max_length=40)
    kind = models.CharField(max_length=14, choices=Kind.choices)
    about = models.CharField(max_length=10, choices=About.choices)
    name = models.CharField(max_length=128)
    title = models.CharField(max_length=200)
    file = models.CharField(max_length=40, blank=True)
    file_name = models.CharField(max_length=200, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    size = models.BigIntegerField(default=0)
    valid_until = models.DateField(null=True)
    made_at = models.DateTimeField()
    by = models.CharField(max_length=120)
    checked_at = models.DateTimeField()
    checked_by = models.CharField(max_length=120)
    retired_at = models.DateTimeField(null=True)
    retired_by = models.CharField(max_length=120, blank=True)
    retired_why = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["about", "name", "kind", "id"]
        indexes = [models.Index(fields=["about", "name"], name="dossier_paper_about")]


class Check(models.Model):
    """Somebody looked at a paper and found that it holds; nothing edits or removes it."""

    paper = models.ForeignKey(Paper, models.CASCADE, related_name="checks")
    at = models.DateTimeField()
    by = models.CharField(max_length=120)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["at", "id"]
