"""The inside of the parser child: limits first, then tasks from standard input until it closes."""

from __future__ import annotations

import os
import pickle
import resource
import struct
import sys
import traceback
from dataclasses import dataclass
from enum import Enum
from typing import Any, BinaryIO, Final

from kaibo.connectors.reading import html, workbook
from kaibo.connectors.reading.limits import (
    PARSER_ADDRESS_BYTES,
    PARSER_CPU_SECONDS,
    PARSER_RESIDENT_BYTES,
    PARSER_WALL_SECONDS,
)
from kaibo.kit.errors import KaiboError

LENGTH: Final = struct.Struct("<Q")
WARMED: Final = (html, workbook)


class Outcome(Enum):
    DONE = "done"
    REFUSED = "refused"
    NO_MEMORY = "no_memory"
    FAILED = "failed"


@dataclass(frozen=True)
class Bounds:
    """What one task may take."""

    wall_seconds: float = PARSER_WALL_SECONDS
    cpu_seconds: int = PARSER_CPU_SECONDS
    resident_bytes: int = PARSER_RESIDENT_BYTES
    address_bytes: int = PARSER_ADDRESS_BYTES


def serve() -> None:
    """Answer pickled tasks (bounds, function, args) until standard input closes."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    requests = sys.stdin.buffer
    while request := _next(requests):
        answer = pickle.dumps(_done(request))
        answers.write(LENGTH.pack(len(answer)))
        answers.write(answer)
        answers.flush()


def _next(requests: BinaryIO) -> bytes:
    size = requests.read(LENGTH.size)
    return requests.read(LENGTH.unpack(size)[0]) if len(size) == LENGTH.size else b""


def _done(request: bytes) -> tuple[Outcome, Any]:
    try:
        bounds, function, args = pickle.loads(request)
        _limit(bounds)
        return Outcome.DONE, function(*args)
    except KaiboError as refused:
        return Outcome.REFUSED, refused
    except MemoryError:
        return Outcome.NO_MEMORY, traceback.format_exc()
    except BaseException:  # noqa: BLE001 - a parser's panic is a BaseException; the parent turns it into a refusal
        return Outcome.FAILED, traceback.format_exc()


def _limit(bounds: Bounds) -> None:
    """Memory for the whole process, processor time for this task alone."""
    resource.setrlimit(resource.RLIMIT_AS, (bounds.address_bytes, bounds.address_bytes))
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime) + bounds.cpu_seconds
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, resource.RLIM_INFINITY))
