"""A mail server that speaks as much of SMTP (RFC 5321) as a client needs: EHLO, STARTTLS, AUTH, MAIL, RCPT, DATA."""

from __future__ import annotations

import base64
import email
import socketserver
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.policy import SMTP
from threading import Event, Thread
from typing import cast


@dataclass
class PostOffice:
    """`mails` are those accepted: recipients and mail. `moods` are the answers to the next MAIL commands."""

    port: int = 0
    user: str = ""
    password: str = ""
    context: ssl.SSLContext | None = None
    tls: bool = False
    refuses: set[str] = field(default_factory=set)
    moods: list[str] = field(default_factory=list)
    mails: list[tuple[list[str], EmailMessage]] = field(default_factory=list)
    secured: int = 0
    patience: Event = field(default_factory=Event)


class _Talk(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        office = cast("_Server", self.server).office
        self.to: list[str] = []
        self.secure, self.known = office.tls, False
        if office.tls:
            self._secure(office)
        try:
            self._talk(office)
        finally:
            self.connection.close()

    def _talk(self, office: PostOffice) -> None:
        self._say("220 post office")
        while line := self.rfile.readline():
            command, _, rest = line.decode().strip().partition(" ")
            if not self._answer(office, command.upper(), rest):
                return

    def _answer(self, office: PostOffice, command: str, rest: str) -> bool:
        if command in {"EHLO", "HELO"}:
            self._hello(office)
        elif command == "STARTTLS":
            self._say("220 go ahead")
            self._secure(office)
        elif command == "AUTH":
            self._login(office, rest)
        elif command == "MAIL":
            return self._mail(office)
        elif command == "RCPT":
            self._recipient(office, rest.partition("<")[2].partition(">")[0])
        elif command == "DATA":
            self._take(office)
        else:
            self._say("221 bye" if command == "QUIT" else "250 ok")
            return command != "QUIT"
        return True

    def _hello(self, office: PostOffice) -> None:
        offers = ["post office", "8BITMIME"]
        offers += ["STARTTLS"] if office.context and not self.secure else []
        offers += ["AUTH PLAIN LOGIN"] if office.user else []
        for offer in offers[:-1]:
            self._say(f"250-{offer}")
        self._say(f"250 {offers[-1]}")

    def _login(self, office: PostOffice, rest: str) -> None:
        given = base64.b64decode(rest.partition(" ")[2]).decode().split("\0")
        self.known = given[1:] == [office.user, office.password]
        self._say("235 welcome" if self.known else "535 5.7.8 authentication failed")

    def _mail(self, office: PostOffice) -> bool:
        mood = office.moods.pop(0) if office.moods else ""
        if mood == "hang":
            office.patience.wait(30)
            return False
        unknown = bool(office.user) and not self.known
        self._say(mood or ("530 authentication required" if unknown else "250 ok"))
        return True

    def _recipient(self, office: PostOffice, address: str) -> None:
        if address in office.refuses:
            self._say("550 5.1.1 no such user")
            return
        self.to.append(address)
        self._say("250 ok")

    def _take(self, office: PostOffice) -> None:
        self._say("354 end with a dot")
        lines: list[bytes] = []
        while (line := self.rfile.readline()) != b".\r\n":
            lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
        office.mails.append((self.to, cast(EmailMessage, email.message_from_bytes(b"".join(lines), policy=SMTP))))
        self.to = []
        self._say("250 taken")

    def _secure(self, office: PostOffice) -> None:
        assert office.context
        self.connection = office.context.wrap_socket(self.request, server_side=True)
        self.rfile, self.wfile = self.connection.makefile("rb"), self.connection.makefile("wb", 0)  # type: ignore[assignment]
        self.secure = True
        office.secured += 1

    def _say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    office: PostOffice

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is no fault."""


@contextmanager
def post_office_open(office: PostOffice) -> Iterator[PostOffice]:
    server = _Server(("127.0.0.1", 0), _Talk)
    server.office = office
    office.port = server.server_address[1]
    serving = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    serving.start()
    try:
        yield office
    finally:
        office.patience.set()
        server.shutdown()
        serving.join()
        server.server_close()
