"""What the slides stand on: the house's own deck in the company's colour, or the masters of the company's PPTX."""

from __future__ import annotations

from dataclasses import dataclass

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.presentation import Presentation as Deck
from pptx.slide import SlideLayout

from kaibo.accounts.api import CompanyLook
from kaibo.kit.colour import NIGHT, contrast
from kaibo.reports.writers.pptx.logo import put_logo
from kaibo.reports.writers.pptx.look import MARGIN, MARK, PAPER, WIDTH, Box
from kaibo.reports.writers.pptx.master import company_deck, head_of, layout_for, night_colours
from kaibo.reports.writers.pptx.theme import deck, foot

_HEAD = Box(MARGIN, 0.66, WIDTH - 2 * MARGIN, 0.84)
_SEEN = 3.0
"""The contrast that large marks need against the dark of a cover."""


@dataclass(frozen=True)
class Stage:
    """`layout` is that of every slide with content, `head` the place of its finding, `cover` the company's own title
    layout. `night` is how much lighter than the accent marks must be to be seen on dark slides, from 0 to 1."""

    deck: Deck
    layout: SlideLayout
    head: Box
    look: CompanyLook
    night: float = 0.0
    cover: SlideLayout | None = None

    @property
    def own(self) -> bool:
        """Whether the company's masters are used."""
        return self.look.master is not None

    @property
    def mark(self) -> tuple[MSO_THEME_COLOR, float]:
        """The colour of marks on dark slides, and how much lighter; a strange accent that isn't seen there is white."""
        return (PAPER, 0.0) if self.own and self.night else (MARK, self.night)


def stage(look: CompanyLook, text: str) -> Stage:
    """`text` stands at the foot of every slide with content."""
    if look.master is not None:
        return _own_stage(look, look.master, text)
    made = deck(look.tones.series)
    layout = made.slide_layouts[0]
    foot(layout, text)
    if look.logo:
        put_logo(layout, look.logo)
    return Stage(made, layout, _HEAD, look, _lightened(look.tones.ink, NIGHT))


def _own_stage(look: CompanyLook, master: bytes, text: str) -> Stage:
    made = company_deck(master)
    layout = layout_for(made, "titleOnly", "obj") or layout_for(made)
    assert layout is not None, "a master without a title is refused when it is handed in"
    foot(layout, text)
    return Stage(
        made, layout, head_of(layout) or _HEAD, look, _lightened(*night_colours(made)), layout_for(made, "title")
    )


def _lightened(colour: str, ground: str) -> float:
    """How much of white must be mixed in until marks of the colour are seen on the ground."""
    channels = bytes.fromhex(colour)
    for part in range(0, 100, 5):
        mixed = bytes(round(each + (255 - each) * part / 100) for each in channels).hex()
        if contrast(mixed, ground) >= _SEEN:
            return part / 100
    return 1.0
