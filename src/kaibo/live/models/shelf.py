"""The products of a run."""

from __future__ import annotations

from django.db import models

from kaibo.live.models.run import Run


class Entry(models.Model):
    """A product on the run's shelf. `price` is in minor units of the run's currency, `anchor` the price it is shown
    beside. What to offer when it is sold out is `substitute` (another product of the shelf) or `presale_days`.
    `card` is what the plan's explanation card tells, empty where there is none."""

    run = models.ForeignKey(Run, models.CASCADE, related_name="shelf")
    product = models.CharField(max_length=128)
    name = models.CharField(max_length=300)
    position = models.PositiveIntegerField()
    price = models.BigIntegerField(null=True)
    anchor = models.BigIntegerField(null=True)
    on_shelf = models.BooleanField(default=False)
    pitching_since = models.DateTimeField(null=True)
    low_at = models.PositiveIntegerField(null=True)
    substitute = models.CharField(max_length=128, blank=True)
    presale_days = models.PositiveSmallIntegerField(null=True)
    card = models.JSONField(default=dict)
    told_sold_out = models.BooleanField(default=False)

    class Meta:
        ordering = ["position", "id"]
        constraints = [models.UniqueConstraint(fields=["run", "product"], name="live_entry_once")]
