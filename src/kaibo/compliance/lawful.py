"""The mark of a body's field whose words viewers will read."""

from __future__ import annotations

from pydantic import AfterValidator

from kaibo.compliance.law import fit


def _fits(text: str) -> str:
    fit(text)
    return text


LAWFUL = AfterValidator(_fits)
"""`Annotated[str, LAWFUL]`: refused (422, compliance.blocking) where today's law forbids one of its words."""
