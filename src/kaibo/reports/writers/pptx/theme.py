"""The deck's own theme in place of the one that every file would have: colours, fonts, wide slides, one layout."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part, XmlPart
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.slide import SlideLayout
from pptx.util import Inches

from kaibo.reports.writers.fitting import cut
from kaibo.reports.writers.pptx.draw import QUIET, Line, Look, put
from kaibo.reports.writers.pptx.look import (
    COMPLEX,
    EAST_ASIAN,
    FOOT,
    HEIGHT,
    LATIN,
    MARGIN,
    TINY,
    TITLE,
    WIDTH,
    Box,
    colours,
    ems,
)

_NAME = "Kaibo"
_KEPT = ("Title Only",)


def deck(series: tuple[str, ...]) -> Deck:
    """An empty presentation, 16:9, in the theme with these six colours, the accent (`E0284F`) first."""
    made = Presentation()
    made.slide_width, made.slide_height = Inches(WIDTH), Inches(HEIGHT)
    _keep_one_layout(made)
    _set_titles(made)
    paint(made.slide_master.part, series)
    _drop_leftovers(made)
    return made


def paint(master: Part, series: tuple[str, ...]) -> None:
    """Colours and fonts in the theme part of a master, of slides or of notes."""
    theme = master.part_related_by(RELATIONSHIP_TYPE.THEME)
    root: Any = theme._element if isinstance(theme, XmlPart) else etree.fromstring(theme.blob)
    root.set("name", _NAME)
    scheme = root.find(f".//{qn('a:clrScheme')}")
    scheme.set("name", _NAME)
    for place, colour in colours(series).items():
        holder = scheme.find(qn(f"a:{place}"))
        holder[:] = []
        etree.SubElement(holder, qn("a:srgbClr")).set("val", colour)
    fonts = root.find(f".//{qn('a:fontScheme')}")
    fonts.set("name", _NAME)
    for font in fonts:
        _set_font(font)
    if not isinstance(theme, XmlPart):
        theme.blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def foot(layout: SlideLayout, text: str) -> None:
    """Company, report and the slide's number below every slide, in one place of the layout."""
    look = Look(size=TINY, light=QUIET)
    put(layout, Box(MARGIN, FOOT, 10, 0.24), [Line(cut(text, ems(9.5, TINY)), look)])
    number = put(layout, Box(WIDTH - MARGIN - 1.5, FOOT, 1.5, 0.24), [Line("", replace(look, side="right"))])
    paragraph = number.text_frame.paragraphs[0]._p
    run = paragraph.find(qn("a:r"))
    field = etree.Element(qn("a:fld"), id="{C1FF6DA9-008F-8B48-92A6-B652298478BF}", type="slidenum")
    field.append(run.find(qn("a:rPr")))
    etree.SubElement(field, qn("a:t")).text = "‹#›"
    paragraph.replace(run, field)


def _set_font(font: Any) -> None:
    font[:] = []
    for kind, face in (("latin", LATIN), ("ea", EAST_ASIAN), ("cs", COMPLEX)):
        etree.SubElement(font, qn(f"a:{kind}")).set("typeface", face)
    for script, face in (("Hans", EAST_ASIAN), ("Hant", "Microsoft JhengHei"), ("Arab", COMPLEX), ("Hebr", COMPLEX)):
        etree.SubElement(font, qn("a:font"), script=script).set("typeface", face)


def _keep_one_layout(made: Deck) -> None:
    for layout in list(made.slide_layouts):
        if layout.name not in _KEPT:
            made.slide_layouts.remove(layout)
        for shape in list(layout.placeholders):
            if shape.placeholder_format.idx:
                shape._element.getparent().remove(shape._element)


def _set_titles(made: Deck) -> None:
    """The finding stands at the top left, in ink, and shrinks for nobody: the writer chooses its size."""
    master = made.slide_master
    for shape in list(master.placeholders):
        if shape.placeholder_format.idx > 1:
            shape._element.getparent().remove(shape._element)
        else:
            shape.left, shape.width = Inches(MARGIN), Inches(WIDTH - 2 * MARGIN)
            title = shape.placeholder_format.idx == 0
            shape.top, shape.height = (Inches(0.62), Inches(0.86)) if title else (Inches(1.62), Inches(5.3))
            shape._element.find(qn("p:txBody")).replace(shape._element.find(f".//{qn('a:bodyPr')}"), _body(title))
    style = master._element.find(f".//{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    style.set("algn", "l")
    style.find(qn("a:defRPr")).set("sz", str(TITLE * 100))
    style.find(qn("a:defRPr")).set("b", "1")


def _body(title: bool) -> Any:
    space = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    anchor = "ctr" if title else "t"
    return parse_xml(
        f'<a:bodyPr {space} vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"/>'
    )


def _drop_leftovers(made: Deck) -> None:
    made.part._element.sldSz.attrib.pop("type", None)
    package = made.part.package
    for key, relation in list(package._rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            package._rels.pop(key)
    for key, relation in list(made.part.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.PRINTER_SETTINGS:
            made.part.rels.pop(key)
