"""What people decided about comments and viewers, and the team's own model."""

from __future__ import annotations

from django.db import models

from kaibo.live.models.run import Run


class Label(models.Model):
    """What a person says a comment is: a row that the team's model learns from. Kept for ever.

    `sequence` is the comment's in the inbox; `guessed` is what the model had said of the intent. `product` of the
    run's shelf is the one it speaks of, "" for none; null where nobody said so, then the triage's own stands.
    """

    run = models.ForeignKey(Run, models.CASCADE, related_name="labels")
    sequence = models.BigIntegerField()
    text = models.CharField(max_length=200)
    intent = models.CharField(max_length=12)
    sentiment = models.SmallIntegerField()
    question = models.BooleanField()
    abuse = models.BooleanField()
    product = models.CharField(max_length=128, null=True)
    guessed = models.CharField(max_length=12)
    by = models.CharField(max_length=120)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["run", "sequence"], name="live_label_once")]


class TrainedModel(models.Model):
    """A model of the team's own. `rows` labels were learnt; `accuracy` is that of the intent by cross-validation,
    `shipped` that of the model everybody begins with on the same rows; `matrix` counts label -> guess."""

    made_at = models.DateTimeField()
    rows = models.PositiveIntegerField()
    accuracy = models.FloatField()
    shipped = models.FloatField()
    folds = models.PositiveSmallIntegerField()
    matrix = models.JSONField()
    weights = models.BinaryField()


class CommentAct(models.Model):
    """A person answered, pushed, hid or let go a comment (its sequence in the inbox)."""

    class Kind(models.TextChoices):
        ANSWER = "answer"
        PUSH = "push"
        HIDE = "hide"
        RELEASE = "release"

    run = models.ForeignKey(Run, models.CASCADE, related_name="comment_acts")
    sequence = models.BigIntegerField()
    kind = models.CharField(max_length=8, choices=Kind.choices)
    text = models.CharField(max_length=500, blank=True)
    by = models.CharField(max_length=120)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["run", "sequence"], name="live_commentact_of")]


class Penalty(models.Model):
    """A viewer was warned, hidden, muted or blocked on an account: facts, reason, basis, term and way to appeal, as
    article 14 of Order 117 asks of blacklists. `until` of None means: for this run."""

    id = models.CharField(primary_key=True, max_length=40)
    run = models.ForeignKey(Run, models.CASCADE, related_name="penalties")
    account = models.CharField(max_length=40)
    person = models.CharField(max_length=128)
    kind = models.CharField(max_length=8)
    reason = models.CharField(max_length=12)
    facts = models.CharField(max_length=500)
    basis = models.CharField(max_length=200, blank=True)
    begins_at = models.DateTimeField()
    until = models.DateTimeField(null=True)
    by = models.CharField(max_length=120)
    lifted_at = models.DateTimeField(null=True)
    lifted_by = models.CharField(max_length=120, blank=True)
    appeal = models.CharField(max_length=500, blank=True)
    appealed_at = models.DateTimeField(null=True)
    decision = models.CharField(max_length=500, blank=True)
    upheld = models.BooleanField(null=True)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ["begins_at", "id"]
        indexes = [models.Index(fields=["account", "person"], name="live_penalty_person")]


class Answer(models.Model):
    """The team's own template of an answer; `product` is empty for all products."""

    id = models.CharField(primary_key=True, max_length=40)
    intent = models.CharField(max_length=12)
    product = models.CharField(max_length=128, blank=True)
    text = models.CharField(max_length=300)
    by = models.CharField(max_length=120)
    at = models.DateTimeField()


class Viewer(models.Model):
    """A person (the source's own id) who wrote or bought in an account's rooms, and the run where they first did."""

    account = models.CharField(max_length=40)
    person = models.CharField(max_length=128)
    first_run = models.CharField(max_length=40)
    first_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "person"], name="live_viewer_once")]
