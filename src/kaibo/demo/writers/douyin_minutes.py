"""The minute curve of a show with what was said, as the review page's readers save it."""

from __future__ import annotations

from pathlib import Path

from kaibo.demo import cells
from kaibo.demo.book import Book, Row
from kaibo.demo.jobs import Job
from kaibo.demo.pricing import live_prices
from kaibo.demo.rng import stream
from kaibo.demo.show import Show
from kaibo.demo.sources import data, layout


def kind(job: Job) -> str:
    return "douyin.minutes"


def name(job: Job) -> str:
    show = job.the_show
    return f"{show.day:%Y-%m-%d}_{show.account.name}_{show.booking.title}_流量话术复盘.xlsx"


def write(job: Job, path: Path) -> int:
    show = job.the_show
    rows = _rows(show)
    with Book(path) as book:
        book.sheet("直播复盘", [layout("douyin")["minutes"], *rows])
    return len(rows)


def _rows(show: Show) -> list[Row]:
    """Minutes from 0; the clock has no date and passes midnight; the first net change is 0."""
    room, said = show.traffic, _speech(show)
    rows: list[Row] = []
    before = int(room.online[0])
    for minute, online in enumerate(room.online.tolist()):
        clock = cells.day_text(show.start + minute * 60, "%H:%M")
        moves = [online, online - before, int(room.entered[minute]), int(room.left[minute])]
        rows.append([minute, clock, *moves, "\n".join(said.get(minute, [])) or None])
        before = online
    return rows


def _speech(show: Show) -> dict[int, list[str]]:
    """Sentences by minute: about the product that is explained, with the second they were said."""
    rng, speech = stream("speech", show.room_id), data("speech")
    prices = live_prices(show.account.key, show.day)
    said: dict[int, list[str]] = {0: [_at(show, 0, 20, speech["open"][0])]}
    for pitch in show.goods.pitches:
        product = show.lineup[pitch.row]
        out = show.sold_out is not None and pitch.row == show.sold_out[0] and pitch.first >= show.sold_out[1]
        words = {"product": product.name.removeprefix("澄屿 "), "price": f"{prices[product.index] / 100:g}"}
        for minute in range(pitch.first, pitch.last, 2):
            kind_ = "out" if out else ("pitch" if minute == pitch.first else str(rng.choice(["pitch", "push"])))
            text = speech[kind_][int(rng.integers(len(speech[kind_])))].format(**words)
            said.setdefault(minute, []).append(_at(show, minute, int(rng.integers(0, 55)), text))
    return said


def _at(show: Show, minute: int, second: int, text: str) -> str:
    return f"{cells.day_text(show.start + minute * 60 + second, '%H:%M:%S')} {text}"
