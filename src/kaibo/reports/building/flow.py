"""Chapter 直播流程优化: slots and lengths of shows, what the rules saw in them and what people wrote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Protocol

from kaibo.reports.building import groups, rules
from kaibo.reports.building.asked import GROUP, SLOT
from kaibo.reports.building.blocks import MOST_ROWS, chart, grid
from kaibo.reports.building.context import Context
from kaibo.reports.building.groups import LENGTHS
from kaibo.reports.building.sections import Section
from kaibo.reports.building.told import Line
from kaibo.reports.building.wording import missing, percent, plain, text, written
from kaibo.reports.model import Column, Grid, Page, Text, Words
from kaibo.review.api import Note, ShowFinding
from kaibo.shows.api import Show

OF_A_KIND = 3


class OfShows(Protocol):
    """What is known of several shows."""

    @property
    def shows(self) -> Sequence[Show]: ...


def pages(context: Context) -> list[Page]:
    by_section = [
        page
        for section in context.sections
        for page in section.pages((slots(context, section), lengths(context, section)), first=context.is_first(section))
    ]
    return [*by_section, _findings(context), _notes(context)]


def slots(context: Context, section: Section) -> Page:
    golden, other = (context.told.whole(section.key(name)) for name in ("golden", "other"))
    lines = [line for line in (golden, other) if line.value("shows")]
    if not lines:
        return Page(Words(text("page.slot")), (missing("slot"),))
    names = {id(golden): text("group.golden"), id(other): text("group.other")}
    table = grid("slot", "slot", SLOT, lines, lambda line: names[id(line)])
    drawn = chart("slot", ("gmv_per_hour", "conversion_times"), lines, lambda line: names[id(line)])
    return Page(slot_title(golden, other), (*drawn, table))


def slot_title(golden: Line, other: Line) -> Words:
    more = rules.above(golden, other, "gmv_per_hour")
    if more is None or not rules.SLOT.holds(more, golden.size("shows"), other.size("shows")):
        return Words(text("page.slot"))
    figures = (golden.figure("gmv_per_hour"), other.figure("gmv_per_hour"))
    return rules.title(
        rules.SLOT,
        *figures,
        said="slot" if more > 0 else "slot_less",
        share=percent(more),
        shows=str(golden.value("shows")),
        others=str(other.value("shows")),
    )


def lengths(context: Context, section: Section) -> Page:
    names = [name for name, *_ in LENGTHS]
    lines = {name: context.told.whole(section.key(name)) for name in names}
    told = {name: line for name, line in lines.items() if line.value("gmv_per_hour") is not None}
    if any(each.too_many for each in groups.lengths(context.shows)):
        return Page(Words(text("page.length")), (missing("length_many", shows=len(context.shows), most=groups.MOST),))
    if not told:
        return Page(Words(text("page.length")), (missing("length"),))
    spoken = {id(line): text(f"length.{name}") for name, line in told.items()}
    ranked = sorted(told.items(), key=lambda each: -each[1].size("gmv_per_hour"))
    first, last = ranked[0][1], ranked[-1][1]
    more = rules.above(first, last, "gmv_per_hour")
    heading = Words(text("page.length"))
    if len(told) > 1 and rules.LENGTH.holds(more, first.size("shows"), last.size("shows")):
        heading = rules.title(
            rules.LENGTH,
            first.figure("gmv_per_hour"),
            last.figure("gmv_per_hour"),
            best=spoken[id(first)],
            worst=spoken[id(last)],
            share=percent(more or first.size("shows")),
        )
    shown = list(told.values())
    drawn = chart("length", ("gmv_per_hour", "conversion_times"), shown, lambda line: spoken[id(line)])
    return Page(heading, (*drawn, grid("length", "length", GROUP, shown, lambda line: spoken[id(line)])))


def _findings(context: Context) -> Page:
    found = mixed(context.findings)
    if not found:
        return Page(rules.plainly("findings"), (missing("findings"),))
    rows = tuple(_finding(each) for each in found[:MOST_ROWS])
    heads = tuple(Column(text(f"column.{name}")) for name in ("day", "show", "finding"))
    table = Grid(text("table.findings"), heads, rows, left_out=max(0, len(found) - MOST_ROWS))
    shows = len({each.show.id for each in found})
    heading = Words(text("title.findings", count=str(len(found)), shows=str(shows)), rule="findings", tone="warn")
    return Page(heading, (table,))


def mixed(found: list[ShowFinding]) -> list[ShowFinding]:
    """A few of each kind before more of the same."""
    seen: Counter[str] = Counter()
    turns = []
    for each in found:
        turns.append((seen[each.key] // OF_A_KIND, each))
        seen[each.key] += 1
    return [each for _, each in sorted(turns, key=lambda turn: turn[0])]


def _finding(found: ShowFinding) -> tuple[Text, Text, Text]:
    return day_of(found.show), show_name(found.show), Text(found.zh, found.en)


def _notes(context: Context) -> Page:
    if not context.notes:
        return Page(rules.plainly("notes"), (missing("notes"), written("flow")))
    return Page(rules.plainly("notes"), (note_table(context, context.notes), written("flow")))


def note_table(context: OfShows, notes: list[Note]) -> Grid:
    """What was written, for which show, who sees to it and by when."""
    shows = {show.id: show for show in context.shows}
    rows = tuple(_note(note, shows.get(note.show)) for note in notes[:MOST_ROWS])
    heads = tuple(Column(text(f"column.{name}")) for name in ("show", "note", "owner", "due", "state"))
    return Grid(text("table.notes"), heads, rows, left_out=max(0, len(notes) - MOST_ROWS))


def _note(note: Note, show: Show | None) -> tuple[Text, Text, Text, Text, Text]:
    due = plain(note.due.isoformat()) if note.due else text("no_due")
    state = text("state.done" if note.done_at else "state.open")
    name = show_name(show) if show else plain("")
    return name, plain(note.text), plain(note.owner) if note.owner else text("no_owner"), due, state


def day_of(show: Show) -> Text:
    return plain(f"{show.business_day:%m-%d}") if show.business_day else plain("")


def show_name(show: Show) -> Text:
    """Its title, else whose room it was in."""
    day = f"{show.business_day:%m-%d} " if show.business_day else ""
    return plain(show.title or f"{day}{show.account.name}")
