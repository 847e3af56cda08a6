"""Killed in the middle of a rain of packets: what was told to somebody is theirs, and nothing was given twice."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

KILLS, PACKETS, BUDGET = 3, 400, 50_000
PROGRAM = """
import os, sys
os.environ["DJANGO_SETTINGS_MODULE"] = "kaibo.site.settings"
import django
django.setup()
from kaibo.kit.errors import KaiboError
from kaibo.live.benefits.claiming import claim
for number in range(int(sys.argv[1]), 10_000):
    try:
        made = claim("run_1", "ben_1", f"v{number}")
    except KaiboError:
        break
    sys.stdout.write(f"{number} {made.claim.amount}\\n")
    sys.stdout.flush()
"""
SET_UP = f"""
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "kaibo.site.settings"
import django
django.setup()
from datetime import timedelta
from django.core.management import call_command
call_command("migrate", verbosity=0)
from kaibo.kit.clock import now
from kaibo.live.models import Benefit, Run
from kaibo.shows.models import Account
shop = Account.objects.create(id="acc_1", platform="douyin", handle="a", name="a")
run = Run.objects.create(id="run_1", account=shop, title="t", state="running", currency="CNY", made_at=now())
told = dict(kind="red_packets", title="t", state="running", rules={{}}, lasts_s=600, currency="CNY", made_at=now())
told |= dict(budget={BUDGET}, units={PACKETS}, seed="ab" * 32, began_at=now(), closes_at=now() + timedelta(hours=1))
Benefit.objects.create(id="ben_1", run=run, **told)
"""


def test_claims_outlive_kills_and_add_up(tmp_path: Path) -> None:
    env = {**os.environ, "KAIBO_HOME": str(tmp_path)}
    env.pop("KAIBO_DATABASE_URL", None)
    subprocess.run([sys.executable, "-c", SET_UP], check=True, env=env)
    told: dict[int, int] = {}
    for kill in range(KILLS):
        told |= _claimed(env, max(told, default=-1) + 1, after=0.15 * (kill + 1))
    told |= _claimed(env, 0, after=None)
    with closing(sqlite3.connect(tmp_path / "kaibo.sqlite3")) as file:
        kept = dict(file.execute("select person, amount from live_claim").fetchall())
        spent, used = file.execute("select spent, used from live_benefit").fetchone()
    assert all(kept[f"v{number}"] == amount for number, amount in told.items())
    assert (len(kept), sum(kept.values()), spent, used) == (PACKETS, BUDGET, BUDGET, PACKETS)


def _claimed(env: dict[str, str], first: int, after: float | None) -> dict[int, int]:
    """What a process told before it was killed, so many seconds after its first word; or until all are gone."""
    command = [sys.executable, "-c", PROGRAM, str(first)]
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        lines = [process.stdout.readline()]
        if after is not None:
            time.sleep(after)
            process.send_signal(signal.SIGKILL)
        lines += process.stdout.readlines()
    whole = [line for line in lines if line.endswith("\n")]
    return {int(number): int(amount) for number, amount in (line.split() for line in whole)}
