"""Where pages follow each other on paper or a screen, what was parted for slides stands under one heading."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import msgspec

from kaibo.reports.model import Page, Report


def flowing(report: Report) -> Report:
    """Neighbouring pages of a chapter that say the same are one page with the blocks of all."""
    chapters = (msgspec.structs.replace(each, pages=tuple(_joined(each.pages))) for each in report.chapters)
    return msgspec.structs.replace(report, chapters=tuple(chapters))


def _joined(pages: Sequence[Page]) -> list[Page]:
    groups = (list(group) for _, group in groupby(pages, key=lambda page: page.title))
    return [
        msgspec.structs.replace(group[0], blocks=tuple(block for page in group for block in page.blocks))
        for group in groups
    ]
