"""The versions of a plan, in words."""

from __future__ import annotations

from typing import Any

from kaibo.kit.i18n import catalogue
from kaibo.planning.models import Plan, Version


def versions(plan: Plan) -> list[dict[str, Any]]:
    """Every version of a plan, the newest first."""
    rows = Version.objects.filter(plan=plan).order_by("-number").defer("content")
    return [_shown(row) for row in rows]


def _shown(row: Version) -> dict[str, Any]:
    words = catalogue("planning").get(f"changes.{row.what}", {})
    copied = {name: getattr(row, name) for name in ("number", "what", "text", "by", "at")}
    return {**copied, "zh": words.get("zh", row.what), "en": words.get("en", row.what)}
