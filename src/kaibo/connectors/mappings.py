"""Mappings people taught once, found again by a table's header signature."""

from __future__ import annotations

from typing import Any

from kaibo.connectors.models import Mapping
from kaibo.connectors.options import Mapped
from kaibo.connectors.summary import Summary

KEPT_OPTIONS = ("zone", "date_order", "currency", "account", "platform")


def remembered() -> dict[str, Mapped]:
    """Signature of the headers -> kind, fields, and the options that were chosen with them."""
    return {each.signature: Mapped(each.kind, each.fields, **each.options) for each in Mapping.objects.all()}


def remember(summary: Summary, options: dict[str, Any], *, by: str) -> None:
    """Keep the mapping a file was stored with, for every later file with the same headers."""
    chosen = {name: options[name] for name in KEPT_OPTIONS if options.get(name)}
    Mapping.objects.update_or_create(
        signature=summary.signature,
        defaults={"kind": summary.kind, "fields": options["map"], "options": chosen, "by": by},
    )
