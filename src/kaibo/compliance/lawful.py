"""The two marks of a body's field whose words viewers will read or hear: every such field bears one of them."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import AfterValidator

from kaibo.compliance.law import fit


@dataclass(frozen=True)
class Draft:
    """Metadata of a field; see DRAFT."""


def _fits(text: str) -> str:
    fit(text)
    return text


LAWFUL = AfterValidator(_fits)
"""`Annotated[str, LAWFUL]`: refused (422, compliance.blocking) where today's law forbids one of its words."""
DRAFT = Draft()
"""`Annotated[str, DRAFT]`: written as it comes, for it isn't shown yet. What the law objects to stands beside the
field, and whatever puts the words before viewers asks `fit` first."""
