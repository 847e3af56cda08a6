"""Reservations: units held for a buyer until a deadline, what was answered, and payments that came too late."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from kaibo.goods.models.stock import StockItem, StockPool


class StockHold(models.Model):
    """Units of one pool held for one reservation. Times are milliseconds of the stock clock, not of the wall's.

    `state`: held, confirmed, released or expired; only held becomes another. `person` is the source's id of the
    buyer. `returned` units of a confirmed hold came back.
    """

    reservation = models.CharField(max_length=40)
    number = models.PositiveSmallIntegerField()
    pool = models.ForeignKey(StockPool, models.PROTECT, related_name="holds", db_index=False)
    item = models.ForeignKey(StockItem, models.PROTECT, related_name="holds", db_index=False)
    quantity = models.BigIntegerField()
    returned = models.BigIntegerField(default=0)
    state = models.CharField(max_length=10)
    made_ms = models.BigIntegerField()
    deadline_ms = models.BigIntegerField()
    ended_ms = models.BigIntegerField(null=True)
    source = models.CharField(max_length=120)
    order_id = models.CharField(max_length=128, blank=True)
    person = models.CharField(max_length=128, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["reservation", "number"], name="goods_stockhold_once"),
            models.CheckConstraint(condition=Q(quantity__gt=0), name="goods_stockhold_some"),
            models.CheckConstraint(
                condition=Q(returned__gte=0, returned__lte=F("quantity")), name="goods_stockhold_returned"
            ),
            models.CheckConstraint(
                condition=Q(state__in=["held", "confirmed", "released", "expired"]), name="goods_stockhold_state"
            ),
        ]
        indexes = [
            models.Index(fields=["deadline_ms"], condition=Q(state="held"), name="goods_stockhold_due"),
            models.Index(fields=["item", "person"], condition=~Q(person=""), name="goods_stockhold_person"),
        ]


class StockAnswer(models.Model):
    """What a command with this key was answered, written in its transaction: who asks again gets the same bytes."""

    source = models.CharField(max_length=120)
    key = models.CharField(max_length=128)
    digest = models.CharField(max_length=32)
    status = models.PositiveSmallIntegerField()
    body = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "key"], name="goods_stockanswer_once")]


class StockRefund(models.Model):
    """A payment that came when its units were no longer held: the money goes back, no unit goes out."""

    reservation = models.CharField(max_length=40)
    order_id = models.CharField(max_length=128)
    quantity = models.BigIntegerField()
    why = models.CharField(max_length=40)
    by = models.CharField(max_length=120)
    at = models.DateTimeField()
    done_by = models.CharField(max_length=120, blank=True)
    done_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["reservation", "order_id"], name="goods_stockrefund_once"),
            models.CheckConstraint(condition=Q(quantity__gt=0), name="goods_stockrefund_some"),
        ]
