"""A pack of one's own, as text."""

from __future__ import annotations

import json

API = "/api/v1/compliance"


def rule(id: str, *terms: str, **told: str) -> str:
    """One rule; `told` replaces or adds lines, as they are written in a pack."""
    lines = {
        "id": f'"{id}"',
        "severity": '"blocking"',
        "law": '"公司规定"',
        "article": '"第三条"',
        "valid_from": "2026-01-01",
        "suggestion": '{zh = "换一个说法", en = "Say it otherwise"}',
        "terms": json.dumps(terms, ensure_ascii=False) if terms else "",
        **told,
    }
    return "[[rule]]\n" + "\n".join(f"{name} = {value}" for name, value in lines.items() if value) + "\n"


def pack(*rules: str, category: str = "general") -> str:
    return f'category = "{category}"\n\n' + "\n".join(rules)
