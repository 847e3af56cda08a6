"""Which blocks of a page stand where. What doesn't fit one slide goes on to the next; nothing is made unreadable."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kaibo.kit.i18n import Language
from kaibo.reports.model import Block, Card, Cards, Chart, Grid, Page
from kaibo.reports.writers.pptx.cards import MOST, cards_height
from kaibo.reports.writers.pptx.columns import least_width, natural_width
from kaibo.reports.writers.pptx.look import BODY, Box
from kaibo.reports.writers.pptx.texts import SIZES, Said, texts_height

Large = Chart | Grid
_GAP, _SIDE, _STRIP, _LEAST = 0.3, 3.95, 1.75, 2.5
_LINES = 7
_MANY = 14


@dataclass
class Part:
    """What one slide holds."""

    cards: tuple[Card, ...] = ()
    large: list[Large] = field(default_factory=list)
    texts: list[Said] = field(default_factory=list)

    def adding(self, block: Block) -> Part:
        if isinstance(block, Cards):
            return Part(self.cards + block.cards, self.large, self.texts)
        if isinstance(block, Chart | Grid):
            return Part(self.cards, [*self.large, block], self.texts)
        return Part(self.cards, self.large, [*self.texts, block])


@dataclass(frozen=True)
class Places:
    cards: Box
    large: tuple[Box, ...]
    texts: Box


def parts(page: Page, language: Language) -> list[Part]:
    """The slides of a page: one, but for pages that hold more than a slide can."""
    made = [Part()]
    for block in _blocks(page):
        longer = made[-1].adding(block)
        if _fits(longer, language) or made[-1] == Part():
            made[-1] = longer
        else:
            made.append(Part().adding(block))
    return made


def places(part: Part, language: Language) -> Places:
    cards, rest = BODY.taken(cards_height(part.cards), 0.25) if part.cards else (BODY, BODY)
    if not part.large:
        return Places(cards, (), rest)
    if not part.texts:
        return Places(cards, _arranged(part.large, rest, language), rest)
    if len(part.large) == 1 and not _broad(part.large[0], language):
        width = rest.width - _SIDE - _GAP
        side = Box(rest.left + width + _GAP, rest.top + 0.1, _SIDE, rest.height - 0.1)
        return Places(cards, (Box(rest.left, rest.top, width, rest.height),), side)
    needed = texts_height(part.texts, rest.width, SIZES[2], language)
    strip = min(needed, _STRIP, max(rest.height - _LEAST, 0.6))
    above, below = rest.taken(rest.height - strip - 0.1, 0.1)
    return Places(cards, _arranged(part.large, above, language), below)


def _arranged(large: list[Large], box: Box, language: Language) -> tuple[Box, ...]:
    """Side by side; one above the other where one is broad: a table as high as its rows, the chart takes the rest."""
    if len(large) < 2 or not any(_broad_for_half(one, language) for one in large):
        return tuple(box.columns(len(large), _GAP))
    heights = [_asked(one) for one in large]
    spare = box.height - 0.2 - sum(heights)
    takers = sum(isinstance(one, Chart) for one in large) or len(large)
    first = heights[0] + (spare / takers if isinstance(large[0], Chart) or takers == len(large) else 0.0)
    return box.taken(first, 0.2)


def _asked(large: Large) -> float:
    """Inches a chart or a table takes at least."""
    if isinstance(large, Chart):
        return 2.3
    return 0.95 + 0.34 * (len(large.rows) + bool(large.total) + bool(large.left_out))


def _blocks(page: Page) -> Iterator[Block]:
    for block in page.blocks:
        if isinstance(block, Cards):
            for at in range(0, len(block.cards), MOST):
                yield Cards(block.cards[at : at + MOST])
        else:
            yield block


def _fits(part: Part, language: Language) -> bool:
    if len(part.cards) > MOST or len(part.large) > 2 or len(part.texts) > _LINES:
        return False
    height = BODY.height - (cards_height(part.cards) + 0.25 if part.cards else 0)
    if len(part.large) == 2 and any(_broad_for_half(large, language) for large in part.large):
        needed = texts_height(part.texts, BODY.width, SIZES[2], language) + 0.1 if part.texts else 0.0
        return sum(map(_asked, part.large)) + 0.2 + needed <= height
    if part.large and height < _LEAST:
        return False
    if not part.texts:
        return True
    if not part.large:
        return texts_height(part.texts, BODY.width, SIZES[-1], language) <= height
    if len(part.large) == 1 and not _broad(part.large[0], language):
        return texts_height(part.texts, _SIDE, SIZES[-1], language) <= height
    return texts_height(part.texts, BODY.width, SIZES[-1], language) <= min(_STRIP, height - _LEAST)


def _broad(large: Large, language: Language) -> bool:
    """Needs more than two thirds of a slide's width."""
    if isinstance(large, Chart):
        return large.form != "bars" and len(large.places) > _MANY
    return natural_width(large, language) > BODY.width - _SIDE - _GAP


def _broad_for_half(large: Large, language: Language) -> bool:
    """Two such don't stand side by side: numbers would be cut."""
    if isinstance(large, Chart):
        return _broad(large, language)
    return _broad(large, language) or least_width(large, language) > (BODY.width - _GAP) / 2
