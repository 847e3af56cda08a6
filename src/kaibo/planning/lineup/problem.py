"""What is to be lined up: the goods, the stretches of time, and the rules that hold. No database here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Objective = Literal["profit", "gmv"]

HOOK, WELFARE, HIT, PROFIT, IMAGE = "hook", "welfare", "hit", "profit", "image"
BENEFITS = (HOOK, WELFARE)
RULES = (
    "opens_with_hook",
    "hourly_benefit",
    "hits_on_air",
    "hits_in_middle",
    "high_ticket_late",
    "main_alone",
    "no_neighbours",
    "stock",
)
"""Each can be switched off. What they ask is said where they are checked (`checking`)."""

HOUR = 3600
MIDDLE = (0.25, 0.75)
"""The part of the show in which hits begin."""
LATE = 0.5
"""The part of the show after which high tickets begin."""

INTEREST = (1.0, 0.72, 0.5)
"""What is left of a product's conversion in its first, second and third stretch in a row."""
AGAIN = 0.8
"""What is left of it each time the product comes again in the show."""
LIFT = {HOOK: 0.18, WELFARE: 0.10}
"""By how much such a product raises the audience of the stretch after it; an assumption, told with each plan."""
FADING = (1.0, 0.75, 0.5, 0.25)
"""What is left of that in the stretches that follow."""
MOST_LIFT = 0.45


@dataclass(frozen=True)
class Good:
    """One product. Money in minor units; `margin` is what is left of a unit's price, None where no cost is known.

    `stock`: units that may be sold, None where nobody keeps it. `bought` of `shown` people bought it, as far as is
    believed: the two sums of a beta distribution. `supposed`: the margin it is placed by where no cost is known.
    """

    product: str
    name: str
    role: str
    category: str
    price: int
    margin: int | None
    stock: int | None
    bought: float
    shown: float
    supposed: int = 0

    @property
    def conversion(self) -> float:
        """The expected share of the audience of one stretch that buys."""
        return self.bought / self.shown if self.shown > 0 else 0.0

    def worth(self, objective: Objective) -> int:
        """Of one unit, in minor units."""
        if objective == "gmv":
            return self.price
        return self.supposed if self.margin is None else self.margin


@dataclass(frozen=True)
class Slot:
    """A stretch of the show that one product has. `piece` is the same for stretches with nothing fixed between."""

    start_s: int
    length_s: int
    viewers: float
    piece: int


@dataclass(frozen=True)
class Fixed:
    """A product that has its time already: a locked segment, or one that was on air."""

    product: str
    role: str
    category: str
    start_s: int
    length_s: int


@dataclass(frozen=True)
class Run:
    """`good` (its place among the goods) is on air from slot `start` for `length` slots."""

    good: int
    start: int
    length: int

    @property
    def end(self) -> int:
        return self.start + self.length


@dataclass(frozen=True)
class Problem:
    """`length_s` is the whole show's. `rules` are those switched on."""

    goods: tuple[Good, ...]
    slots: tuple[Slot, ...]
    length_s: int
    fixed: tuple[Fixed, ...] = ()
    rules: frozenset[str] = frozenset(RULES)
    objective: Objective = "profit"

    @property
    def longest(self) -> int:
        """Slots that a product may have in a row."""
        return len(INTEREST) if len(self.goods) > 2 else max(len(INTEREST), len(self.slots))

    @property
    def turns(self) -> int:
        """How often a product may come: once, unless the goods are too few to fill the show."""
        return max(1, -(-3 * len(self.slots) // (2 * len(INTEREST) * max(1, len(self.goods)))))

    def usable(self) -> list[int]:
        """Goods that may be on air at all: those that are sold out are not, while stock is a rule."""
        strict = "stock" in self.rules
        return [at for at, good in enumerate(self.goods) if not (strict and good.stock == 0)]
