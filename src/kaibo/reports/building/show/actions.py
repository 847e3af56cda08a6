"""Chapter 复盘与行动: what people wrote, who sees to it and by when, and what no file tells of this show."""

from __future__ import annotations

from kaibo.reports.building import rules
from kaibo.reports.building.show.shown import Shown
from kaibo.reports.building.wording import missing, plain, text, written
from kaibo.reports.model import Block, Cell, Column, Grid, Missing, Page, Words
from kaibo.review.api import Note

NAMES = ("note", "owner", "due", "state")
MOST = 10


def pages(shown: Shown) -> list[Page]:
    unknown = _unknown(shown)
    own = [Page(rules.plainly("unknown"), tuple(unknown))] if unknown else []
    return [_notes(shown), *own, Page(rules.plainly("show_next"), (written("show_well"), written("show_next")))]


def _notes(shown: Shown) -> Page:
    notes: list[Note] = shown["notes"]
    if not notes:
        return Page(rules.plainly("notes"), (missing("show_notes"),))
    rows = tuple(_row(note) for note in notes[:MOST])
    heads = tuple(Column(text(f"column.{name}")) for name in NAMES)
    grid: Block = Grid(text("table.notes"), heads, rows, left_out=max(0, len(notes) - MOST))
    still = sum(note.done_at is None for note in notes)
    heading = Words(text("title.still_open", count=len(notes), still=still), (), "notes", "warn" if still else "good")
    return Page(heading, (grid,))


def _row(note: Note) -> tuple[Cell, ...]:
    owner = plain(note.owner) if note.owner else text("no_owner")
    due = plain(str(note.due)) if note.due else text("no_due")
    return plain(note.text), owner, due, text("state.done" if note.done_at else "state.open")


def _unknown(shown: Shown) -> list[Missing]:
    """What stands nowhere in the files of this show."""
    numbers = shown["show"]["numbers"]
    gaps = (
        ("show_refunds", numbers["refund_rate"]["value"] is None),
        ("show_people", numbers["viewers"]["value"] is None),
        ("show_minutes", not shown["minutes"]["available"]),
        ("show_channels", not shown["channels"]),
        ("show_products", not shown["products"]),
    )
    return [missing(name) for name, gap in gaps if gap]
