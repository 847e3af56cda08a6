"""The front as it is served: its parts put together."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.urls import get_resolver

from kaibo.accounts.api import Caller, audit
from kaibo.connectors.api import Origin, received
from kaibo.files import api as files
from kaibo.site.front.door import Front
from kaibo.site.front.hop import Hop
from kaibo.site.front.recordings import WAY, handed_in
from kaibo.site.front.upload import Uploads

PAGES = Path(__file__).parents[1] / "dist"


def build(*, pages: Path = PAGES) -> Front:
    """A front with threads of its own; all routes are loaded now rather than at the first request."""
    get_resolver(settings.ROOT_URLCONF).url_patterns  # noqa: B018 - loads them
    hop = Hop()
    recordings = Uploads(hop, files.receive, handed_in, WAY)
    return Front(hop=hop, uploads=Uploads(hop, files.receive, _noted), recordings=recordings, pages=pages)


def _noted(stored: files.Stored, *, name: str, caller: Caller) -> str:
    upload = received(stored, Origin(name=name, by=caller.name))
    audit(caller, "connectors.upload.received", upload, file=name, size=stored.size)
    return upload


app = build()
