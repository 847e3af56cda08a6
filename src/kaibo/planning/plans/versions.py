"""The versions of a plan, in words."""

from __future__ import annotations

from typing import Any

from kaibo.kit.i18n import LANGUAGES, Language, catalogue, say
from kaibo.planning.models import Plan, Version


def versions(plan: Plan) -> list[dict[str, Any]]:
    """Every version of a plan, the newest first."""
    rows = Version.objects.filter(plan=plan).order_by("-number").defer("content")
    return [_shown(row) for row in rows]


def _shown(row: Version) -> dict[str, Any]:
    """A change of the plan's own fields is kept with their names, and told in their words."""
    words = catalogue("planning").get(f"changes.{row.what}", {})
    copied = {name: getattr(row, name) for name in ("number", "what", "text", "by", "at")}
    told = {**copied, "zh": words.get("zh", row.what), "en": words.get("en", row.what)}
    if row.what == "restored" and row.text:
        said = {str(each): say(each, "planning.changed.restored", number=row.text) for each in LANGUAGES}
        return {**told, **said, "text": ""}
    fields = [name for name in row.text.split(", ") if row.what == "plan_changed" and name]
    if not fields:
        return told
    zh, en = ([_field(name, language) for name in fields] for language in ("zh", "en"))
    return {**told, "zh": f"{told['zh']}：{'、'.join(zh)}", "en": f"{told['en']}: {', '.join(en)}", "text": ""}


def _field(name: str, language: Language) -> str:
    words = catalogue("planning")
    return (words.get(f"field.plan.{name}") or words.get(f"version_field.{name}") or {}).get(language, name)
