"""An edition as a file: written when somebody asks for it, whole, and kept until a text in it or the look changes."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

from kaibo.accounts.api import company_look
from kaibo.kit.errors import KaiboError
from kaibo.kit.home import home
from kaibo.kit.i18n import Language
from kaibo.reports.editions.content import decoded
from kaibo.reports.editions.writings import texts_of, with_texts
from kaibo.reports.model import Report
from kaibo.reports.models import Edition
from kaibo.reports.output import file_of, write

DAY = 24 * 3600


def report_of(edition: Edition) -> Report:
    """The report of an edition with what people wrote in it by now. Raises KaiboError (409) while it isn't ready."""
    if edition.state != Edition.State.READY:
        raise KaiboError("reports.not_ready", status=409)
    return with_texts(decoded(edition.report), texts_of(edition))


def edition_file(edition: Edition, form: str, language: Language) -> Path:
    """The file of an edition in one of FORMATS. Raises KaiboError (409, or 422 for a form nobody writes)."""
    report, look = report_of(edition), company_look()
    written = sum(each.version for each in texts_of(edition).values())
    folder = home().tmp / "reports" / edition.id / f"{language}-{written}-{look.mark}"
    found = folder / file_of(report, form)
    if not found.is_file():
        write(report, form, language, folder, look)
        _sweep(folder)
    return found


def _sweep(folder: Path) -> None:
    """Remove files of this edition that were written before a text or the look changed, a day ago or more."""
    for other in folder.parent.iterdir():
        if other != folder and time.time() - other.stat().st_mtime > DAY:
            shutil.rmtree(other, ignore_errors=True)


def file_name(edition: Edition, form: str, language: Language) -> str:
    """What the file is called at the reader's: `2026-09 直播工作汇报 v2.pptx`."""
    name = str(edition.name.get(language) or edition.subject)
    safe = "".join("-" if each in '/\\:*?"<>|' or ord(each) < 32 else each for each in name)
    return f"{safe[:120]} v{edition.number}.{form}"
