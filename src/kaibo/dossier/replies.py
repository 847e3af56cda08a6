"""What operations on dossiers answer."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel

from kaibo.dossier.correction_replies import PersonCorrectionOut, PutRightOut

DutyState = Literal["done", "missing", "due", "not_applicable"]
ToldBy = Literal["", "dossier", "run", "plan", "show"]


class CaseOut(BaseModel):
    """`done`, `missing`, `due`, `not_applicable` count duties; `lacking` names those missing or due. `live`: it is a
    run of the control room. `why_not`: Order 117 doesn't speak of it, since it was not in force (`before_law`) or the
    account sells outside mainland China (`abroad`)."""

    id: str
    title: str
    host: str
    account_name: str
    platform: str
    begins_at: datetime | None
    began: bool
    ended_at: datetime | None
    live: bool
    why_not: Literal["", "before_law", "abroad"]
    done: int
    missing: int
    due: int
    not_applicable: int
    lacking: list[str]


class CasesOut(BaseModel):
    rows: list[CaseOut]
    total: int


class DutyOut(BaseModel):
    """`people`: how many must sign, 0 where papers and records decide. `late`: signed after the show had begun.
    `until`: what must be kept is kept until then."""

    key: str
    law: str
    people: int
    before: bool
    platform: bool
    state: DutyState
    by: str
    at: datetime | None
    second_by: str
    second_at: datetime | None
    text: str
    lacking: list[str]
    count: int | None
    late: bool
    until: datetime | None


class FactsOut(BaseModel):
    """`products_by` and `hosts_by` told the names: the dossier's own list, the control room, the plan or the show's
    files; "" where nobody did."""

    suppliers: list[str]
    products: list[str]
    products_by: ToldBy
    hosts: list[str]
    hosts_by: ToldBy
    ai_host: bool
    compares_prices: bool
    is_advertising: bool


class DossierOut(CaseOut):
    facts: FactsOut
    duties: list[DutyOut]


class PaperOut(BaseModel):
    """`due_on`: the last day on which it counts, null where it has none. `size` in bytes."""

    id: str
    kind: str
    about: str
    name: str
    title: str
    file_name: str
    has_file: bool
    size: int
    valid_until: date | None
    due_on: date | None
    state: Literal["good", "soon", "expired", "check_again", "retired"]
    checked_at: datetime
    checked_by: str


class EvidenceKeyOut(BaseModel):
    """`key` is the company's public key (Ed25519, hex), `fingerprint` its SHA-256, to be told to others beforehand."""

    key: str
    fingerprint: str


class AuditHeadOut(EvidenceKeyOut):
    """The audit trail's newest entry, signed: whoever holds this sees when entries before it are changed."""

    company: str
    entries: int
    hash: str
    at: str
    signature: str


class TwoTongues(BaseModel):
    zh: str
    en: str


class PersonalFieldOut(BaseModel):
    """`columns` that hold or may name people; `fields` are their names, in the same order."""

    table: str
    name: TwoTongues
    columns: list[str]
    fields: list[TwoTongues]
    purpose: TwoTongues
    basis: str
    kept: TwoTongues


class FoundOut(BaseModel):
    place: str
    name: TwoTongues
    rows: int


class RevealOut(BaseModel):
    """Who looked at whom a request is about, and why."""

    at: datetime
    by: str
    reason: str


class RevealedOut(BaseModel):
    """Whom a request is about, as it was written down."""

    ids: list[str]
    names: list[str]
    note: str


class PersonRequestOut(BaseModel):
    """Never whom it is about. `found`: in how many rows of which place the person was, once erased."""

    id: str
    kind: Literal["access", "correct", "delete"]
    platform: str
    state: Literal["open", "working", "done", "refused"]
    at: datetime
    by: str
    due_on: date
    late: bool
    answer: str
    found: list[FoundOut]
    reveals: list[RevealOut]
    corrections: list[PersonCorrectionOut]
    done_at: datetime | None
    done_by: str


class ConsentOut(BaseModel):
    """One entry. `person` is a pseudonym; `text` the version of the words; `holds`: given and not taken back since."""

    id: str
    person: str
    platform: str
    purpose: Literal["marketing", "fan_group", "profiling", "co_brand", "filming"]
    text: str
    given: bool
    at: datetime
    proof: str
    by: str
    holds: bool
    corrected: list[PutRightOut] = []


class ConsentsOut(BaseModel):
    rows: list[ConsentOut]
    total: int


class OverdueOut(BaseModel):
    """`rows` go with the next purge; `held` stay, because of `why`."""

    place: str
    name: TwoTongues
    rows: int
    oldest: datetime | None
    held: int
    why: TwoTongues


class PurgeOut(BaseModel):
    id: str
    at: datetime
    by: str
    before: datetime
    done_at: datetime | None
    rows: int


class RetentionOut(BaseModel):
    """`months` that personal data are kept; `rows`: what is from before `before`, nothing of it gone yet."""

    months: int
    before: datetime
    rows: list[OverdueOut]
    working: bool
    purges: list[PurgeOut]
