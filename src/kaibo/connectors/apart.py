"""A file parsed in a process of its own, so that another can be stored meanwhile."""

from __future__ import annotations

import atexit
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Final

import django

from kaibo.connectors.options import Options
from kaibo.connectors.reading.child import Parser
from kaibo.connectors.summary import Summary

process: Final = Parser()
atexit.register(process.close)


def parse_apart(path: Path, name: str, options: Options, out: Path) -> Callable[[], Summary]:
    """Start to parse as `connectors.parse.parse` does; call the result to wait for its summary."""
    return _thread().submit(process.run, _parse, path, name, options, out).result


def _parse(path: Path, name: str, options: Options, out: Path) -> Summary:
    django.setup()
    from kaibo.connectors.parse import parse  # noqa: PLC0415 - may be imported only now

    return parse(path, name, options, out)


@cache
def _thread() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="apart")
