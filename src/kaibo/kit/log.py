"""Logs: one JSON line an event, never a person's data."""

from __future__ import annotations

import atexit
import logging
import sys
from pathlib import Path
from typing import Any

import structlog


def set_up(process: str, *, to: Path | None = None, level: int = logging.INFO) -> None:
    """Bind the process name and write JSON lines to a file, or to standard error."""
    out = to.open("a", encoding="utf-8", buffering=1) if to else sys.stderr
    if to:
        atexit.register(out.close)
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.WriteLoggerFactory(file=out),
    )
    structlog.contextvars.bind_contextvars(process=process)


def logger() -> Any:
    """A logger; a process that set up nothing writes JSON lines too, never a traceback with its variables."""
    if not structlog.is_configured():
        set_up("kaibo")
    return structlog.get_logger()
