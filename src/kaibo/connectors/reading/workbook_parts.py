"""The parts of an xlsx file: every XML part checked, every worksheet scanned."""

from __future__ import annotations

import posixpath
import zipfile
from pathlib import Path
from typing import Final

from lxml import etree

from kaibo.connectors.reading.archive import entries_of, unpack
from kaibo.connectors.reading.refusal import refusal
from kaibo.connectors.reading.sheet_xml import SheetFacts, check_xml, sheet_facts

_WORKBOOK: Final = "xl/workbook.xml"
_LINKS: Final = "xl/_rels/workbook.xml.rels"
_XML: Final = (".xml", ".rels")
_MARKUP: Final = (b"<?xml", b"<")


def facts_of(path: Path) -> dict[str, SheetFacts]:
    """Facts of every worksheet by sheet name. Raises the refusals of an unsafe or torn workbook."""
    entries = {_name(entry): entry for entry in entries_of(path)}
    sheets = {part: name for name, part in _sheet_parts(path, entries).items()}
    facts = {}
    for part, entry in entries.items():
        if part.endswith(_XML):
            content = unpack(path, entry)
            check_xml(content)
            if part in sheets:
                facts[sheets[part]] = sheet_facts(content, sheets[part])
    return facts


def _name(entry: zipfile.ZipInfo) -> str:
    return entry.filename.replace("\\", "/").lower()


def _sheet_parts(path: Path, entries: dict[str, zipfile.ZipInfo]) -> dict[str, str]:
    """Sheet name -> part name, as the workbook and its links say."""
    if _WORKBOOK not in entries or _LINKS not in entries:
        return {}
    links = {
        link.get("Id"): posixpath.normpath(posixpath.join("xl", link.get("Target", ""))).lstrip("/").lower()
        for link in _parsed(unpack(path, entries[_LINKS]))
    }
    sheets = {}
    for element in _parsed(unpack(path, entries[_WORKBOOK])).iter("{*}sheet"):
        link_id = next((value for key, value in element.attrib.items() if str(key).endswith("}id")), None)
        if link_id in links:
            sheets[str(element.get("name"))] = links[link_id]
    return sheets


def _parsed(content: bytes) -> etree._Element:
    check_xml(content)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as damaged:
        raise refusal("workbook_damaged") from damaged
