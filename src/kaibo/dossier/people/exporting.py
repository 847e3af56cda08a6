"""All that is held on one person, found by the search that erases: as JSON for machines and a page for people."""

from __future__ import annotations

import io
import json
import zipfile
from html import escape
from typing import Any

from kaibo.accounts.api import Caller, audit, company, places, trace
from kaibo.dossier.models import Request
from kaibo.dossier.people.asking import request_of, somebody
from kaibo.dossier.people.corrected import corrected
from kaibo.dossier.people.words import field_words, place_words
from kaibo.kit.clock import local, now
from kaibo.kit.errors import KaiboError
from kaibo.kit.i18n import Language, say

SHOWN = 2_000
"""Rows of one place on the page; the JSON holds them all."""
STYLE = (
    "body{font:14px/1.7 sans-serif;margin:24px;max-width:1100px}table{border-collapse:collapse;margin:8px 0 24px}"
    "td,th{border:1px solid #ccc;padding:4px 8px;text-align:left;vertical-align:top}small{color:#666}"
)
Rows = dict[str, list[dict[str, Any]]]


def copy_of_person(caller: Caller, id: str, language: Language) -> bytes:
    """A ZIP of person.json and person.html. Rows of others that name the person give only the words that do.

    Raises KaiboError: 404, 409 where the request is done or isn't for access.
    """
    row = request_of(id)
    if row.kind != Request.Kind.ACCESS:
        raise KaiboError("dossier.not_access", status=409)
    who = somebody(row)
    who.shown = {}
    trace(who, erase=False)
    told = _document(row, {place: corrected(place, rows) for place, rows in who.shown.items()})
    audit(caller, "dossier.person.exported", row.id, rows=sum(map(len, who.shown.values())))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("person.json", json.dumps(told, ensure_ascii=False, indent=1, default=str))
        archive.writestr("person.html", _page(told, language))
    return made.getvalue()


def _document(row: Request, shown: Rows) -> dict[str, Any]:
    known = {place.table: place for place in places()}
    held = []
    for name, rows in sorted(shown.items()):
        place = known.get(name)
        held.append({"place": name, "name": place_words(name), "rows": rows})
        if place is not None:
            held[-1] |= {
                "purpose": {"zh": place.purpose[0], "en": place.purpose[1]},
                "basis": place.basis,
                "kept": {"zh": place.kept[0], "en": place.kept[1]},
            }
    card = company()
    at = local(now(), card.zone).isoformat(timespec="seconds")
    return {"company": card.name, "made_at": at, "request": row.id, "asked_at": row.at.isoformat(), "held": held}


def _page(told: dict[str, Any], language: Language) -> str:
    title = escape(say(language, "dossier.person.title"))
    count = sum(len(each["rows"]) for each in told["held"])
    made = say(language, "dossier.person.made", company=told["company"], at=told["made_at"], rows=count)
    parts = [_place(each, language) for each in told["held"]]
    body = "".join(parts) or f"<p>{escape(say(language, 'dossier.person.nothing'))}</p>"
    head = f'<meta charset="utf-8"><title>{title}</title><style>{STYLE}</style>'
    return f"<!doctype html><html lang={language}>{head}<h1>{title}</h1><p>{escape(made)}</p>{body}</html>"


def _place(held: dict[str, Any], language: Language) -> str:
    rows = held["rows"][:SHOWN]
    names = list(dict.fromkeys(name for row in rows for name in row))
    head = "".join(f"<th>{escape(field_words(name)[language])}</th>" for name in names)
    lines = ["".join(f"<td>{escape(_cell(row.get(name)))}</td>" for name in names) for row in rows]
    table = f"<table><tr>{head}</tr>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"
    capped = say(language, "dossier.person.capped", n=SHOWN) if len(held["rows"]) > SHOWN else ""
    why = escape(f"{_why(held, language)} {capped}")
    return f"<h2>{escape(held['name'][language])}</h2><p><small>{why}</small></p>{table}"


def _why(held: dict[str, Any], language: Language) -> str:
    if "purpose" not in held:
        return ""
    purpose, kept = held["purpose"][language], held["kept"][language]
    return say(language, "dossier.person.purpose", purpose=purpose, basis=held["basis"], kept=kept)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return json.dumps(value, ensure_ascii=False, default=str) if isinstance(value, (dict, list)) else str(value)
