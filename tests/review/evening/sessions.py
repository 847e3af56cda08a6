"""Thirteen sessions of November: prime time during 双11, midday after it, one morning; some with minutes."""

from __future__ import annotations

from review.evening.files import ACCOUNT, Row

GOLDEN = [(50, 1000), (46, 1000), (55, 1100), (52, 1000), (48, 900), (49, 1000)]
NOON = [(20, 1000), (22, 1000), (18, 900), (21, 1000), (19, 1000), (20, 1100)]
MORNING = [(9, 300)]
"""(buyers, viewers) of each session."""
PRICE = {20: 100, 12: 150, 9: 100}
HOSTS = {20: "苏婉", 12: "顾言", 9: "顾言"}


def _session(day: int, hour: int, buyers: int, viewers: int) -> Row:
    return {
        "show_id": f"7511{day:02d}{hour:02d}",
        "account": ACCOUNT,
        "title": f"11-{day:02d} {hour} 点",
        "host": HOSTS[hour],
        "started_at": f"2026-11-{day:02d} {hour:02d}:00:00",
        "ended_at": f"2026-11-{day:02d} {hour + 2:02d}:00:00",
        "duration_h": "2",
        "viewers": str(viewers),
        "buyers": str(buyers),
        "orders": str(buyers),
        "amount": f"{buyers * PRICE[hour]}.00",
    }


SESSIONS: list[Row] = [
    *(_session(day, 20, *each) for day, each in enumerate(GOLDEN, start=2)),
    *(_session(day, 12, *each) for day, each in enumerate(NOON, start=13)),
    *(_session(14, 9, *each) for each in MORNING),
]
"""2 to 7 and 13 to 18 November 2026."""
ONLINE = (100, 80, 60, 40)
"""People online in each five minutes of a session with minutes: it is down to 40% after a quarter of an hour."""


def minutes_of(session: Row) -> list[Row]:
    day = session["started_at"][:13]
    return [
        {"show_id": session["show_id"], "account": ACCOUNT, "at": f"{day}:{minute:02d}:00", "online": str(online)}
        for step, online in enumerate(ONLINE)
        for minute in range(5 * step, 5 * step + 5)
    ]


MINUTES = [row for session in (*SESSIONS[:5], *SESSIONS[6:8]) for row in minutes_of(session)]
"""Of five prime-time sessions and two at midday."""
