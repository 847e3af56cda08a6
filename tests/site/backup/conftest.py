"""A small company in this process, to be backed up and brought back elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from backup_company import Here
from backup_steps import SmallStore, fill

from kaibo.site.backup import restoring, taking


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, transactional_db: None) -> Here:
    small = SmallStore()
    monkeypatch.setattr(taking, "store", small)
    monkeypatch.setattr(restoring, "store", small)
    monkeypatch.delenv("KAIBO_MASTER_KEY_FILE", raising=False)
    company = Here(tmp_path / "home", lambda root: monkeypatch.setenv("KAIBO_HOME", str(root)))
    company.enter(company.root)
    fill()
    small.put(1000)
    return company
