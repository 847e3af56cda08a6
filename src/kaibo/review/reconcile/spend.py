"""Ad spend: what shows tell, held show by show against the hours of the advertising reports."""

from __future__ import annotations

from decimal import Decimal

from kaibo.metrics.api import Query
from kaibo.review.reconcile.bridge import Part, closed, values
from kaibo.review.reconcile.questions import Asked, Told

PIECES, BY_SHOW = "ad_pieces", "ad pieces by show"
JOINED = (("spend_joined", PIECES),)


def spend_questions(asked: Asked, told: Told) -> dict[str, Query]:
    """Spend joined to shows, where both sides tell of it."""
    if any(told[f"total {source}"][0].numbers["spend"].value is None for source in ("shows", "ad_hours")):
        return {}
    return {
        BY_SHOW: asked.question(("spend_joined",), PIECES, ("show",)),
        "shows by show": asked.question(("spend",), "shows", ("show",)),
    }


def to_reports(told: Told, here: Decimal, reports: Decimal) -> list[Part]:
    """From what shows tell to what the reports of the period sum up to."""
    if BY_SHOW not in told:
        return closed([], reports - here)
    pieces, shows = values(told[BY_SHOW], "show", "spend_joined"), values(told["shows by show"], "show", "spend")
    nowhere = pieces.pop("", Decimal())
    joined = sum(pieces.values(), Decimal())
    no_reports = tuple(sorted(show for show, spend in shows.items() if spend and show not in pieces))
    no_figures = tuple(sorted(show for show, spend in pieces.items() if spend and show not in shows))
    parts = [
        Part("no_reports", -sum((shows[show] for show in no_reports), Decimal()), no_reports, (("spend", "shows"),)),
        Part("no_figures", sum((pieces[show] for show in no_figures), Decimal()), no_figures, JOINED),
        Part("spent_off_air", nowhere, (), JOINED),
        Part("spend_clock", reports - joined - nowhere, (), (("spend", "ad_hours"), *JOINED)),
    ]
    apart = {show: abs(shows[show] - pieces[show]) for show in shows.keys() & pieces.keys()}
    differing = sorted((show for show in apart if apart[show]), key=lambda show: -apart[show])
    return closed(parts, reports - here, tuple(differing))
