"""E-mail by SMTP: plain, STARTTLS or TLS from the start; what was chosen is never quietly weakened."""

from __future__ import annotations

import smtplib
import ssl
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Literal, cast

from kaibo.kit.errors import KaiboError
from kaibo.notify.letter import Parcel
from kaibo.notify.ways.account import Account, Steps
from kaibo.notify.ways.addresses import address, addresses, host_name
from kaibo.notify.ways.mail import written
from kaibo.notify.ways.undelivered import Undelivered, quoted
from kaibo.notify.ways.web import PATIENCE

RECIPIENTS = 100
Security = Literal["starttls", "tls", "plain"]
_NAME = "kaibo.localdomain"


@dataclass(frozen=True)
class Server:
    """Where mail is handed in, and for whom."""

    host: str
    port: int
    security: Security
    user: str
    sender: str
    to: list[str]


class Email:
    secrets = ("password",)
    needed = ()

    def check(self, settings: dict[str, Any], secrets: dict[str, str]) -> dict[str, Any]:
        host, port = host_name(str(settings.get("host", ""))), settings.get("port")
        if not host or not isinstance(port, int) or not 1 <= port <= 65_535:
            raise KaiboError("notify.bad_server", status=422)
        security = settings.get("security")
        if security not in {"starttls", "tls", "plain"}:
            raise KaiboError("notify.bad_security", status=422)
        to = addresses(settings.get("to") or [])
        if not 1 <= len(to) <= RECIPIENTS:
            raise KaiboError("notify.bad_recipients", status=422, most=RECIPIENTS)
        sender, user = address(str(settings.get("from", ""))), str(settings.get("user", ""))[:200]
        if user and security == "plain" and host not in {"127.0.0.1", "localhost", "::1"}:
            raise KaiboError("notify.password_in_clear", status=422)
        return {"host": host, "port": port, "security": security, "user": user, "from": sender, "to": to}

    def send(self, account: Account, parcel: Parcel, steps: Steps) -> KaiboError | None:
        server = _server(account.settings)
        mail = written(parcel, sender=server.sender, to=server.to)
        password = account.secrets.get("password", "")
        try:
            with _opened(server) as link:
                if server.user:
                    link.login(server.user, password)
                refused = link.send_message(mail, server.sender, server.to)
        except (OSError, smtplib.SMTPException) as error:
            raise _undelivered(error, server, password) from error
        return KaiboError("notify.some_refused", names=", ".join(sorted(refused))) if refused else None


def _server(settings: dict[str, Any]) -> Server:
    return Server(
        settings["host"],
        settings["port"],
        cast(Security, settings["security"]),
        settings["user"],
        settings["from"],
        list(settings["to"]),
    )


def _opened(server: Server) -> smtplib.SMTP:
    trusted = ssl.create_default_context()
    if server.security == "tls":
        return smtplib.SMTP_SSL(server.host, server.port, _NAME, timeout=PATIENCE, context=trusted)
    link = smtplib.SMTP(server.host, server.port, _NAME, timeout=PATIENCE)
    if server.security == "starttls":
        try:
            link.starttls(context=trusted)
        except BaseException:
            with suppress(OSError):
                link.close()
            raise
    return link


def _undelivered(error: OSError | smtplib.SMTPException, server: Server, password: str) -> Undelivered:
    host = server.host
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return Undelivered(KaiboError("notify.wrong_password", host=host), again=error.smtp_code < 500)
    if isinstance(error, smtplib.SMTPNotSupportedError):
        return Undelivered(KaiboError("notify.no_starttls", host=host), again=False)
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return _refused_all(error, host)
    if isinstance(error, smtplib.SMTPResponseException):
        said = error.smtp_error.decode(errors="replace") if isinstance(error.smtp_error, bytes) else error.smtp_error
        told = KaiboError("notify.mail_refused", host=host, number=error.smtp_code, said=quoted(said, password))
        return Undelivered(told, again=error.smtp_code < 500)
    if isinstance(error, TimeoutError):
        return Undelivered(KaiboError("notify.too_slow", host=host, seconds=int(PATIENCE)), again=True)
    if isinstance(error, ssl.SSLCertVerificationError):
        return Undelivered(KaiboError("notify.bad_certificate", host=host), again=False)
    if isinstance(error, ssl.SSLError):
        return Undelivered(KaiboError("notify.no_tls", host=host), again=False)
    return Undelivered(KaiboError("notify.unreachable", host=host), again=True)


def _refused_all(error: smtplib.SMTPRecipientsRefused, host: str) -> Undelivered:
    codes = [code for code, _ in error.recipients.values()]
    told = KaiboError("notify.nobody_accepted", host=host, names=", ".join(sorted(error.recipients)))
    return Undelivered(told, again=any(code < 500 for code in codes))
