"""The master key and what it wraps: one data key for every original."""

from __future__ import annotations

import base64
import binascii
import os
import secrets
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from kaibo.kit.errors import KaiboError
from kaibo.kit.home import home

KEY_BYTES = 32
_NONCE = 12


def master_key_path() -> Path:
    """The file named by KAIBO_MASTER_KEY_FILE, else <home>/keys/master."""
    named = os.environ.get("KAIBO_MASTER_KEY_FILE")
    return Path(named).expanduser() if named else home().keys / "master"


def wrap(key: bytes, name: str) -> bytes:
    """A data key sealed by the master key and bound to the original's id."""
    nonce = secrets.token_bytes(_NONCE)
    return nonce + AESGCM(_master(may_make=True)).encrypt(nonce, key, name.encode())


def unwrap(wrapped: bytes, name: str) -> bytes:
    """Raises KaiboError files.no_master_key or files.wrong_key."""
    try:
        return AESGCM(_master(may_make=False)).decrypt(wrapped[:_NONCE], wrapped[_NONCE:], name.encode())
    except InvalidTag as error:
        raise KaiboError("files.wrong_key", status=500, path=master_key_path()) from error


def _master(*, may_make: bool) -> bytes:
    path = master_key_path()
    try:
        text = _make(path) if may_make and not path.exists() else path.read_text("ascii")
        key = base64.urlsafe_b64decode(text.strip())
    except (OSError, UnicodeDecodeError, binascii.Error) as error:
        raise KaiboError("files.no_master_key", status=500, path=path) from error
    if len(key) != KEY_BYTES:
        raise KaiboError("files.no_master_key", status=500, path=path)
    return key


def _make(path: Path) -> str:
    """Make the master key once. Of processes that start together all use the one linked first.

    Refuses where originals already lie: their key is missing, and a new one would not open them.
    """
    if any(home().originals.iterdir()):
        raise KaiboError("files.no_master_key", status=500, path=path)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    _write_private(draft, base64.urlsafe_b64encode(secrets.token_bytes(KEY_BYTES)))
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
    return path.read_text("ascii")


def _write_private(path: Path, content: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
