"""The audit trail: append, and prove that nothing was edited, removed, added or cut off."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.core.signing import BadSignature, Signer
from django.db import transaction

from kaibo.accounts.caller import Caller
from kaibo.accounts.models import Entry, Head
from kaibo.kit import clock
from kaibo.kit.home import home

Detail = str | int | bool | None | list[str]

_SIGNER = Signer(salt="accounts.trail")
_HASHED = ("who", "name", "via", "address", "what", "of", "detail")


@dataclass(frozen=True)
class Verdict:
    """`entries` read; `broken` is the number of the first entry that does not fit, None when all fit.

    `why` is edited, gap, head (the newest entry is not the one last written), or, by the signed heads kept
    beside the database, cut (entries are missing at the end) or replaced (other entries stand in their place).
    """

    entries: int
    broken: int | None = None
    why: str = ""

    @property
    def intact(self) -> bool:
        return self.broken is None


def audit(caller: Caller | None, what: str, of: str = "", *, where: str = "", **detail: Detail) -> None:
    """Add an entry, in the caller's transaction if there is one.

    `what` is `room.topic.done` ("connectors.batch.undone"), `of` the id of the thing it was done to.
    `detail` must not name customers. Writers of the trail wait for each other until their commit: call it last.
    """
    with transaction.atomic():
        head, _ = Head.objects.select_for_update().get_or_create(id=1)
        entry = Entry(
            seq=head.seq + 1,
            at=clock.now(),
            who=caller.id if caller else "",
            name=caller.name if caller else "",
            via=caller.via if caller else "",
            address=(caller.where if caller else "") or where,
            what=what,
            of=of[:200],
            detail=json.dumps(detail, ensure_ascii=False, sort_keys=True),
        )
        entry.hash = link(head.hash, entry)
        entry.save(force_insert=True)
        head.seq, head.hash = entry.seq, entry.hash
        head.save(update_fields=["seq", "hash"])
        transaction.on_commit(lambda: _keep_head(entry), robust=True)


def link(before: str, entry: Entry) -> str:
    """The hash of an entry chained to the hash before it."""
    body = [before, entry.seq, entry.at.isoformat(), *(getattr(entry, name) for name in _HASHED)]
    return hashlib.sha256(json.dumps(body, ensure_ascii=False).encode()).hexdigest()


def verify() -> Verdict:
    """Walk the whole trail and compare it with every signed head kept beside the database."""
    kept = set(_kept_heads())
    before, count = "", 0
    for entry in Entry.objects.order_by("seq").iterator(chunk_size=2000):
        count += 1
        if entry.seq != count:
            return Verdict(count, count, "gap")
        if entry.hash != link(before, entry):
            return Verdict(count, count, "edited")
        kept.discard((count, entry.hash))
        before = entry.hash
    if kept:
        first = min(kept)[0]
        return Verdict(count, first, "cut" if first > count else "replaced")
    head = Head.objects.filter(id=1).first() or Head()
    return Verdict(count) if (head.seq, head.hash) == (count, before) else Verdict(count, count + 1, "head")


def trail_head() -> tuple[int, str]:
    """How many entries there are, and the hash of the newest ("" while there is none)."""
    head = Head.objects.filter(id=1).first() or Head()
    return head.seq, head.hash


def entry_hash(seq: int) -> str | None:
    """The hash that stands at a number of the trail now; None where there is no such entry."""
    return Entry.objects.filter(seq=seq).values_list("hash", flat=True).first()


def heads_file() -> Path:
    """Signed heads, one a line: who can write the database alone cannot roll the trail back unseen."""
    return home().logs / "audit.heads"


def _keep_head(entry: Entry) -> None:
    with heads_file().open("a", encoding="ascii") as out:
        out.write(_SIGNER.sign(f"{entry.seq} {entry.hash}") + "\n")


def _kept_heads() -> Iterator[tuple[int, str]]:
    path = heads_file()
    if not path.is_file():
        return
    for line in path.read_text("ascii").splitlines():
        try:
            seq, digest = _SIGNER.unsign(line).split(" ")
        except BadSignature:
            yield 0, line
        else:
            yield int(seq), digest
