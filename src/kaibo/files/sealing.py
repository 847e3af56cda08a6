"""Words that no backup and no reader of the database may see, such as passwords to other machines: sealed by the
master key, as the keys of originals are."""

from __future__ import annotations

from kaibo.files.keys import unwrap, wrap

_PLACE = "words:"


def seal_words(words: str, owner: str) -> bytes:
    """Words sealed for one owner (an id); nothing else opens them. Raises KaiboError files.no_master_key."""
    return wrap(words.encode(), _PLACE + owner)


def unseal_words(sealed: bytes, owner: str) -> str:
    """Raises KaiboError files.no_master_key or files.wrong_key."""
    return unwrap(sealed, _PLACE + owner).decode()
