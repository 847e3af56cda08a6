"""Chapter 团队协作升级: hosts side by side, and what is still to be done."""

from __future__ import annotations

from kaibo.reports.building import rules
from kaibo.reports.building.asked import HOST
from kaibo.reports.building.blocks import chart, grid
from kaibo.reports.building.context import Context
from kaibo.reports.building.flow import note_table
from kaibo.reports.building.sections import Section
from kaibo.reports.building.told import Line, best
from kaibo.reports.building.wording import missing, plain, text, written
from kaibo.reports.model import Page, Text, Words
from kaibo.review.api import ShowFinding

APART = ("host_worse", "host_better")
"""Findings of the review that set a host apart from the others in like slots, by more than chance."""


def pages(context: Context) -> list[Page]:
    side_by_side = [
        page
        for section in context.sections
        for page in section.pages((hosts(context, section),), first=context.is_first(section))
    ]
    return [*side_by_side, actions(context), Page(rules.plainly("roles"), (missing("roles"), written("team")))]


def hosts(context: Context, section: Section) -> Page:
    lines = [line for line in context.told.lines(section.key("host"), "host") if line.value("shows")]
    ranked = best(lines, "gmv_per_hour")
    if not ranked:
        return Page(Words(text("page.host")), (missing("host"),))
    names = {line.name("host") for line in ranked}
    told = [each for each in context.findings if each.key in APART and each.show.host in names]
    said = [_sentence(each) for each in _first_of_each(told)]
    heading, *more = said or [Words(text("page.host"))]
    drawn = chart("host", ("gmv_per_hour", "conversion_times"), ranked, _host)
    return Page(heading, (*more, *drawn, grid("host", "host", HOST, ranked, _host), Words(text("hosts_and_slots"))))


def _first_of_each(found: list[ShowFinding]) -> list[ShowFinding]:
    """One sentence a host, those that fall behind first."""
    kept = {each.show.host: each for each in reversed(found)}
    return sorted(kept.values(), key=lambda each: APART.index(each.key))


def _sentence(found: ShowFinding) -> Words:
    return Words(Text(found.zh, found.en), (), found.key, "warn" if found.severity == "warn" else "good")


def _host(line: Line) -> Text:
    return plain(line.name("host"))


def actions(context: Context) -> Page:
    still = [note for note in context.notes if note.done_at is None and (note.owner or note.due)]
    if not still:
        return Page(rules.plainly("actions"), (missing("actions"),))
    late = [note for note in still if note.due and note.due < context.today]
    heading = rules.plainly("actions")
    if late:
        heading = Words(text("title.late", count=str(len(still)), late=str(len(late))), rule="late", tone="warn")
    return Page(heading, (note_table(context, still),))
