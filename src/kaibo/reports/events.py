"""What reports tell others: an edition is ready."""

from __future__ import annotations

import msgspec

from kaibo.events.api import Kind, declare


class EditionMade(msgspec.Struct, frozen=True):
    edition: str
    kind: str
    subject: str
    number: int


EDITION_MADE = Kind("reports.edition_made", 1, EditionMade)
declare(EDITION_MADE)
