"""A letter in the little Markdown that DingTalk and WeCom read."""

from __future__ import annotations

from kaibo.notify.letter import Letter

_MEANT = str.maketrans({"<": "＜", ">": "＞", "[": "［", "]": "］", "*": "＊", "`": "｀", "#": "＃", "@": "＠"})


def plain(text: str) -> str:
    """Words that stay words: nothing in a product's name becomes a link, a heading or a call to everybody."""
    return " ".join(text.translate(_MEANT).split())


def paragraphs(letter: Letter) -> str:
    """The lines, a paragraph each; those that begin with "- " stand as a list."""
    found: list[str] = []
    for line in letter.lines:
        item = line.startswith("- ")
        words = plain(line.removeprefix("- "))
        found.append(f"- {words}" if item else f"{words}\n")
    return "\n".join(found)


def link(letter: Letter) -> str:
    return f"[{plain(letter.link_words or letter.link)}]({letter.link})" if letter.link else ""
