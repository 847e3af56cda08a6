"""run/status.json: what the supervisor knows, for others to read."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path

from kaibo.kit.home import home
from kaibo.site.supervisor.child import Child


def show(children: Iterable[Child], *, address: str) -> None:
    processes = [
        {
            "name": child.recipe.name,
            "state": child.state,
            "pid": child.pid,
            "since": child.since.isoformat() if child.since else None,
            "restarts": child.restarts,
        }
        for child in children
    ]
    body = {"pid": os.getpid(), "address": address, "processes": processes}
    write_whole(home().run / "status.json", json.dumps(body, indent=1))


def take_down() -> None:
    (home().run / "status.json").unlink(missing_ok=True)


def write_whole(path: Path, text: str) -> None:
    """Readers see the old text or the new, never a part."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.write_text(text, "utf-8")
    draft.replace(path)
