"""Sentences, what is missing, and places to write: the running text of a slide."""

from __future__ import annotations

from pptx.slide import Slide

from kaibo.kit.i18n import Language, say
from kaibo.reports.model import Missing, Words, Written
from kaibo.reports.writers.fitting import clean, cut, lines, told
from kaibo.reports.writers.pptx.draw import QUIET, Line, Look, outline, put
from kaibo.reports.writers.pptx.look import INK, MARK, MIST, PAPER, SERIES, SMALL, Box, ems, line

Said = Words | Missing | Written
SIZES = (17, 16, 15, 14, 13, 12)
_LONGEST = 6
"""Lines of one sentence; what goes on is in the notes."""
_PAD, _GAP = 0.14, 0.14
_MARKS = {"plain": ("•", INK), "good": ("◆", SERIES[4]), "warn": ("▲", MARK)}


def texts_height(texts: list[Said], width: float, size: float, language: Language) -> float:
    """Inches that the texts take one below another."""
    return sum(_height(text, width, size, language) + _GAP for text in texts)


def draw_texts(slide: Slide, box: Box, texts: list[Said], language: Language) -> None:
    """The largest size at which all texts stand; places to write take what is left below."""
    size = next((s for s in SIZES if texts_height(texts, box.width, s, language) <= box.height + _GAP), SIZES[-1])
    spare = box.height + _GAP - texts_height(texts, box.width, size, language)
    places = sum(isinstance(text, Written) for text in texts)
    for text in texts:
        high = _height(text, box.width, size, language)
        if isinstance(text, Written) and spare > 0:
            high += min(1.6, spare / places)
        at, box = box.taken(high, _GAP)
        _draw(slide, at, text, size, language)


def _height(text: Said, width: float, size: float, language: Language) -> float:
    if isinstance(text, Words):
        return line(size, min(_LONGEST, lines(told(text.text, language), ems(width, size) - 1.4)))
    inner = ems(width - 2 * _PAD, SMALL + 1)
    body = _body(text, language)
    return 2 * _PAD + line(SMALL) + 0.04 + line(SMALL + 1, min(_LONGEST, lines(body, inner)))


def _draw(slide: Slide, box: Box, text: Said, size: float, language: Language) -> None:
    if isinstance(text, Words):
        mark, colour = _MARKS[text.tone]
        said = cut(told(text.text, language), _LONGEST * (ems(box.width, size) - 1.4) - 2)
        put(slide, box, [Line(said, Look(size=size, mark=mark, mark_colour=colour))])
        return
    body = cut(_body(text, language), _LONGEST * ems(box.width - 2 * _PAD, SMALL + 1) - 3)
    written = isinstance(text, Written) and bool(text.text)
    lines_ = [
        Line(_head(text, box.width, language), Look(size=SMALL, bold=True, colour=MARK if written else INK, after=3)),
        Line(body, Look(size=SMALL + 1, light=0.0 if written else QUIET)),
    ]
    shape = put(slide, box, lines_, fill=MIST if isinstance(text, Missing) else PAPER, pad=_PAD)
    if isinstance(text, Written):
        outline(shape, MARK if written else INK, dashed=not written, light=0.0 if written else 0.5)
    else:
        put(slide, Box(box.left, box.top, 0.05, box.height), [], fill=SERIES[5])


def _head(text: Missing | Written, width: float, language: Language) -> str:
    if isinstance(text, Missing):
        return say(language, "reports.document.missing")
    return cut(told(text.ask, language), ems(width - 2 * _PAD, SMALL) * 0.95)


def _body(text: Missing | Written, language: Language) -> str:
    if isinstance(text, Missing):
        return told(text.text, language)
    return clean(text.text) or say(language, "reports.document.write_here")
