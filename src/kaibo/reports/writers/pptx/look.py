"""What the slides look like: measures in inches and points, and the theme's colours by name."""

from __future__ import annotations

from dataclasses import dataclass

from pptx.enum.dml import MSO_THEME_COLOR

WIDTH, HEIGHT = 13.333, 7.5
MARGIN = 0.6
FOOT = 7.05

TITLE, TEXT, SMALL, TINY = 24, 15, 12, 10
"""Type sizes: a finding, a sentence, a table, a foot line."""

LATIN, EAST_ASIAN, COMPLEX = "Arial", "Microsoft YaHei", "Arial"
"""PowerPoint and WPS have these; LibreOffice sets Liberation Sans and Noto Sans CJK, which are as wide."""

INK, PAPER = MSO_THEME_COLOR.TEXT_1, MSO_THEME_COLOR.BACKGROUND_1
NIGHT, MIST = MSO_THEME_COLOR.TEXT_2, MSO_THEME_COLOR.BACKGROUND_2
MARK = MSO_THEME_COLOR.ACCENT_1
SERIES = (
    MSO_THEME_COLOR.ACCENT_1,
    MSO_THEME_COLOR.ACCENT_2,
    MSO_THEME_COLOR.ACCENT_3,
    MSO_THEME_COLOR.ACCENT_4,
    MSO_THEME_COLOR.ACCENT_5,
    MSO_THEME_COLOR.ACCENT_6,
)


def colours(series: tuple[str, ...]) -> dict[str, str]:
    """The theme's colours by their place: six that the colour-blind tell apart, the company's accent first."""
    return {
        "dk1": "1B2028",
        "lt1": "FFFFFF",
        "dk2": "16213A",
        "lt2": "F3F4F7",
        **{f"accent{at}": colour for at, colour in enumerate(series, start=1)},
        "hlink": "0B6E8F",
        "folHlink": "6A5ACD",
    }


@dataclass(frozen=True)
class Box:
    """A place on a slide, in inches."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height

    def inside(self, by: float) -> Box:
        return Box(self.left + by, self.top + by, self.width - 2 * by, self.height - 2 * by)

    def columns(self, count: int, gap: float) -> list[Box]:
        each = (self.width - gap * (count - 1)) / count
        return [Box(self.left + at * (each + gap), self.top, each, self.height) for at in range(count)]

    def taken(self, height: float, gap: float = 0.15) -> tuple[Box, Box]:
        """The upper part, `height` high, and what is left below a gap."""
        rest = self.height - height - gap
        return Box(self.left, self.top, self.width, height), Box(self.left, self.top + height + gap, self.width, rest)


BODY = Box(MARGIN, 1.62, WIDTH - 2 * MARGIN, 5.3)


def ems(inches: float, points: float) -> float:
    """How many Chinese characters of a size stand in a width."""
    return inches * 72 / points


def line(points: float, count: float = 1) -> float:
    """Height in inches of lines of a size."""
    return points * 1.3 / 72 * count
