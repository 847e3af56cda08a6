"""What platforms last took of our stock."""

from __future__ import annotations

from django.db import models

from kaibo.goods.models.stock import StockListing


class StockPushed(models.Model):
    """How many units a platform last took for a listing; after a failure it is tried again at `retry_at`."""

    listing = models.OneToOneField(StockListing, models.CASCADE, primary_key=True, related_name="pushed")
    units = models.BigIntegerField(null=True)
    pushed_at = models.DateTimeField(null=True)
    failures = models.PositiveIntegerField(default=0)
    error = models.CharField(max_length=200, blank=True)
    retry_at = models.DateTimeField(null=True)
