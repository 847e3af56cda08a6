"""The company's look, as the writers of documents see it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Any

from kaibo.accounts.models import Look
from kaibo.files import api as files
from kaibo.kit.colour import Tones, tones

HOUSE = "E0284F"
"""The accent of a company that has chosen none."""


@dataclass(frozen=True)
class CompanyLook:
    """One accent colour (six hex digits), a logo as PNG, and a PPTX whose masters the slides stand on."""

    accent: str = HOUSE
    logo: bytes | None = None
    master: bytes | None = None

    @cached_property
    def tones(self) -> Tones:
        return tones(self.accent)

    @cached_property
    def mark(self) -> str:
        """Eight hex digits that change with the look."""
        told = b"\0".join((self.accent.encode(), self.logo or b"", self.master or b""))
        return sha256(told).hexdigest()[:8]


def company_look() -> CompanyLook:
    """What its documents are drawn with: the accent (`#rrggbb`), and the bytes of its logo (PNG) and slide master, None
    where it has none of its own."""
    found = _look()
    return CompanyLook(found.accent or HOUSE, _content(found.logo), _content(found.master))


def logo() -> bytes | None:
    return _content(_look().logo)


def look_card() -> dict[str, Any]:
    """What the settings show of it."""
    found = _look()
    accent = found.accent or HOUSE
    master = {"name": found.master_name, "layouts": found.master_layouts} if found.master else None
    drawn = {"version": found.logo, "width": found.logo_width, "height": found.logo_height} if found.logo else None
    return {"accent": accent, "own": bool(found.accent), "tones": tones(accent), "logo": drawn, "master": master}


def _look() -> Look:
    return Look.objects.filter(id=1).first() or Look()


def _content(name: str) -> bytes | None:
    if not name:
        return None
    with files.open_plain(name) as plain:
        return plain.read()
