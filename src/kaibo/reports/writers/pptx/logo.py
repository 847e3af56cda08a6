"""The company's logo on slides: once in the layout, at the top right, and on the cover upon a plate of its own."""

from __future__ import annotations

import io
import struct
from typing import Any

from pptx.oxml.shapes.picture import CT_Picture
from pptx.slide import Slide, SlideLayout
from pptx.util import Inches

from kaibo.reports.writers.pptx.draw import put
from kaibo.reports.writers.pptx.look import MARGIN, PAPER, WIDTH, Box

_NAME = "Logo"


def put_logo(layout: SlideLayout, logo: bytes) -> None:
    """At the height of the chapter's name, above the finding."""
    width, height = _size(logo, 2.0, 0.38)
    box = Box(WIDTH - MARGIN - width, 0.2, width, height)
    part: Any = layout.part
    _, relation = part.get_or_add_image_part(io.BytesIO(logo))
    shapes: Any = layout.shapes
    at = map(Inches, (box.left, box.top, box.width, box.height))
    shapes._spTree.append(CT_Picture.new_pic(shapes._next_shape_id, _NAME, _NAME, relation, *at))


def put_on_cover(slide: Slide, logo: bytes) -> None:
    width, height = _size(logo, 2.6, 0.52)
    put(slide, Box(1.4, 0.3, width + 0.24, height + 0.2), [], fill=PAPER)
    picture = slide.shapes.add_picture(
        io.BytesIO(logo), Inches(1.52), Inches(0.4), width=Inches(width), height=Inches(height)
    )
    picture.name = _NAME


def _size(logo: bytes, wide: float, high: float) -> tuple[float, float]:
    """Inches of a PNG within a box."""
    width, height = struct.unpack(">II", logo[16:24])
    scale = min(wide / width, high / height)
    return width * scale, height * scale
