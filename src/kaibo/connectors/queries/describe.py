"""What passports say of a batch."""

from __future__ import annotations

from collections.abc import Iterable

from kaibo.connectors.formats import family_names, formats
from kaibo.connectors.models import Import
from kaibo.connectors.preflight import names_of
from kaibo.metrics.api import BatchNote


def describe(batches: Iterable[int]) -> dict[int, BatchNote]:
    """File, names of its formats by source, and the file's headers by source and field."""
    found = Import.objects.select_related("upload").filter(batch__in=list(batches))
    return {each.batch: _note(each) for each in found}


def _note(each: Import) -> BatchNote:
    names: dict[str, tuple[str, str]] = {}
    headers: dict[tuple[str, str], str] = {}
    for table in each.tables:
        known = formats().get(table["format"])
        source = known.source if known else table["source"]
        named = names_of(table["format"], table["kind"])
        names[source] = family_names(source) if known else (named["format_zh"], named["format_en"])
        headers |= {(source, field): header for field, header in table["fields"].items()}
    return BatchNote(each.upload.name, names, headers)
