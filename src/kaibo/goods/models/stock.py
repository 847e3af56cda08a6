"""The stock ledger: what there is, where, and every movement of it."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

BUCKETS = ("available", "held", "sold", "buffer", "damaged")
"""Where a unit is: it can be bought, waits for its buyer, is bought, is kept back, or can't be sold."""
SHARED = ""
"""The channel of the pool that every channel draws on."""


def _sum() -> F:
    """All buckets together."""
    return F("available") + F("held") + F("sold") + F("buffer") + F("damaged")  # type: ignore[return-value]


class StockItem(models.Model):
    """A thing that is kept and sold, under the team's own code. `low`: from how many left it is scarce.

    `limit_each`: units that one person may have in all; 0 is no limit.
    """

    id = models.CharField(primary_key=True, max_length=40)
    code = models.CharField(max_length=80, unique=True)
    name = models.CharField(max_length=200)
    low = models.PositiveIntegerField(default=0)
    limit_each = models.PositiveIntegerField(default=0)
    by = models.CharField(max_length=120)
    made_at = models.DateTimeField()


class StockListing(models.Model):
    """Under which product of which platform an item is sold; several platforms may sell the same item."""

    item = models.ForeignKey(StockItem, models.CASCADE, related_name="listings")
    platform = models.CharField(max_length=20)
    product_id = models.CharField(max_length=80)
    sku_id = models.CharField(max_length=80, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["platform", "product_id", "sku_id"], name="goods_stocklisting_once")
        ]
        indexes = [models.Index(fields=["product_id"], name="goods_stocklisting_product")]


class StockPool(models.Model):
    """How many units of an item a channel has to itself, or (channel "") all of them share; each unit in one bucket.

    `total` counts every unit that ever came in, less what was taken out again: sold units stay counted. `version`
    is one more after every commit that changed it, `told` the version that others last heard of.
    """

    item = models.ForeignKey(StockItem, models.CASCADE, related_name="pools")
    channel = models.CharField(max_length=80, blank=True)
    total = models.BigIntegerField(default=0)
    available = models.BigIntegerField(default=0)
    held = models.BigIntegerField(default=0)
    sold = models.BigIntegerField(default=0)
    buffer = models.BigIntegerField(default=0)
    damaged = models.BigIntegerField(default=0)
    version = models.BigIntegerField(default=0)
    told = models.BigIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item", "channel"], name="goods_stockpool_once"),
            models.CheckConstraint(condition=Q(total=_sum()), name="goods_stockpool_conserved"),
            *(
                models.CheckConstraint(condition=Q(**{f"{bucket}__gte": 0}), name=f"goods_stockpool_{bucket}")
                for bucket in BUCKETS
            ),
        ]
        indexes = [models.Index(fields=["item"], condition=~Q(version=F("told")), name="goods_stockpool_untold")]


class StockMovement(models.Model):
    """Units that went from bucket to bucket, in or out: who, why and when. Rows are never changed (a trigger).

    `kind`: receive, adjust, move, reserve, confirm, release, expire, return, buffer or damage.
    """

    pool = models.ForeignKey(StockPool, models.PROTECT, related_name="movements", db_index=False)
    kind = models.CharField(max_length=12)
    total = models.BigIntegerField()
    available = models.BigIntegerField()
    held = models.BigIntegerField()
    sold = models.BigIntegerField()
    buffer = models.BigIntegerField()
    damaged = models.BigIntegerField()
    reservation = models.CharField(max_length=40, blank=True)
    order_id = models.CharField(max_length=128, blank=True)
    by = models.CharField(max_length=120)
    why = models.CharField(max_length=400, blank=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(total=_sum()), name="goods_stockmovement_whole")]
        indexes = [models.Index(fields=["pool", "id"], name="goods_stockmovement_pool")]


class StockLedger(models.Model):
    """One row: whoever writes stock locks it, so that there is one writer over all processes.

    On the machine's start `boot`, `anchor_ms` of the stock clock was `anchor_up_ms` after that start.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    boot = models.CharField(max_length=40, blank=True)
    anchor_up_ms = models.BigIntegerField(default=0)
    anchor_ms = models.BigIntegerField(default=0)
