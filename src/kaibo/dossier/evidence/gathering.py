"""What goes into a pack: a case's records, what its sources told, its duties, its papers; or an order beside them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import asdict
from typing import Any

from kaibo.accounts.api import Caller, company
from kaibo.dossier.cases.finding import Case, case_of
from kaibo.dossier.cases.naming import Named, named
from kaibo.dossier.cases.reading import dossier
from kaibo.dossier.evidence.chain import Chain
from kaibo.dossier.evidence.key import signing_key
from kaibo.dossier.evidence.packing import PIECE, Part, packed
from kaibo.dossier.models import Facts, Paper, SignOff
from kaibo.dossier.people.corrected import Beside, corrections_in
from kaibo.events.api import taken
from kaibo.files.api import open_plain
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.live.api import records
from kaibo.store.api import query_blocks
from kaibo.trade.api import order as order_of

Records = Iterator[tuple[str, dict[str, Any]]]
_EVENTS = """SELECT source, event_id, kind, at, received_at, sequence, account, product_id, person, order_id, amount,
    currency, quantity, count, text, payload
    FROM event WHERE show_id IN {shows:Array(String)} AND sequence > 0 ORDER BY sequence"""
_AT_ONCE = 5_000


def case_pack(caller: Caller, id: str) -> Iterator[bytes]:
    """A show's whole dossier, a piece at a time. Raises KaiboError (404) before the first."""
    case = case_of(id, caller.scope)
    return _packed(caller, {"kind": "show", "id": case.id, "title": case.title}, _case_parts(case, caller))


def order_pack(caller: Caller, platform: str, order_id: str) -> Iterator[bytes]:
    """An order and the dossier of the show it was placed in, as far as one is known."""
    found = order_of(platform, order_id, caller.scope)
    shows = sorted({line.get("show_id") or "" for line in found.get("lines", [])} - {""})
    parts: list[Part] = [_chained("order.jsonl", iter([("order", found)]))]
    for show in shows[:1]:
        try:
            parts += _case_parts(case_of(show, caller.scope), caller)
        except KaiboError:
            continue
    return _packed(caller, {"kind": "order", "id": order_id, "platform": platform}, parts)


def _packed(caller: Caller, subject: dict[str, str], parts: Iterable[Part]) -> Iterator[bytes]:
    about = {"company": company().name, "subject": subject, "made_by": caller.name}
    return packed(parts, about, signing_key(), now())


def _case_parts(case: Case, caller: Caller) -> list[Part]:
    facts = Facts.objects.filter(case=case.id).first()
    told = json.dumps(dossier(case.id, caller.scope), ensure_ascii=False, indent=1, default=str).encode()
    papers = _papers(case, facts, named([case], {case.id: facts} if facts else {}, caller.scope)[case.id])
    return [
        _chained("records.jsonl", _records(case, papers)),
        _chained("signals.jsonl", _signals(case)),
        Part("duties.json", [told]),
        *(Part(f"papers/{paper.id}-{_safe(paper.file_name)}", _plain(paper.file)) for paper in papers if paper.file),
    ]


def _chained(path: str, records: Records) -> Part:
    chain = Chain()
    return Part(path, chain.lines(records), chain)


def _records(case: Case, papers: list[Paper]) -> Records:
    yield "case", {"id": case.id, "title": case.title, "host": case.host, "account": case.account_name}
    if case.run:
        yield from records(case.run)
    for facts in Facts.objects.filter(case=case.id).values():
        yield "facts", dict(facts)
    for signed in SignOff.objects.filter(case=case.id).values():
        yield "sign_off", dict(signed)
    for paper in papers:
        yield "paper", {each.attname: getattr(paper, each.attname) for each in Paper._meta.concrete_fields}
        for check in paper.checks.values("at", "by", "note"):
            yield "check", {"paper": paper.id, **check}


def _signals(case: Case) -> Records:
    """From the store, each with what was put right in it, then what the inbox has beyond it."""
    shows = [each for each in (case.id, case.run.room_id if case.run else "") if each]
    last, beside = 0, corrections_in("event")
    for block in query_blocks(_EVENTS, {"shows": shows}):
        for row in block:
            last = max(last, row["sequence"])
            yield from _with(row, beside)
    for show in shows:
        for row in _waiting(show, last):
            yield from _with(row, beside)


def _with(signal: dict[str, Any], beside: Mapping[str, Sequence[Beside]]) -> Records:
    """A signal as it was told, then what was put right in it."""
    yield "signal", signal
    for each in beside.get(str(signal["sequence"]), ()):
        yield "correction", {"sequence": signal["sequence"], **asdict(each)}


def _waiting(show: str, after: int) -> Iterator[dict[str, Any]]:
    while rows := taken(after, show=show, limit=_AT_ONCE):
        for each in rows:
            after = each.sequence
            signal = {name: getattr(each.signal, name) for name in each.signal.__struct_fields__}
            yield {"source": each.source, "received_at": each.received_at, "sequence": after, **signal}


def _papers(case: Case, facts: Facts | None, names: Named) -> list[Paper]:
    """Papers about the company, and about this show's hosts, suppliers, products and itself."""
    wanted = {
        Paper.About.HOST: set(names.hosts.names),
        Paper.About.SUPPLIER: set(facts.suppliers if facts else []),
        Paper.About.PRODUCT: set(names.products.names),
        Paper.About.SHOW: {case.id},
    }
    every = Paper.objects.prefetch_related("checks")
    return [paper for paper in every if paper.about == "company" or paper.name in wanted[Paper.About(paper.about)]]


def _plain(file: str) -> Iterator[bytes]:
    with closing(open_plain(file)) as source:
        while piece := source.read(PIECE):
            yield piece


def _safe(name: str) -> str:
    return "".join(sign if sign.isalnum() or sign in "._-" else "_" for sign in name)[-80:]
