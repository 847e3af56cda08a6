"""A budget split into red packets: every fen of it, nobody less than one."""

from __future__ import annotations

from random import Random


def split(budget: int, count: int, seed: str) -> list[int]:
    """So many amounts of at least 1 that add up to the budget, the same for the same seed, in no order of size.

    Each is at most twice the mean of what is left when it is cut. Raises ValueError where the budget is smaller than
    the count.
    """
    if count < 1 or budget < count:
        raise ValueError("a packet holds at least one minor unit")
    random = Random(int(seed, 16))
    left, amounts = budget, []
    for still in range(count, 1, -1):
        most = max(1, min(left - (still - 1), 2 * left // still))
        amounts.append(random.randint(1, most))
        left -= amounts[-1]
    amounts.append(left)
    random.shuffle(amounts)
    return amounts
