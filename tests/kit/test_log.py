"""A log line tells what failed and where, and nothing that stood in a variable there."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
from kaibo.kit.log import logger
def work():
    secret = "kept-to-itself"
    raise ValueError("no such thing")
try:
    work()
except ValueError as failed:
    logger().error("work_failed", exc_info=failed)
"""


def test_a_failure_is_logged_without_its_variables() -> None:
    told = subprocess.run([sys.executable, "-c", PROGRAM], check=True, capture_output=True, text=True)
    assert "work_failed" in told.stderr and "no such thing" in told.stderr
    assert "kept-to-itself" not in told.stderr + told.stdout
