"""A draw that nobody can bend: the seed's hash and the list of entries are published before, the order follows.

1. Armed: a secret seed is made; its SHA-256 (the commitment) and the terms' SHA-256 are published.
2. Closed: the SHA-256 of the list of entries is published, in the order in which they came, with what each chose and
   which of them have no part (insiders).
3. Drawn: entries are ordered by HMAC-SHA-256(seed, entry), smallest first; the seed is told. A wheel stops at the
   slot HMAC-SHA-256(seed, entry) mod slots for each entry as it comes; red packets are cut by the seed and taken in
   their order. `scripts/verify_draw.py` repeats this without a line of ours.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from kaibo.live.benefits.packets import split

FORMAT = "kaibo-draw/1"
Document = dict[str, Any]


def new_seed() -> str:
    """32 secret bytes, as hex."""
    return secrets.token_hex(32)


def commitment(seed: str) -> str:
    return hashlib.sha256(bytes.fromhex(seed)).hexdigest()


def digest(value: Any) -> str:
    """SHA-256 over the one way to write a value as JSON: keys sorted, no spaces, UTF-8."""
    return hashlib.sha256(canonical(value)).hexdigest()


def canonical(value: Any) -> bytes:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def entry_of(benefit: str, person: str) -> str:
    """How a person stands in the published list: whoever knows their own id finds themselves, nobody else does."""
    return hashlib.sha256(f"{benefit}\n{person}".encode()).hexdigest()[:24]


def entries_hash(entries: Sequence[Mapping[str, str]]) -> str:
    """Over a line for each: the entry, what it chose, and why it has no part in the draw, parted by tabs."""
    lines = ("\t".join((each["entry"], each["choice"], each["refused"])) for each in entries)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def answer_commitment(seed: str, answer: str) -> str:
    """What is published of a quiz's answer before it is told."""
    return hmac.new(bytes.fromhex(seed), f"answer\n{answer}".encode(), hashlib.sha256).hexdigest()


def score(seed: str, entry: str) -> str:
    return hmac.new(bytes.fromhex(seed), entry.encode(), hashlib.sha256).hexdigest()


def ordered(seed: str, entries: Sequence[str]) -> list[str]:
    """The entries in the order of the draw."""
    return sorted(entries, key=lambda entry: (score(seed, entry), entry))


def prizes_by_place(prizes: Sequence[Mapping[str, Any]]) -> list[str]:
    """The name of the prize of each place: of three kinds with 1, 2 and 10 there are thirteen."""
    return [prize["name"] for prize in prizes for _ in range(prize["count"])]


def winners(seed: str, entries: Sequence[str], prizes: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    drawn = zip(ordered(seed, entries), prizes_by_place(prizes), strict=False)
    return [
        {"place": place, "entry": entry, "score": score(seed, entry), "prize": prize}
        for place, (entry, prize) in enumerate(drawn, 1)
    ]


def landed(seed: str, entries: Sequence[str], prizes: Sequence[Mapping[str, Any]], slots: int) -> list[dict[str, Any]]:
    """What a wheel gave: each entry turns it once, in the order in which they came; a prize that is gone is an empty
    slot."""
    left = Counter(prizes_by_place(prizes))
    won: list[dict[str, Any]] = []
    for entry in entries:
        prize = spin(seed, entry, prizes, slots)
        if left[prize]:
            left[prize] -= 1
            won.append({"place": len(won) + 1, "entry": entry, "score": score(seed, entry), "prize": prize})
    return won


def handed(seed: str, entries: Sequence[str], amounts: Sequence[int]) -> list[dict[str, Any]]:
    """Packets in the order in which they were taken; the prize is the amount in minor units."""
    return [
        {"place": place, "entry": entry, "score": score(seed, entry), "prize": str(amount)}
        for place, (entry, amount) in enumerate(zip(entries, amounts, strict=False), 1)
    ]


def drawn(seed: str, entries: Sequence[str], terms: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Who gets what by the terms that were announced."""
    if terms.get("kind") == "wheel":
        return landed(seed, entries, terms["prizes"], terms["rules"]["slots"])
    if terms.get("kind") == "red_packets":
        return handed(seed, entries, split(terms["budget"], terms["units"], seed))
    return winners(seed, entries, terms["prizes"])


def spin(seed: str, entry: str, prizes: Sequence[Mapping[str, Any]], slots: int) -> str:
    """Where a wheel of so many slots stops for an entry: the name of a prize, "" on an empty slot. Each prize has
    as many slots as there are of it, in their order."""
    at = int(score(seed, entry), 16) % slots
    stops = prizes_by_place(prizes)
    return stops[at] if at < len(stops) else ""


def sealed(document: Document) -> Document:
    """The document with the digest of all the rest."""
    return {**document, "seal": digest({key: value for key, value in document.items() if key != "seal"})}
