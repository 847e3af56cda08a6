"""The page of measurements: below its mark one section for each heading, replaced one by one."""

from __future__ import annotations

from collections.abc import Collection

MARK = "<!-- make bench writes what follows -->"
_HEADING = "### "


def put(page: str, told: str, about: str) -> str:
    """The page with the sections of `told` in the place of those of the same headings, new ones behind the others.
    `about` is a line that stands below each heading: when, and under which load."""
    kept, mark, below = page.partition(MARK)
    intro, sections = _parted(below)
    for title, text in _parted(told)[1].items():
        sections[title] = f"\n{about}\n{text}"
    return kept + (mark or MARK) + _joined(intro, sections)


def only(page: str, titles: Collection[str]) -> str:
    """Without the sections that nobody measures any more."""
    kept, mark, below = page.partition(MARK)
    intro, sections = _parted(below)
    return kept + mark + _joined(intro, {title: text for title, text in sections.items() if title in titles})


def titles(told: str) -> list[str]:
    return list(_parted(told)[1])


def _parted(text: str) -> tuple[str, dict[str, str]]:
    intro, *sections = f"\n{text}".split(f"\n{_HEADING}")
    parted = [each.partition("\n") for each in sections]
    return intro.removeprefix("\n"), {title: body for title, _, body in parted}


def _joined(intro: str, sections: dict[str, str]) -> str:
    bodies = (f"{_HEADING}{title}\n{body.rstrip()}\n" for title, body in sections.items())
    return "\n".join([intro.rstrip() + "\n", *bodies])
