"""What the adviser tells others; the subject is the run's id."""

from __future__ import annotations

import msgspec

from kaibo.events.api import Kind, declare


class AdviceAct(msgspec.Struct, frozen=True):
    """Advice was given, done, dismissed or judged (`helped`): `what`."""

    advice: str
    rule: str
    action: str
    product: str
    what: str
    helped: bool | None


class OddOrderAct(msgspec.Struct, frozen=True):
    """An order was held, found fine or refused: `what`."""

    odd: str
    order: str
    reason: str
    what: str


ADVICE_ACTED = declare(Kind("live.advice_acted", 1, AdviceAct))
ODD_ORDER_ACTED = declare(Kind("live.odd_order_acted", 1, OddOrderAct))
