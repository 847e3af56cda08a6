"""What a drawing is made of. Lengths are in drawing units of 1/720 of the width; y grows downwards.

An ink is the name of a colour that each writer and theme has: `s1`…`s8` series, `on1`…`on8` words upon them,
`text`, `quiet`, `grid`, `axis`, `red`, `green`.
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


def series_ink(index: int) -> str:
    return f"s{index % 8 + 1}"
