"""Headers that every answer carries, so that browsers distrust what they should."""

from __future__ import annotations

from kaibo.site.front.asgi import Headers, Message, Scope, Send

_PAGE_POLICY = (
    "default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; "
    "style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
    "media-src 'self' blob: http: https:; worker-src 'self'; manifest-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)
_DATA_POLICY = b"default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
SCRIPT_POLICY = (
    b"content-security-policy",
    b"default-src 'none'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
)
"""Of a script: what a worker made of it may do, which is to speak with this server."""
_ALWAYS: Headers = [
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(self), microphone=(self), geolocation=(), payment=(), usb=()"),
]
_HSTS = (b"strict-transport-security", b"max-age=31536000")


def page_policy(nonce: str) -> tuple[bytes, bytes]:
    """The content policy of a page: scripts and style sheets of ours, and those that carry this page's nonce.

    Style attributes may stand inline, for the charts write them; they can run nothing. A recording may lie on this
    computer or wherever its link leads.
    """
    return b"content-security-policy", _PAGE_POLICY.format(nonce=nonce).encode()


def secured(scope: Scope, send: Send) -> Send:
    """`send` with the security headers added; what says nothing of caching is not stored anywhere."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [*message["headers"], *added(scope["scheme"], message["headers"])]
        await send(message)

    return sending


def added(scheme: str, headers: Headers) -> Headers:
    """What an answer with these headers still lacks."""
    present = {name for name, _ in headers}
    wanted = [*_ALWAYS, (b"content-security-policy", _DATA_POLICY), (b"cache-control", b"no-store")]
    if scheme == "https":
        wanted.append(_HSTS)
    return [(name, value) for name, value in wanted if name not in present]
