"""A script's template filled with facts. Templates are people's own words, so they get a small language: `{{ price }}`,
`{% if … %}`, `{% for each in points %}`, and nothing else."""

from __future__ import annotations

import re
from copy import deepcopy
from functools import lru_cache
from typing import Any

from django.template import Context, Engine, Template, TemplateSyntaxError

from kaibo.kit.errors import KaiboError

LONGEST = 4_000
DEEPEST = 1
"""Loops are not put into each other: what comes out is never much longer than the facts."""
_LOOP = re.compile(r"\{%\s*(end)?for\b")


class _Small(Engine):
    default_builtins = ["kaibo.planning.scripts.words"]


def rendered(source: str, told: dict[str, Any]) -> str:
    """Raises KaiboError (422) for a template that isn't one, saying why."""
    try:
        return _template(source).render(Context(deepcopy(told), autoescape=False))
    except (TemplateSyntaxError, ValueError, TypeError) as error:
        raise KaiboError("planning.bad_script_template", status=422, why=str(error)[:200]) from error


@lru_cache(maxsize=256)
def _template(source: str) -> Template:
    if len(source) > LONGEST:
        raise ValueError(f"> {LONGEST}")
    depth = 0
    for end in _LOOP.findall(source):
        depth += -1 if end else 1
        if depth > DEEPEST:
            raise ValueError("{% for %} {% for %}")
    return Template(source, engine=_engine())


@lru_cache(maxsize=1)
def _engine() -> Engine:
    return _Small()
