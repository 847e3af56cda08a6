"""The company's own PPTX as the ground of a report: scaled to our measures, its layouts found by what they are for."""

from __future__ import annotations

import io
from typing import Any

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import XmlPart
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.slide import SlideLayout
from pptx.util import Emu, Inches

from kaibo.reports.writers.pptx.look import HEIGHT, WIDTH, Box

_TITLES = {PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE}
_MEASURES = {
    "off": ("x", "y"), "ext": ("cx", "cy"), "chOff": ("x", "y"), "chExt": ("cx", "cy"), "ln": ("w",),
    "defRPr": ("sz",), "rPr": ("sz",), "endParaRPr": ("sz",), "bodyPr": ("lIns", "tIns", "rIns", "bIns"),
    **{f"lvl{level}pPr": ("marL", "indent") for level in range(1, 10)},
}  # fmt: skip
_WIDEST_TITLE, _LOWEST_HEAD = 6.5, 1.6


def company_deck(master: bytes) -> Deck:
    """An empty presentation on the company's masters, as wide as our measures ask for."""
    made = Presentation(io.BytesIO(master))
    factor = Inches(WIDTH) / int(made.slide_width or Inches(WIDTH))
    if abs(factor - 1) > 0.002:
        for each in made.slide_masters:
            for holder in (each, *each.slide_layouts):
                _scale(holder._element, factor)
    made.slide_width, made.slide_height = Inches(WIDTH), Inches(HEIGHT)
    made.part._element.sldSz.attrib.pop("type", None)
    return made


def layout_for(made: Deck, *kinds: str) -> SlideLayout | None:
    """The first layout with a title that says it is for one of `kinds`, in their order; for none: the first at all."""
    titled = [layout for layout in made.slide_layouts if _title(layout) is not None]
    for kind in kinds:
        for layout in titled:
            if layout._element.get("type") == kind:
                return layout
    return titled[0] if titled and not kinds else None


def head_of(layout: SlideLayout) -> Box | None:
    """Where the layout has its title, at the top and broad enough for a finding; None where it is elsewhere."""
    place = _title(layout)
    if place is None or place.top is None:
        return None
    left, top, width, height = (Emu(int(each)).inches for each in (place.left, place.top, place.width, place.height))
    if width < _WIDEST_TITLE or top < 0.1 or left < 0.1 or left + width > WIDTH or top > 0.9:
        return None
    return Box(left, top, width, min(max(height, 0.84), _LOWEST_HEAD - top))


def night_colours(made: Deck) -> tuple[str, str]:
    """The theme's first accent and its dark ground."""
    theme = made.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    root: Any = theme._element if isinstance(theme, XmlPart) else parse_xml(theme.blob)
    return _colour(root, "accent1"), _colour(root, "dk2")


def _colour(root: Any, place: str) -> str:
    held = root.find(f".//{qn('a:clrScheme')}/{qn(f'a:{place}')}")
    said = held[0].get("lastClr") or held[0].get("val") if held is not None and len(held) else ""
    return said if len(said or "") == 6 else "44546A"


def _title(layout: SlideLayout) -> Any:
    return next((each for each in layout.placeholders if each.placeholder_format.type in _TITLES), None)


def _scale(root: Any, factor: float) -> None:
    for element in root.iter():
        name = element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""
        for measure in _MEASURES.get(name, ()):
            said = element.get(measure)
            if said and said.lstrip("-").isdigit():
                element.set(measure, str(_scaled(int(said), factor, name)))


def _scaled(said: int, factor: float, name: str) -> int:
    """Type sizes are hundredths of a point, and whole points."""
    return round(said * factor / 100) * 100 if name.endswith("RPr") else round(said * factor)
