"""Elements of a page; whatever is put into one is escaped."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

Element = etree._Element
Child = Element | str | None


def el(tag: str, *children: Child | Iterable[Child], **attributes: object) -> Element:
    """`el("a", "words", href="#x", class_="n")`; attributes that are None or "" are left out, None children too."""
    made = etree.Element(tag)
    for name, value in attributes.items():
        if value not in (None, ""):
            made.set(name.rstrip("_").replace("_", "-"), _plain(value))
    for child in children:
        for one in [child] if child is None or isinstance(child, str | etree._Element) else child:
            _put(made, one)
    return made


def _put(parent: Element, child: Child) -> None:
    if isinstance(child, etree._Element):
        parent.append(child)
    elif child:
        last = parent[-1] if len(parent) else None
        if last is None:
            parent.text = (parent.text or "") + child
        else:
            last.tail = (last.tail or "") + child


def _plain(value: object) -> str:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)
