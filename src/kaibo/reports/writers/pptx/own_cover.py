"""The cover in the company's own title layout: its places, its colours, our words."""

from __future__ import annotations

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.presentation import Presentation as Deck
from pptx.slide import SlideLayout
from pptx.util import Emu

from kaibo.reports.writers.fitting import cut, lines
from kaibo.reports.writers.pptx.draw import Line, Look, say
from kaibo.reports.writers.pptx.look import ems

_SIZES = (44, 40, 34, 28, 24)
_WORDS = {PP_PLACEHOLDER.SUBTITLE, PP_PLACEHOLDER.BODY}


def own_cover(deck: Deck, layout: SlideLayout, name: str, words: list[str]) -> None:
    """The title place takes the report's name, the subtitle company and dates; places left empty are taken away."""
    slide = deck.slides.add_slide(layout)
    title = slide.shapes.title
    assert title is not None, "it was chosen for its title"
    wide = Emu(int(title.width)).inches
    size = next((size for size in _SIZES if lines(name, ems(wide, size) - 1) <= 2), _SIZES[-1])
    say(title.text_frame, [Line(cut(name, 2 * ems(wide, size) - 3), Look(size=size, bold=True, colour=None))])
    rest = [shape for shape in slide.placeholders if shape.placeholder_format.idx]
    place = next((shape for shape in rest if shape.placeholder_format.type in _WORDS), None)
    for shape in rest:
        if shape is not place:
            shape._element.getparent().remove(shape._element)
    if place is not None:
        wide = Emu(int(place.width)).inches
        look = Look(size=16, colour=None, after=4)
        say(place.text_frame, [Line(cut(each, ems(wide, 16) - 1), look) for each in words if each])
