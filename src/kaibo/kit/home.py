"""The data directory: one company, one place on disk."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Home:
    """Paths inside the data directory; every folder is made on first use with mode 0700."""

    root: Path

    @property
    def database(self) -> Path:
        return self._folder(self.root) / "kaibo.sqlite3"

    @property
    def inbox(self) -> Path:
        return self._folder(self.root) / "inbox.sqlite3"

    @property
    def originals(self) -> Path:
        return self._folder(self.root / "originals")

    @property
    def store(self) -> Path:
        return self._folder(self.root / "store")

    @property
    def run(self) -> Path:
        return self._folder(self.root / "run")

    @property
    def tmp(self) -> Path:
        return self._folder(self.root / "tmp")

    @property
    def logs(self) -> Path:
        return self._folder(self.root / "logs")

    @property
    def keys(self) -> Path:
        return self._folder(self.root / "keys")

    def _folder(self, path: Path) -> Path:
        for each in (self.root, path):
            each.mkdir(mode=0o700, parents=True, exist_ok=True)
        return path


def home() -> Home:
    """The data directory named by KAIBO_HOME, else ~/.local/share/kaibo."""
    named = os.environ.get("KAIBO_HOME")
    return Home(Path(named).expanduser().resolve() if named else Path.home() / ".local" / "share" / "kaibo")
