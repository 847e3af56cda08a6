"""The company's colour among the colours of the drawings: what differs from the house's, by the name of the ink."""

from __future__ import annotations

from kaibo.accounts.api import HOUSE, CompanyLook
from kaibo.kit.colour import WHITE, contrast, series

_PAPER = ("1791B5", "E0A100", "6A5ACD", "2E9E6B", "D9722B", "8A94A6", "A0428C")
_SCREEN = ("3EC1E0", "F0BD3E", "9A8CF0", "52C48E", "EE9455", "9AA5BA", "D07CC0")
_DARK, _INK, _DEEP = "0F1A32", "1B2028", "0B1428"
"""The ground at night; words upon a colour, by day and by night, where white would not be read."""

Inks = dict[str, str]


def by_day(look: CompanyLook) -> Inks:
    """`accent`, `s1`…`s8` and the words upon them, `on1`…`on8`, as `#e0284f`; nothing for the house's own colour."""
    return {} if look.accent == HOUSE else _inks(series(look.tones.ink, _PAPER, WHITE), _INK)


def by_night(look: CompanyLook) -> Inks:
    return {} if look.accent == HOUSE else _inks(series(look.tones.night, _SCREEN, _DARK), _DEEP)


def _inks(colours: tuple[str, ...], dark: str) -> Inks:
    found = {"accent": colours[0]}
    for at, colour in enumerate(colours, start=1):
        found[f"s{at}"] = colour
        found[f"on{at}"] = max(dark, WHITE, key=lambda words: contrast(words, colour))
    return {name: f"#{colour.lower()}" for name, colour in found.items()}
