"""The shapes a date is written in, as patterns, and the words inside them."""

from __future__ import annotations

import re
from typing import Final

_MONTH_NAMES: Final = (
    "jan january|feb february|mar march|apr april|may|jun june|jul july|aug august|sep sept september|"
    "oct october|nov november|dec december"
)
MONTHS: Final = {
    name: number for number, names in enumerate(_MONTH_NAMES.split("|"), start=1) for name in names.split()
}
AFTERNOON: Final = frozenset({"pm", "p.m.", "下午"})
BEFORE_NOON: Final = frozenset({"am", "a.m.", "上午"})

_NAME: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
_HALF: Final = "|".join(re.escape(word) for word in sorted(AFTERNOON | BEFORE_NOON, key=len, reverse=True))

YEAR_FIRST: Final = re.compile(
    rf"(?P<year>\d{{4}})\s*[-/.年]\s*(?P<month>\d{{1,2}}(?!\d)|{_NAME})\s*月?"
    r"(?:\s*[-/.月]?\s*(?P<day>(?<=[-/.月\s])\d{1,2}(?!\d))\s*[日号]?/?)?"
)
YEAR_LAST: Final = re.compile(r"(?P<first>\d{1,2})\s*[-/.]\s*(?P<second>\d{1,2})\s*[-/.]\s*(?P<year>\d{4}|\d{2})(?!\d)")
NAMED: Final = re.compile(
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?P<month>{_NAME})|(?P<month_>{_NAME})\.?\s+(?P<day_>\d{{1,2}}))"
    r"(?:st|nd|rd|th)?[\s,.-]+(?P<year>\d{4})(?!\d)"
)
YEARLESS: Final = re.compile(r"(?P<month>\d{1,2})\s*[月/.-]\s*(?P<day>\d{1,2})(?!\d)\s*[日号]?")
COMPACT: Final = re.compile(r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})?(?!\d)")
COMPACT_MOMENT: Final = re.compile(r"\d{12}|\d{14}")
WEEKDAY: Final = re.compile(
    r"\(?(?:星期|周|礼拜)[一二三四五六日天]\)?|\(?\b(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]*day)?\b\)?,?"
)
CLOCK: Final = re.compile(
    rf"(?P<half>{_HALF})?\s*(?P<hour>\d{{1,2}})\s*(?:[:时点]\s*(?P<minute>\d{{1,2}})?"
    r"(?:\s*[:分]\s*(?P<second>\d{1,2})?(?:[.,](?P<fraction>\d{1,9}))?\s*秒?)?)?"
    rf"\s*(?P<half_>{_HALF})?\s*(?P<zone>z|utc|gmt|(?:utc|gmt)?\s*[+-]\d{{1,2}}(?::?\d{{2}})?)?"
)
DASHED_CLOCK: Final = re.compile(r"_(\d{2})-(\d{2})-(\d{2})(?!\d)")
GAPS: Final = re.compile(
    r"\s*~\s*|\s+-+\s+|\s*[至到]\s*|\s+to\s+|(?<=[\dm日号秒])\s*-+\s*(?=\d{1,4}[-/.:年月])|(?<=\d{6})-+(?=\d{6})"
)
