"""Under which names somebody stands here."""

from __future__ import annotations

from kaibo.connectors.chat.people import person_of
from kaibo.connectors.pseudonym import own_pseudonym


def known_as(platform: str, id: str) -> frozenset[str]:
    """A platform's id itself, what a viewer with it is called, what a buyer with it is called."""
    return frozenset({id, person_of(platform, id), own_pseudonym(id)} - {""})


def viewer_key(platform: str, id: str) -> str:
    """What a viewer with a platform's id is called here; the id can't be read from it."""
    return person_of(platform, id)
