"""Papers and who checked them, what is known of a show's goods, and sign-offs."""

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


class Facts(models.Model):
    """What the duties of a case depend on, as people said it. `case` is the id of a run or of an imported show.

    `products` of null: those of the control room's shelf.
    """

    case = models.CharField(primary_key=True, max_length=40)
    suppliers = models.JSONField(default=list)
    products = models.JSONField(null=True)
    ai_host = models.BooleanField(default=False)
    compares_prices = models.BooleanField(default=False)
    is_advertising = models.BooleanField(default=False)
    changed_at = models.DateTimeField()
    by = models.CharField(max_length=120)


class SignOff(models.Model):
    """A person says that a duty of a case is done; where two are needed the second confirms. Never edited after."""

    id = models.CharField(primary_key=True, max_length=40)
    case = models.CharField(max_length=40)
    duty = models.CharField(max_length=20)
    text = models.CharField(max_length=500)
    at = models.DateTimeField()
    person = models.CharField(max_length=40)
    by = models.CharField(max_length=120)
    second_text = models.CharField(max_length=500, blank=True)
    second_at = models.DateTimeField(null=True)
    second_person = models.CharField(max_length=40, blank=True)
    second_by = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["case", "duty"], name="dossier_signoff_case")]


class Request(models.Model):
    """What a person asked for about their own data. `sealed` says who, until it is done; `counts` how many rows of
    which place were emptied. `due_on` is fifteen working days after it was asked."""

    class Kind(models.TextChoices):
        ACCESS = "access"
        CORRECT = "correct"
        DELETE = "delete"

    class State(models.TextChoices):
        OPEN = "open"
        WORKING = "working"
        DONE = "done"
        REFUSED = "refused"

    id = models.CharField(primary_key=True, max_length=40)
    kind = models.CharField(max_length=8, choices=Kind.choices)
    platform = models.CharField(max_length=20, blank=True)
    sealed = models.BinaryField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN)
    at = models.DateTimeField()
    by = models.CharField(max_length=120)
    due_on = models.DateField()
    answer = models.CharField(max_length=500, blank=True)
    counts = models.JSONField(default=dict)
    done_at = models.DateTimeField(null=True)
    done_by = models.CharField(max_length=120, blank=True)


class Reveal(models.Model):
    """Somebody of the team looked at whom a request is about, and said why. Only added to."""

    request = models.ForeignKey(Request, models.CASCADE, related_name="reveals")
    at = models.DateTimeField()
    person = models.CharField(max_length=40)
    by = models.CharField(max_length=120)
    reason = models.CharField(max_length=300)

    class Meta:
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["person", "at"], name="dossier_reveal_person")]


class Correction(models.Model):
    """One field of one row that tells something wrong of a person: said by one, confirmed by a second.

    `place`, `row` and `field` say where. `sealed` has the person's ids, and the right words as long as a row that
    cannot be changed is read through them (`beside`); people see the masked ones.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        DONE = "done"
        TURNED_DOWN = "turned_down"

    id = models.CharField(primary_key=True, max_length=40)
    request = models.ForeignKey(Request, models.CASCADE, related_name="corrections")
    place = models.CharField(max_length=40)
    row = models.CharField(max_length=300, blank=True)
    field = models.CharField(max_length=40)
    beside = models.BooleanField()
    sealed = models.BinaryField()
    masked_before = models.CharField(max_length=40, blank=True)
    masked_after = models.CharField(max_length=40, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    state = models.CharField(max_length=12, choices=State.choices, default=State.WAITING)
    at = models.DateTimeField()
    person = models.CharField(max_length=40)
    by = models.CharField(max_length=120)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["place", "state"], name="dossier_correction_place")]


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


class Retention(models.Model):
    """How many months personal data are kept, where the company says longer than the law. One row."""

    months = models.PositiveSmallIntegerField()
    by = models.CharField(max_length=120)
    at = models.DateTimeField()


class Purge(models.Model):
    """What was from before a moment went; `counts`: how many rows of which place."""

    id = models.CharField(primary_key=True, max_length=40)
    before = models.DateTimeField()
    at = models.DateTimeField()
    by = models.CharField(max_length=120)
    counts = models.JSONField(default=dict)
    done_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-at"]
