"""The team's own roster of all rooms: who was on and when; no other file names the 抖音 hosts as such."""

from __future__ import annotations

from pathlib import Path

from kaibo.demo import cells
from kaibo.demo.clock import days
from kaibo.demo.csvfile import CsvStyle, write_csv
from kaibo.demo.jobs import Job
from kaibo.demo.schedule import Booking, bookings
from kaibo.demo.sources import layout

_PLATFORMS = {"douyin": "抖音", "kuaishou": "快手", "tiktok": "TikTok"}


def kind(job: Job) -> str:
    return "team.roster"


def name(job: Job) -> str:
    return f"直播排班表_{job.first:%Y-%m}.csv"


def write(job: Job, path: Path) -> int:
    found = [each for day in days(job.first, job.cap) for each in bookings(job.world.truth, day)]
    rows = [_row(each) for each in sorted(found, key=lambda each: each.start)]
    header = layout("team")["roster"]
    columns: dict[str, list[str] | str] = {key: [row[at] for row in rows] for at, key in enumerate(header)}
    return write_csv(path, header, columns, CsvStyle(encoding="gbk"))


def _row(booking: Booking) -> list[str]:
    room, style = booking.account, "%Y-%m-%d %H:%M:%S"
    times = [cells.day_text(booking.start, style), cells.day_text(booking.end, style)]
    where = [f"{booking.day:%Y-%m-%d}", _PLATFORMS[room.platform], room.name, room.handle]
    return [*where, *times, booking.host, booking.aide, cells.quoted(booking.theme)]
