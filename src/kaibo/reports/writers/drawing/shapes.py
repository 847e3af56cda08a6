"""What a drawing is made of. Lengths are in drawing units of 1/720 of the width; y grows downwards.

An ink is the name of a colour that each writer and theme has: `s1`…`s8` series, `on1`…`on8` words upon them,
`text`, `quiet`, `plate` behind words, `grid`, `axis`, `red`, `green`.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from kaibo.reports.writers.fitting import cut, wide

WIDTH = 720.0
FONT = 13.0


class Box(msgspec.Struct, frozen=True, tag="box"):
    x: float
    y: float
    width: float
    height: float
    ink: str
    says: str = ""


class Trail(msgspec.Struct, frozen=True, tag="trail"):
    """A line through points."""

    points: tuple[tuple[float, float], ...]
    ink: str
    width: float = 1.0
    dashed: bool = False


class Dot(msgspec.Struct, frozen=True, tag="dot"):
    x: float
    y: float
    ink: str
    says: str = ""


class Label(msgspec.Struct, frozen=True, tag="label"):
    """Words whose base line is at `y`."""

    x: float
    y: float
    text: str
    anchor: Literal["start", "middle", "end"] = "start"
    ink: str = "quiet"
    size: float = FONT


Shape = Box | Trail | Dot | Label


class Drawing(msgspec.Struct, frozen=True):
    height: float
    shapes: tuple[Shape, ...]
    width: float = WIDTH


def breadth(text: str, size: float = FONT) -> float:
    """About how wide words are at a size."""
    return size * wide(text)


def fitted(text: str, room: float, size: float = FONT) -> str:
    """The words, or their beginning and `…` where they are broader than the room."""
    return cut(text, room / size)


def broken(text: str, room: float, lines: int) -> list[str]:
    """The words in up to so many lines, the last one shortened; broken at a space where there is one."""
    if lines == 1 or breadth(text, FONT) <= room:
        return [fitted(text, room)]
    kept = next(at for at in range(len(text), -1, -1) if breadth(text[:at], FONT) <= room)
    at = text.rfind(" ", 1, kept + 1)
    kept = at if at > 0 else max(kept, 1)
    return [text[:kept].rstrip(), *broken(text[kept:].lstrip(), room, lines - 1)]


def series_ink(index: int) -> str:
    return f"s{index % 8 + 1}"
