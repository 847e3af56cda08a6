"""Chapter 直播数据总结: goals, changes and their causes, then where the sales came from."""

from __future__ import annotations

from kaibo.reports.building import sales
from kaibo.reports.building.changes import changes
from kaibo.reports.building.context import Context
from kaibo.reports.building.sections import Section
from kaibo.reports.building.targets import targets
from kaibo.reports.model import Page


def pages(context: Context) -> list[Page]:
    """One currency after the other, each whole."""
    return [page for section in context.sections for page in _of(context, section)]


def _of(context: Context, section: Section) -> list[Page]:
    against = [changes(context, section, name) for name in ("before", "year")]
    sold = [kind(context, section) for kind in sales.KINDS]
    return section.pages((targets(context, section), *against, *sold), first=context.is_first(section))
