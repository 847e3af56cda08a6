"""Words of a person that only the server opens, and the little of them that people see."""

from __future__ import annotations

import json
from typing import Any

from kaibo.dossier.models import Correction
from kaibo.files.api import seal_words, unseal_words

LONGEST_MASK = 8


def sealed(id: str, told: dict[str, Any]) -> bytes:
    return seal_words(json.dumps(told, ensure_ascii=False), id)


def opened(row: Correction) -> str:
    """JSON as it was sealed."""
    return unseal_words(bytes(row.sealed), row.id)


def masked(words: str) -> str:
    """The first and the last character, stars between them; of two or fewer the first alone."""
    if len(words) <= 2:
        return f"{words[:1]}*" if words else ""
    return f"{words[0]}{'*' * min(len(words) - 2, LONGEST_MASK)}{words[-1]}"
