"""Text on a slide: boxes of lines, in theme colours, with nothing that a shape would bring along by itself."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from lxml import etree
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide, SlideLayout
from pptx.text.text import TextFrame, _Paragraph
from pptx.util import Inches, Pt

from kaibo.reports.writers.pptx.look import INK, TEXT, Box

_ALIGN = {"left": PP_ALIGN.LEFT, "right": PP_ALIGN.RIGHT, "middle": PP_ALIGN.CENTER}
_ANCHOR = {"top": MSO_ANCHOR.TOP, "middle": MSO_ANCHOR.MIDDLE, "bottom": MSO_ANCHOR.BOTTOM}


@dataclass(frozen=True, kw_only=True)
class Look:
    """How a line stands. `colour` None leaves that of its place; `light` lifts a colour towards white, from 0 to 1;
    `after` is the gap below, in points."""

    size: float = TEXT
    bold: bool = False
    colour: MSO_THEME_COLOR | None = INK
    light: float = 0.0
    side: Literal["left", "right", "middle"] = "left"
    after: float = 0.0
    mark: str = ""
    mark_colour: MSO_THEME_COLOR | None = None


QUIET = 0.32
"""How much lighter than ink a secondary text is; 6:1 against white."""


@dataclass(frozen=True)
class Line:
    text: str
    look: Look


def put(
    slide: Slide | SlideLayout,
    box: Box,
    lines: Sequence[Line],
    *,
    fill: MSO_THEME_COLOR | None = None,
    fill_light: float = 0.0,
    stand: Literal["top", "middle", "bottom"] = "top",
    pad: float = 0.0,
) -> Any:
    """A text box exactly as large as asked."""
    shape = _box(slide.shapes, box)
    if fill is not None:
        shape.fill.solid()
        shape.fill.fore_color.theme_color = fill
        if fill_light:
            shape.fill.fore_color.brightness = fill_light
    frame = shape.text_frame
    frame.word_wrap, frame.auto_size, frame.vertical_anchor = True, MSO_AUTO_SIZE.NONE, _ANCHOR[stand]
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Inches(pad)
    say(frame, lines)
    return shape


def _box(shapes: Any, box: Box) -> Shape:
    """An empty text box, on a slide or on a layout."""
    at = map(Inches, (box.left, box.top, box.width, box.height))
    number = shapes._next_shape_id
    return Shape(shapes._spTree.add_textbox(number, f"Text {number}", *at), shapes)


def say(frame: TextFrame, lines: Sequence[Line]) -> None:
    for at, line in enumerate(lines):
        _write(frame.paragraphs[0] if at == 0 else frame.add_paragraph(), line)


def outline(shape: Any, colour: MSO_THEME_COLOR, *, dashed: bool = False, light: float = 0.0) -> None:
    shape.line.color.theme_color = colour
    shape.line.color.brightness = light
    shape.line.width = Pt(1)
    if dashed:
        properties = shape.line._get_or_add_ln()
        etree.SubElement(properties, qn("a:prstDash")).set("val", "dash")


def _write(paragraph: _Paragraph, line: Line) -> None:
    """The line in place of the paragraph: a copy of one that looks alike, which is much less work than making it."""
    made = deepcopy(_formed(line.look))
    paragraph._p.getparent().replace(paragraph._p, made)
    made.r_lst[0].text = line.text


@lru_cache(maxsize=256)
def _formed(look: Look) -> Any:
    """A paragraph of that look with a run to write in; copied, never changed."""
    paragraph = _Paragraph(OxmlElement("a:p"), None)
    paragraph.alignment = _ALIGN[look.side]
    paragraph.line_spacing, paragraph.space_before, paragraph.space_after = 1.08, Pt(0), Pt(look.after)
    if look.mark:
        _set_mark(paragraph, look)
    run = paragraph.add_run()
    run.font.size, run.font.bold = Pt(look.size), look.bold
    if look.colour is not None:
        run.font.color.theme_color = look.colour
    if look.colour is not None and look.light:
        run.font.color.brightness = look.light
    return paragraph._p


def _set_mark(paragraph: _Paragraph, look: Look) -> None:
    """A mark before the line, the following lines set in after it."""
    properties = paragraph._p.get_or_add_pPr()
    indent = Pt(look.size * 1.15)
    properties.set("marL", str(indent))
    properties.set("indent", str(-indent))
    if look.mark_colour is not None:
        colour = etree.SubElement(properties, qn("a:buClr"))
        etree.SubElement(colour, qn("a:schemeClr")).set("val", MSO_THEME_COLOR.to_xml(look.mark_colour))
    etree.SubElement(properties, qn("a:buFont")).set("typeface", "Arial")
    etree.SubElement(properties, qn("a:buChar")).set("char", look.mark)
