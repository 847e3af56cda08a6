"""The recording of a show, where it is kept, and what was said in it."""

from __future__ import annotations

from django.db import models


class Replay(models.Model):
    """`link` is where the recording is, "" for none: the recording itself isn't kept here. `offset_ms` is the moment of
    the show's clock at which it begins. `lines` are [start_ms, end_ms, text] on the recording's clock, and
    where a recogniser wasn't sure, the [first, last) characters as a fourth. `engine` is the recogniser that wrote
    them, "" for lines that a person brought."""

    show = models.CharField(max_length=40, unique=True)
    link = models.CharField(max_length=1000, blank=True)
    offset_ms = models.IntegerField(default=0)
    file = models.CharField(max_length=200, blank=True)
    lines = models.JSONField(default=list)
    engine = models.CharField(max_length=200, blank=True)
    by = models.CharField(max_length=120)
    at = models.DateTimeField()
