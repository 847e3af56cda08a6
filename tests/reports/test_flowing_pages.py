"""What was parted for slides stands under one heading on paper and on the page; a report of one day names it once."""

from __future__ import annotations

from datetime import timedelta

import msgspec
from lxml import html

from kaibo.reports.model import Block, Page, Report
from kaibo.reports.writers.flowing import flowing
from kaibo.reports.writers.html import page
from kaibo.reports.writers.notes import days_said, period
from reports.sample_report import sample


def parted(report: Report) -> Report:
    """Each page of several blocks in as many pages."""
    every = [
        msgspec.structs.replace(
            chapter, pages=tuple(Page(each.title, (block,)) for each in chapter.pages for block in each.blocks)
        )
        for chapter in report.chapters
    ]
    return msgspec.structs.replace(report, chapters=tuple(every))


def blocks(report: Report) -> list[Block]:
    return [block for chapter in report.chapters for each in chapter.pages for block in each.blocks]


def test_headings_come_once_and_no_block_is_lost() -> None:
    told = parted(sample())
    whole = flowing(told)
    assert blocks(whole) == blocks(told)
    for chapter in whole.chapters:
        assert all(one.title != other.title for one, other in zip(chapter.pages, chapter.pages[1:], strict=False))
    shown = html.fromstring(page(told, "zh"))
    assert len(shown.xpath("//article")) == sum(len(chapter.pages) for chapter in whole.chapters)
    targets = {each.get("href") for each in shown.xpath("//nav//a")}
    assert all(shown.xpath(f"//*[@id='{each[1:]}']") for each in targets)


def test_one_day_is_one_date() -> None:
    report = sample()
    one = msgspec.structs.replace(report, last=report.first)
    more = msgspec.structs.replace(report, last=report.first + timedelta(days=1))
    assert days_said(one, "zh") == f"日期 {report.first}" and period(one) == str(report.first)
    assert days_said(more, "zh").startswith("业务日") and " 至 " in days_said(more, "zh")
