"""File formats are data: one TOML a format under platforms/, found by looking, checked as it is loaded."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import msgspec

from kaibo.connectors.format_checks import check
from kaibo.connectors.format_parts import BrokenFormat, Columns, Format, Table


@cache
def formats() -> dict[str, Format]:
    """Every format by key, in the order of their keys. Raises BrokenFormat naming file and key."""
    folder = files("kaibo.connectors") / "platforms"
    found = [load(f"{each.parent}.{each.name}", each.text) for each in _texts(folder)]
    return {each.key: each for each in sorted(found, key=lambda each: each.key)}


def load(file: str, text: bytes) -> Format:
    """One format from its TOML; `file` is `folder.name.toml`, from which its key follows. Raises BrokenFormat."""
    try:
        given = msgspec.toml.decode(text, type=Format)
    except (msgspec.DecodeError, tomllib.TOMLDecodeError) as wrong:
        raise BrokenFormat(file, str(wrong)) from wrong
    if given.key != file.removesuffix(".toml"):
        raise BrokenFormat(file, f"key is {given.key}")
    full = msgspec.structs.replace(given, tables=tuple(_full(file, table, given.shared) for table in given.tables))
    check(file, full)
    return full


def family_names(source: str) -> tuple[str, str]:
    """What people call a stored row's source, (zh, en): the name of the first format that stores under it."""
    for each in formats().values():
        if source in {each.key, *(each.source_of(table) for table in each.tables)}:
            return each.zh, each.en
    return source, source


@dataclass(frozen=True)
class _File:
    parent: str
    name: str
    text: bytes


def _texts(platforms: Traversable) -> Iterator[_File]:
    for folder in platforms.iterdir():
        if folder.is_dir():
            tomls = (each for each in folder.iterdir() if each.name.endswith(".toml"))
            yield from (_File(folder.name, each.name, each.read_bytes()) for each in tomls)


def _full(file: str, table: Table, shared: dict[str, Columns]) -> Table:
    """The table with the columns of the sets it uses."""
    unknown = set(table.uses) - set(shared)
    if unknown:
        raise BrokenFormat(file, f"uses {', '.join(sorted(unknown))}, which is not shared")
    columns = {field: column for name in table.uses for field, column in shared[name].items()}
    return msgspec.structs.replace(table, columns={**columns, **table.columns})
