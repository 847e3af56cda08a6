"""Explanation cards 讲解卡: what a host tells of a product, in the order in which it is told."""

from __future__ import annotations

from django.db import models

from kaibo.planning.models.plan import Plan
from kaibo.planning.models.plan_row import PlanRow


class Card(PlanRow):
    """Of one product of a plan. `way` is story (story → problem → solution) or aida (attention → interest → desire →
    action); the words of the other way are kept, not told. `doubts` are {doubt, answer}; `golden` are sentences that
    are said word for word."""

    class Way(models.TextChoices):
        STORY = "story"
        AIDA = "aida"

    id = models.CharField(primary_key=True, max_length=40)
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="cards")
    product = models.CharField(max_length=128)
    way = models.CharField(max_length=10, choices=Way.choices, default=Way.STORY)
    story = models.TextField(blank=True)
    problem = models.TextField(blank=True)
    solution = models.TextField(blank=True)
    attention = models.TextField(blank=True)
    interest = models.TextField(blank=True)
    desire = models.TextField(blank=True)
    action = models.TextField(blank=True)
    proof = models.JSONField(default=list)
    reviews = models.JSONField(default=list)
    doubts = models.JSONField(default=list)
    golden = models.JSONField(default=list)

    class Meta:
        ordering = ["product"]
        constraints = [models.UniqueConstraint(fields=["plan", "product"], name="planning_card_once")]
