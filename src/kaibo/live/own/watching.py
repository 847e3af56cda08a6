"""What the room itself does each second of a run on air."""

from __future__ import annotations

from kaibo.live.own.deciding import follow_carts
from kaibo.live.own.selling_out import look_at_stock
from kaibo.live.own.usual import look_for_usual
from kaibo.live.watching import pulses, watches

watches(follow_carts)
pulses(look_at_stock)
pulses(look_for_usual)
