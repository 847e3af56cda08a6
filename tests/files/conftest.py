"""A data directory of its own for every test of originals."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def data_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "home"
    monkeypatch.setenv("KAIBO_HOME", str(root))
    monkeypatch.delenv("KAIBO_MASTER_KEY_FILE", raising=False)
    return root
