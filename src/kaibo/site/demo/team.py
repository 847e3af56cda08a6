"""What the demo's team keeps beside its shows: papers, signatures, stock, and what is written between them."""

from __future__ import annotations

from kaibo.site.demo.dossier.papers import keep_papers
from kaibo.site.demo.dossier.signing import keep_signed
from kaibo.site.demo.on_hand import lay_in
from kaibo.site.demo.people import team


def keep_team() -> None:
    """Each part where there is none yet, or where a later day asks for it; what somebody else made stays."""
    people = team()
    lay_in()
    keep_papers(people["qinglan"])
    keep_signed(people)
