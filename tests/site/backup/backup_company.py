"""Companies to be backed up: one on a machine of its own, with real processes; one in this process."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from django.core.management import call_command

from jobs.machine import Machine

ALL = ("contenttypes", "auth", "files", "jobs", "events")
_BEGIN = """
import django; django.setup()
import json, os, signal, sys
from pathlib import Path
import backup_steps as steps
from kaibo.site import backup as backups
from kaibo.site.backup import archive, loading, locks, restoring, taking
"""
_SMALL = "taking.store = restoring.store = steps.SmallStore()\n"


class Company(Machine):
    """A machine whose steps run in processes of their own, by default without the analytical engine."""

    def run(self, script: str, *args: object, engine: bool = False) -> str:
        command = [sys.executable, "-c", _BEGIN + ("" if engine else _SMALL) + script, *map(str, args)]
        done = subprocess.run(command, env=self.env, capture_output=True, check=False, timeout=120)
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode().strip()


@dataclass
class Here:
    """A company in this process. `move` leaves it for an empty data directory and an empty database."""

    root: Path
    enter: Callable[[Path], None]

    def move(self) -> Path:
        """The home that was left."""
        left, self.root = self.root, self.root.with_name(f"{self.root.name}+")
        call_command("flush", verbosity=0, interactive=False, inhibit_post_migrate=True)
        self.enter(self.root)
        return left
