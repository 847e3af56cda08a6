"""How each duty of a case stands: done, missing, due (still time), or not asked of this show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from kaibo.compliance.api import law
from kaibo.dossier.cases.duties import DUTIES, Duty
from kaibo.dossier.cases.finding import Case
from kaibo.dossier.cases.naming import Named
from kaibo.dossier.cases.reach import why_not
from kaibo.dossier.clock import KEPT
from kaibo.dossier.models import Facts, Paper, SignOff
from kaibo.dossier.papers.standing import counted
from kaibo.kit.clock import months_after, now

PROOF = {
    "seller": {Paper.Kind.IDENTITY, Paper.Kind.LICENCE},
    "product_papers": {Paper.Kind.QUALITY, Paper.Kind.CERTIFICATION, Paper.Kind.PERMIT},
    "host": {Paper.Kind.IDENTITY},
}
"""Any one of these papers, counted when the show begins, does for each supplier, product or host."""


@dataclass(frozen=True)
class Standing:
    """`lacking` names what is missing (a supplier, a product, a host; `""` where none was named). `late`: signed after
    the show had begun. `count`: how many records speak of it, None where it isn't records that decide."""

    duty: Duty
    state: str
    by: str = ""
    at: datetime | None = None
    second_by: str = ""
    second_at: datetime | None = None
    text: str = ""
    lacking: tuple[str, ...] = ()
    count: int | None = None
    late: bool = False
    until: datetime | None = None


@dataclass
class Known:
    """What is known of a case when it is judged. `at` is its beginning, or now before it began."""

    case: Case
    facts: Facts
    named: Named
    at: datetime
    papers: list[Paper]
    signed: dict[str, SignOff]


def judged(
    case: Case, facts: Facts, named: Named, papers: Iterable[Paper], signed: Iterable[SignOff]
) -> list[Standing]:
    """Every duty in the order of the work. `papers` with their checks, `signed` of this case alone."""
    if why_not(case):
        return [Standing(duty, "not_applicable") for duty in DUTIES]
    at = case.begins_at if case.began and case.begins_at else now()
    known = Known(case, facts, named, at, list(papers), {each.duty: each for each in signed})
    return [_judge(duty, known) for duty in DUTIES]


def _judge(duty: Duty, known: Known) -> Standing:
    if duty.key in _not_asked(known):
        return Standing(duty, "not_applicable")
    if duty.key in PROOF:
        return _proved(duty, known)
    if duty.key == "kept":
        return _kept(duty, known.case)
    if duty.key == "penalties":
        return _penalised(duty, known)
    if duty.key in {"corrections", "comments"} and known.case.run:
        count = _records(duty.key, known)
        if count:
            return Standing(duty, "done", count=count)
    return _signed(duty, known)


def _not_asked(known: Known) -> set[str]:
    facts, run = known.facts, known.case.run
    wanted = {"ai_label": facts.ai_host, "advertising": facts.is_advertising}
    wanted["penalties"] = bool(run and run.penalties.exists())
    return {key for key, asked in wanted.items() if not asked}


def _proved(duty: Duty, known: Known) -> Standing:
    about, names = {
        "seller": (Paper.About.SUPPLIER, list(known.facts.suppliers)),
        "product_papers": (Paper.About.PRODUCT, list(known.named.products.names)),
        "host": (Paper.About.HOST, list(known.named.hosts.names)),
    }[duty.key]
    good = {
        paper.name: paper
        for paper in known.papers
        if paper.about == about and paper.kind in PROOF[duty.key] and counted(paper, known.at)
    }
    lacking = tuple(name for name in names if name not in good) if names else ("",)
    if lacking:
        return Standing(duty, _open(duty, known.case), lacking=lacking, count=len(names) - len(set(lacking)))
    last = max((good[name] for name in names), key=lambda paper: paper.checked_at)
    return Standing(duty, "done", by=last.checked_by, at=last.checked_at, count=len(names))


def _signed(duty: Duty, known: Known) -> Standing:
    row = known.signed.get(duty.key)
    lacking = _beside(duty, known)
    whole = row is not None and (duty.people < 2 or row.second_at is not None)
    state = "done" if whole and not lacking else _open(duty, known.case)
    if row is None:
        return Standing(duty, state, lacking=lacking)
    last = row.second_at or row.at
    began = known.case.begins_at if known.case.began else None
    late = duty.before and began is not None and last > began
    return Standing(
        duty, state, row.by, row.at, row.second_by, row.second_at, row.text, lacking=lacking, late=late and whole
    )


def _beside(duty: Duty, known: Known) -> tuple[str, ...]:
    """What a signature alone doesn't do: forbidden words in the title, a compared price without its paper."""
    if duty.key == "names":
        kept = law()
        found = kept.check(known.case.title, on=kept.day(known.at))
        return tuple(each.text for each in found if each.severity == "blocking")
    if duty.key == "price" and known.facts.compares_prices:
        names = {known.case.id, *known.named.products.names}
        based = any(
            paper.kind == Paper.Kind.PRICE_BASIS and paper.name in names and counted(paper, known.at)
            for paper in known.papers
        )
        return () if based else ("price_basis",)
    return ()


def _records(key: str, known: Known) -> int:
    run = known.case.run
    if run is None:
        return 0
    return run.corrections.count() if key == "corrections" else run.comment_acts.count() + run.penalties.count()


def _penalised(duty: Duty, known: Known) -> Standing:
    rows = list(known.case.run.penalties.all()) if known.case.run else []
    bare = tuple(row.id for row in rows if not (row.facts and row.basis and (row.until or row.kind != "block")))
    return Standing(duty, "missing" if bare else "done", lacking=bare, count=len(rows))


def _kept(duty: Duty, case: Case) -> Standing:
    if case.ended_at is None:
        return Standing(duty, "due")
    return Standing(duty, "done", until=months_after(case.ended_at, KEPT))


def _open(duty: Duty, case: Case) -> str:
    """Not done: there is still time before the show (or its end), or there isn't."""
    over = case.began if duty.before else case.ended_at is not None
    return "missing" if over else "due"
