"""Large corrections of stock that wait for a second person."""

from __future__ import annotations

from django.db import models

from kaibo.goods.models.stock import StockPool


class StockRequest(models.Model):
    """A correction by more units than one person may make alone. `state`: open, made or refused."""

    id = models.CharField(primary_key=True, max_length=40)
    pool = models.ForeignKey(StockPool, models.CASCADE, related_name="requests")
    quantity = models.BigIntegerField()
    why = models.CharField(max_length=400)
    state = models.CharField(max_length=10, default="open")
    by = models.CharField(max_length=120)
    by_id = models.CharField(max_length=40)
    at = models.DateTimeField()
    decided_by = models.CharField(max_length=120, blank=True)
    decided_at = models.DateTimeField(null=True)
