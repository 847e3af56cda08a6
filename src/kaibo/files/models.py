"""The row that makes a received file an original: without it the bytes cannot be read."""

from __future__ import annotations

from django.db import models


class StoredFile(models.Model):
    """One kept original. `wrapped_key` is its data key sealed by the master key; empty once erased."""

    id = models.CharField(primary_key=True, max_length=40)
    sha256 = models.CharField(max_length=64)
    size = models.BigIntegerField()
    wrapped_key = models.BinaryField()
    at = models.DateTimeField()
    erased_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["sha256"], name="files_stored_sha")]
