"""A company's PPTX as the master of its reports: its masters, layouts and theme, without its slides."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any

from kaibo.accounts.looks.archive import checked_archive
from kaibo.kit.errors import KaiboError

WIDE = 16 / 9
_TITLES = (1, 3)
"""Placeholder types of a title: an ordinary one, a centred one."""


@dataclass(frozen=True)
class Master:
    """A PPTX that has `layouts` layouts and no slide."""

    data: bytes
    layouts: int


def checked_master(data: bytes) -> Master:
    """422 names what is wrong: no PPTX, macros, not 16:9, no layout with a title, linked files."""
    whole = checked_archive(data)
    deck = _opened(whole)
    if abs(deck.slide_width / deck.slide_height - WIDE) > 0.02:
        raise KaiboError("accounts.master_shape", status=422)
    layouts = [layout for master in deck.slide_masters for layout in master.slide_layouts]
    if not any(_has_title(layout) for layout in deck.slide_layouts):
        raise KaiboError("accounts.master_title", status=422)
    if any(_is_linked(holder) for holder in [*deck.slide_masters, *layouts]):
        raise KaiboError("accounts.master_linked", status=422)
    _drop_slides(deck)
    out = io.BytesIO()
    deck.save(out)
    return Master(out.getvalue(), len(layouts))


def _opened(data: bytes) -> Any:
    """A stranger's file may break the reader in any way: whatever it raises is one sentence."""
    from pptx import Presentation  # noqa: PLC0415 - only who changes the master pays for it

    try:
        deck = Presentation(io.BytesIO(data))
        whole = deck.slide_width and deck.slide_height and deck.slide_master.slide_layouts
    except Exception as error:
        raise KaiboError("accounts.master_broken", status=422) from error
    if not whole:
        raise KaiboError("accounts.master_broken", status=422)
    return deck


def _has_title(layout: Any) -> bool:
    return any(int(shape.placeholder_format.type) in _TITLES for shape in layout.placeholders)


def _is_linked(holder: Any) -> bool:
    """Whether it shows something from elsewhere; a link that a click follows does not."""
    return any(each.is_external and not each.reltype.endswith("/hyperlink") for each in holder.part.rels.values())


def _drop_slides(deck: Any) -> None:
    """The slides, and with them everything that only they lead to."""
    listed = deck.slides._sldIdLst
    for slide in list(listed):
        deck.part.drop_rel(slide.rId)
        listed.remove(slide)
    sections = "{http://schemas.microsoft.com/office/powerpoint/2010/main}sectionLst"
    for each in list(deck.part._element.iter(sections)):
        extension = each.getparent()
        extension.getparent().remove(extension)
