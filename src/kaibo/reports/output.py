"""A finished report as JSON, or as a file in one of its forms."""

from __future__ import annotations

import os
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from threading import get_ident
from typing import Protocol

import msgspec

from kaibo.accounts.api import CompanyLook
from kaibo.kit.errors import KaiboError
from kaibo.kit.i18n import Language
from kaibo.kit.ids import stable_id
from kaibo.reports.model import Report

FORMATS = ("pptx", "xlsx", "pdf", "html")
WRITERS = "kaibo.reports.writers"
_json = msgspec.json.Encoder(decimal_format="number")

PLAIN = CompanyLook()


class Writer(Protocol):
    def __call__(self, report: Report, language: Language, path: Path, *, look: CompanyLook) -> None: ...


def as_json(report: Report, edition: str = "") -> bytes:
    """One JSON object: money in major units, durations in seconds, rates as fractions, missing as null; and the id
    of the edition that is kept of it."""
    if not edition:
        return _json.encode(report)
    return _json.encode({"edition": edition, **{name: getattr(report, name) for name in report.__struct_fields__}})


def write(report: Report, form: str, language: Language, folder: Path, look: CompanyLook = PLAIN) -> Path:
    """The report as a file in `folder`, in the company's look. It appears whole or not at all: it is written
    under another name first.

    Raises KaiboError (422) for a form nobody writes.
    """
    writer = _writer(form)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / file_of(report, form)
    part = folder / f".{path.stem}.{os.getpid()}-{get_ident()}.part.{form}"
    try:
        writer(report, language, part, look=look)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return path


def file_of(report: Report, form: str) -> str:
    """What the file of a report is called; one of many shows has a name of fixed length."""
    subject = report.subject if report.kind != "shows" else stable_id("set", report.subject)
    return f"kaibo-{report.kind}-{subject}.{form}"


def _writer(form: str) -> Writer:
    name = f"{WRITERS}.{form}"
    if form not in FORMATS or find_spec(WRITERS) is None or find_spec(name) is None:
        raise KaiboError("reports.no_writer", status=422, form=form[:20], known=", ".join(_known()))
    found: Writer = import_module(name).write
    return found


def _known() -> list[str]:
    """The forms that can be written today, and JSON."""
    there = find_spec(WRITERS) is not None
    return ["json", *(form for form in FORMATS if there and find_spec(f"{WRITERS}.{form}") is not None)]
