"""What parsing left for one upload: typed rows on their way to the store, and the summary of them.

Nothing personal stands here: it was masked or dropped before the rows were written.
"""

from __future__ import annotations

import shutil
from collections.abc import Container
from pathlib import Path

import msgspec

from kaibo.connectors.models import Upload
from kaibo.connectors.summary import Summary
from kaibo.kit.home import home

REFUSED = "refused.jsonl"
SUMMARY = "summary.json"


def folder(upload: Upload) -> Path:
    return home().tmp / "parsed" / upload.id


def settle(upload: Upload, summary: Summary) -> None:
    """Keep the summary and the refused rows; the rows themselves stand in the store now."""
    (folder(upload) / SUMMARY).write_bytes(msgspec.json.encode(summary))
    for path in folder(upload).glob("*.arrow"):
        path.unlink()


def settled(upload: Upload) -> Summary:
    return msgspec.json.decode((folder(upload) / SUMMARY).read_bytes(), type=Summary)


def is_there(upload: Upload) -> bool:
    return (folder(upload) / SUMMARY).is_file()


def refused_rows(upload: Upload) -> Path | None:
    """The file of refused rows, one JSON object a line, if any row was refused."""
    path = folder(upload) / REFUSED
    return path if path.is_file() and path.stat().st_size else None


def forget(upload: Upload) -> None:
    shutil.rmtree(folder(upload), ignore_errors=True)


def forget_all_but(uploads: Container[str]) -> None:
    """Remove what killed processes left for uploads that need it no more."""
    for left in (home().tmp / "parsed").glob("*"):
        if left.name not in uploads:
            shutil.rmtree(left, ignore_errors=True)
