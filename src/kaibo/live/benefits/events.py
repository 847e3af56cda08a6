"""What benefits tell others; the subject is the run's id."""

from __future__ import annotations

import msgspec

from kaibo.events.api import Kind, declare


class BenefitAct(msgspec.Struct, frozen=True):
    """A benefit was made, armed, begun, closed, settled or cancelled: `what`. `published` is what stood on the screen
    at that moment: the commitment when armed, the hash of the entries when closed, the seed when drawn."""

    benefit: str
    kind: str
    title: str
    what: str
    product: str
    budget: int
    spent: int
    currency: str
    published: str


class InsiderSet(msgspec.Struct, frozen=True):
    """Somebody was put on the list of insiders, or taken off."""

    person: str
    on: bool


BENEFIT_ACTED = declare(Kind("live.benefit_acted", 1, BenefitAct))
INSIDER_SET = declare(Kind("live.insider_set", 1, InsiderSet))
