"""The built pages and their parts: read once at start, found by exact name only."""

from __future__ import annotations

import hashlib
import mimetypes
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from kaibo.site.front.asgi import Headers, Reply, Scope, header, length
from kaibo.site.front.headers import SCRIPT_POLICY, page_policy

PREFIX = "/static/"
_NONCE = b"KAIBO_CSP_NONCE"
_ENCODED = {".br": "br", ".gz": "gzip"}
_TYPES = {
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".woff2": "font/woff2",
    ".webmanifest": "application/manifest+json",
}
_TEXT = ("text/", "application/json", "application/manifest+json", "image/svg+xml")
_FOREVER = b"public, max-age=31536000, immutable"
_ASK_AGAIN = b"no-cache"
_NOT_BUILT = """<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Kaibo 开播</title>
<p>界面还没有构建，请先运行 make build。</p><p lang="en">The pages are not built yet: run make build.</p></html>
""".encode()


@dataclass
class Asset:
    """One file: its bodies by content encoding ("" for plain), its type, how long it may be kept."""

    kind: str
    cache: bytes
    bodies: dict[str, bytes] = field(default_factory=dict)
    tag: bytes = b""


class Assets:
    """Files under `folder` by their address below /static/. Names under assets/ carry a hash and never change."""

    def __init__(self, folder: Path) -> None:
        self._files: dict[str, Asset] = {}
        for path in sorted(folder.rglob("*")) if folder.is_dir() else []:
            if path.is_file():
                self._add(path.relative_to(folder).as_posix(), path)
        page = self._files.pop("index.html", None)
        self._page = page.bodies[""] if page else None

    def asset(self, scope: Scope) -> Reply | None:
        """The file at this address, None where there is none."""
        found = self._files.get(scope["path"].removeprefix(PREFIX))
        return _reply(found, scope) if found else None

    def page(self) -> Reply:
        """The one page behind every other address; it draws the rest itself. Each copy has a nonce of its own."""
        nonce = secrets.token_urlsafe(16)
        body = self._page.replace(_NONCE, nonce.encode()) if self._page else _NOT_BUILT
        headers: Headers = [(b"content-type", b"text/html; charset=utf-8"), length(body), page_policy(nonce)]
        return Reply(200 if self._page else 503, headers, body)

    def at_root(self, scope: Scope) -> Reply | None:
        """Files that browsers look for beside the page: /favicon.ico, /robots.txt."""
        name = scope["path"].removeprefix("/")
        found = self._files.get(name) if "/" not in name else None
        return _reply(found, scope) if found else None

    def _add(self, name: str, path: Path) -> None:
        encoding = _ENCODED.get(path.suffix, "")
        plain = name.removesuffix(path.suffix) if encoding else name
        cache = _FOREVER if plain.startswith("assets/") else _ASK_AGAIN
        asset = self._files.setdefault(plain, Asset(_type(plain), cache))
        asset.bodies[encoding] = path.read_bytes()
        if not encoding:
            asset.tag = b'"' + hashlib.sha256(asset.bodies[""]).hexdigest()[:20].encode() + b'"'


def _reply(asset: Asset, scope: Scope) -> Reply:
    headers: Headers = [(b"cache-control", asset.cache), (b"etag", asset.tag), (b"vary", b"Accept-Encoding")]
    if asset.kind.startswith("text/javascript"):
        headers.append(SCRIPT_POLICY)
    if asset.tag in header(scope, b"if-none-match").encode("latin-1").split(b", "):
        return Reply(304, headers)
    encoding = _best(asset, header(scope, b"accept-encoding"))
    body = asset.bodies.get(encoding, b"")
    headers += [(b"content-type", asset.kind.encode()), length(body)]
    if encoding:
        headers.append((b"content-encoding", encoding.encode()))
    return Reply(200, headers, body)


def _best(asset: Asset, accepted: str) -> str:
    """The densest encoding that is there and that the browser takes."""
    offers = [part.partition(";") for part in accepted.replace(" ", "").lower().split(",")]
    taken = {name for name, _, weight in offers if weight not in {"q=0", "q=0.0"}}
    return next((each for each in ("br", "gzip") if each in asset.bodies and each in taken), "")


def _type(name: str) -> str:
    suffix = Path(name).suffix
    kind = _TYPES.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith(_TEXT) else kind
