"""TikTok LIVE performance, a workbook of texts: period in row 1, header in row 3, shows from row 4."""

from __future__ import annotations

from pathlib import Path

from kaibo.demo import cells
from kaibo.demo.book import Book, Cell
from kaibo.demo.figures import Figures, figures
from kaibo.demo.jobs import Job
from kaibo.demo.show import Show
from kaibo.demo.sources import layout


def kind(job: Job) -> str:
    return "tiktok.live"


def name(job: Job) -> str:
    return f"Creator-Live-Performance_{job.first:%Y%m%d}-{job.cap:%Y%m%d}.xlsx"


def write(job: Job, path: Path) -> int:
    header = layout("tiktok")["live"]
    rows = [_row(show, job.moment) for show in job.shows()]
    if not rows:
        return 0
    period = f"{job.first:%Y-%m-%d} ~ {job.cap:%Y-%m-%d}"
    with Book(path) as book:
        body = [[row[key] for key in header] for row in rows]
        book.sheet("performance_detail", [[period], [], header, *body])
    return len(rows)


def goods_value(show: Show, moment: int) -> int:
    """Attributed GMV, minor units: paid goods after discounts, without shipping, refunds not taken off."""
    known = show.lines.where(show.lines.paid_by(moment))
    return int(known.bill.goods.sum())


def _row(show: Show, moment: int) -> dict[str, Cell]:
    now, gmv = figures(show, moment), goods_value(show, moment)
    money = {**_trade(show, now, gmv), **_watching(show, now, gmv)}
    return {**_identity(show), **money, **_clicks(now), **_social(show, now)}


def _ringgit(minor: float) -> str:
    return f"RM {minor / 100:,.2f}"


def _identity(show: Show) -> dict[str, Cell]:
    length = (show.end - show.start) // 60
    return {
        "Room ID": show.room_id,
        "Room Title": show.booking.title,
        "Start Time": cells.day_text(show.start, "%Y-%m-%d %H:%M:%S"),
        "End Time": cells.day_text(show.end, "%Y-%m-%d %H:%M:%S"),
        "Duration": f"{length // 60}h{length % 60}m",
    }


def _trade(show: Show, now: Figures, gmv: int) -> dict[str, Cell]:
    mains, buyers = now.count("mains"), now.count("buyers")
    return {
        "Attributed GMV": _ringgit(gmv),
        "Attributed items sold": str(now.count("units")),
        "Attributed orders": str(mains),
        "Attributed SKU orders": str(now.count("orders")),
        "Customers": str(buyers),
        "AOV": _ringgit(gmv / mains) if mains else "-",
        "GMV per hour": _ringgit(gmv * 3600 / (show.end - show.start)),
    }


def _watching(show: Show, now: Figures, gmv: int) -> dict[str, Cell]:
    return {
        "Views": str(now.views),
        "Impressions": str(now.impressions),
        "Impressions Per Hour": f"{now.impressions * 3600 / (show.end - show.start):.2f}",
        "Show GPM": _ringgit(1000 * gmv / max(1, now.impressions)),
        "Watch GPM": _ringgit(1000 * gmv / max(1, now.views)),
        "Avg. viewing duration per view": f"{now.stay:.2f}",
        "Avg. viewing duration": f"{now.stay * now.views / max(1, now.viewers):.2f}",
        "Tap through rate": cells.percent(now.views, now.impressions, 6),
    }


def _clicks(now: Figures) -> dict[str, Cell]:
    return {
        "LIVE CTR": cells.percent(now.clicked, now.views, 6),
        "Product Impressions": str(now.shown),
        "Product clicks": str(now.clicked),
        "CTR": cells.percent(now.clicked, now.shown, 6),
        "CTOR": cells.percent(now.count("mains"), now.clicked, 6),
        "CTOR (SKU orders)": cells.percent(now.count("orders"), now.clicked, 6),
        "SKU order rate": cells.percent(now.count("orders"), now.views, 6),
    }


def _social(show: Show, now: Figures) -> dict[str, Cell]:
    """Likes are divided by unique viewers, so the rate may pass 100 %; everything else by views."""
    said = show.social
    return {
        "New followers": str(said.follows),
        "Follow rate": cells.percent(said.follows, now.views, 6),
        "Comments": str(said.comments),
        "Comment rate": cells.percent(said.comments, now.views, 6),
        "Shares": str(said.shares),
        "Share rate": cells.percent(said.shares, now.views, 6),
        "Likes": str(said.likes),
        "Like rate": cells.percent(said.likes, now.viewers, 6),
    }
