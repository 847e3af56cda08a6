"""Products, as platforms name them."""

from __future__ import annotations

from django.db import models


class Product(models.Model):
    """One product on one platform, under the platform's own id."""

    platform = models.CharField(max_length=20)
    product_id = models.CharField(max_length=80)
    name = models.CharField(max_length=400)
    category = models.CharField(max_length=120, blank=True)
    first_batch = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["platform", "product_id"], name="goods_product_once")]
