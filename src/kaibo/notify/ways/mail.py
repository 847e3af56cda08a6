"""A letter as a mail: plain text, the same as a page, and the attachments with their names in UTF-8."""

from __future__ import annotations

from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from html import escape
from mimetypes import guess_type

from kaibo.kit.clock import now
from kaibo.notify.letter import Letter, Parcel

SENDER = "Kaibo 开播"


def written(parcel: Parcel, *, sender: str, to: list[str]) -> EmailMessage:
    """The Message-ID is the delivery's own: a mail that came twice is seen to be one."""
    mail = EmailMessage()
    mail["Subject"] = " ".join(parcel.letter.title.split())
    mail["From"] = Address(SENDER, addr_spec=sender)
    mail["To"] = [Address(addr_spec=each) for each in to]
    mail["Date"] = format_datetime(now())
    mail["Message-ID"] = f"<{parcel.id}@{sender.rpartition('@')[2]}>"
    mail.set_content(_text(parcel.letter))
    mail.add_alternative(_page(parcel.letter), subtype="html")
    for file in parcel.files:
        kind, _, form = (guess_type(file.name)[0] or "application/octet-stream").partition("/")
        mail.add_attachment(file.content, maintype=kind, subtype=form, filename=file.name)
    return mail


def _text(letter: Letter) -> str:
    link = (f"{letter.link_words}: {letter.link}".removeprefix(": "),) if letter.link else ()
    return "\n".join((letter.title, "", *letter.lines, "", *link)).rstrip() + "\n"


def _page(letter: Letter) -> str:
    lines = "".join(f"<p>{escape(line)}</p>" for line in letter.lines if line)
    words = escape(letter.link_words or letter.link)
    link = f'<p><a href="{escape(letter.link)}">{words}</a></p>' if letter.link else ""
    return f'<!doctype html><meta charset="utf-8"><h2>{escape(letter.title)}</h2>{lines}{link}\n'
