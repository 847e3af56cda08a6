"""A drawing as inline SVG; colours are the page's, so that they follow light and dark."""

from __future__ import annotations

from kaibo.reports.writers.drawing.shapes import Box, Dot, Drawing, Label, Shape, Trail
from kaibo.reports.writers.web.elements import Element, el


def svg(drawing: Drawing, name: str) -> Element:
    shapes = [_shape(shape) for shape in drawing.shapes]
    box = f"0 0 {drawing.width:.0f} {drawing.height:.0f}"
    return el("svg", shapes, viewBox=box, role="img", aria_label=name)


def _shape(shape: Shape) -> Element:
    if isinstance(shape, Box):
        sizes = {"x": shape.x, "y": shape.y, "width": shape.width, "height": shape.height}
        return el("rect", _hint(shape.says), class_=f"f-{shape.ink}", **sizes)
    if isinstance(shape, Trail):
        points = " ".join(f"{x:.1f},{y:.1f}" for x, y in shape.points)
        dashes = "4 3" if shape.dashed else None
        return el("polyline", points=points, class_=f"l-{shape.ink}", stroke_width=shape.width, stroke_dasharray=dashes)
    if isinstance(shape, Dot):
        return el("circle", _hint(shape.says), cx=shape.x, cy=shape.y, r=3.4, class_=f"f-{shape.ink}")
    return _label(shape)


def _label(shape: Label) -> Element:
    anchor = None if shape.anchor == "start" else shape.anchor
    place = {"x": shape.x, "y": shape.y, "font_size": shape.size}
    return el("text", shape.text, class_=f"f-{shape.ink}", text_anchor=anchor, **place)


def _hint(says: str) -> Element | None:
    return el("title", says) if says else None
