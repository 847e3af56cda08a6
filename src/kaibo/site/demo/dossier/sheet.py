"""A made-up paper as one page of PDF, small enough to be written by the dozen."""

from __future__ import annotations

from collections.abc import Sequence

_FONT = "/Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts[6 0 R]"
_GLYPHS = (
    "/Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/FontDescriptor 7 0 R"
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000"
)
_LOOKS = (
    "/Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880"
    "/Descent -120/CapHeight 880/StemV 93"
)


def page(title: str, lines: Sequence[str]) -> bytes:
    """A4, the title above its lines. The reader's own Chinese font draws it: none is carried along."""
    texts = [(20, 760, title), *((12, 710 - 24 * place, line) for place, line in enumerate(lines))]
    drawn = "\n".join(f"BT /F {size} Tf 72 {y} Td <{_hex(text)}> Tj ET" for size, y, text in texts)
    return _file(
        "/Type/Catalog/Pages 2 0 R",
        "/Type/Pages/Kids[3 0 R]/Count 1",
        "/Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>",
        drawn,
        _FONT,
        _GLYPHS,
        _LOOKS,
    )


def _file(*objects: str) -> bytes:
    """`objects` numbered from 1; the fourth is the page's content."""
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, told in enumerate(objects, 1):
        places.append(len(out))
        body = f"<</Length {len(told)}>>\nstream\n{told}\nendstream" if number == 4 else f"<<{told}>>"
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("ascii")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size, start = len(objects) + 1, len(out)
    out += f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<</Size {size}/Root 1 0 R>>\n".encode("ascii")
    return bytes(out + f"startxref\n{start}\n%%EOF\n".encode("ascii"))


def _hex(text: str) -> str:
    return text.encode("utf-16-be").hex()
