"""A signed ZIP, made while it is sent: nothing of it lies on a disk of ours, and no part is larger than a piece."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from importlib.resources import files
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kaibo.dossier.evidence.chain import Chain
from kaibo.dossier.evidence.verify import MARK, TRAILER

PIECE = 256 << 10
README = """证据包 / Evidence pack

manifest.json  清单：每个文件的字节数与 SHA-256 / every file with its size and SHA-256
manifest.sig   清单的 Ed25519 签名 / its signature
records.jsonl  这场直播的全部记录，逐行哈希相连 / all records, each line holding the hash of the one before
signals.jsonl  互动与成交流水，同样相连 / comments, orders and whatever else the sources told, chained alike
duties.json    第 117 号令各项义务的状态 / how the duties of Order 117 stood
papers/        核验过的证照与材料原件 / the papers as they were handed in

核对 / To verify:  python verify.py <this file> [--key <公钥指纹 / fingerprint>]
"""


@dataclass
class Part:
    """One file of a pack. With `chain` its pieces are the lines of that chain, which is whole when they are spent."""

    path: str
    pieces: Iterable[bytes]
    chain: Chain | None = None


class _Outlet(io.RawIOBase):
    """What a ZIP writes, hashed and handed on; the last bytes are held back for the signature."""

    def __init__(self) -> None:
        super().__init__()
        self.held, self.hash = bytearray(), sha256()

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self.held += data
        return len(data)

    def drawn(self, least: int = PIECE) -> bytes:
        """What may go out, once it is worth it."""
        ready = len(self.held) - TRAILER
        if ready < max(least, 1):
            return b""
        out = bytes(self.held[:ready])
        del self.held[:ready]
        self.hash.update(out)
        return out


def packed(parts: Iterable[Part], about: dict[str, Any], key: Ed25519PrivateKey, at: datetime) -> Iterator[bytes]:
    """The bytes of the pack. `about` goes into the manifest: company, subject, who made it."""
    outlet = _Outlet()
    stamp = (max(at.year, 1980), *at.timetuple()[1:6])
    listed: list[dict[str, Any]] = []
    fixed = (Part("README.txt", [README.encode()]), Part("verify.py", [_verifier()]))
    with zipfile.ZipFile(outlet, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in (*parts, *fixed):
            yield from _written(archive, outlet, part, stamp, listed)
        head = {
            "format": "kaibo-evidence-1",
            "made_at": at.isoformat(),
            "key": key.public_key().public_bytes_raw().hex(),
        }
        manifest = json.dumps({**head, **about, "files": listed}, ensure_ascii=False, indent=1).encode()
        ends = (Part("manifest.json", [manifest]), Part("manifest.sig", [key.sign(manifest).hex().encode()]))
        for part in ends:
            yield from _written(archive, outlet, part, stamp, [])
        archive.comment = b"\x20" * TRAILER
    yield outlet.drawn(1)
    assert len(outlet.held) == TRAILER
    yield MARK + key.sign(MARK + outlet.hash.digest()).hex().encode()


def _written(
    archive: zipfile.ZipFile, outlet: _Outlet, part: Part, stamp: tuple[int, ...], listed: list[dict[str, Any]]
) -> Iterator[bytes]:
    info = zipfile.ZipInfo(part.path, stamp)  # type: ignore[arg-type]
    info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
    size, total = 0, sha256()
    with archive.open(info, "w", force_zip64=True) as file:
        for piece in part.pieces:
            size += len(piece)
            total.update(piece)
            file.write(piece)
            if out := outlet.drawn():
                yield out
    told: dict[str, Any] = {"path": part.path, "bytes": size, "sha256": total.hexdigest()}
    listed.append(told | ({"records": part.chain.count, "head": part.chain.head} if part.chain else {}))
    if out := outlet.drawn():
        yield out


def _verifier() -> bytes:
    return (files(__package__) / "verify.py").read_bytes()
