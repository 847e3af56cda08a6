"""A company's colour, logo and master of slides are found in every form of its report."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.util import Inches
from pypdf import PdfReader
from sample_report import sample

from kaibo.accounts.api import CompanyLook
from kaibo.kit.i18n import Language
from kaibo.reports.output import write

BLUE = "0B5FA5"


def picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (360, 120), (11, 95, 165)).save(out, "PNG")
    return out.getvalue()


def master(width: float = 13.333, height: float = 7.5) -> bytes:
    """A deck whose theme has an accent of its own, and whose master has a band that ours does not."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(width), Inches(height)
    band = deck.slide_master.shapes._spTree.add_textbox(900, "公司色带", 0, 0, Inches(width), Inches(0.1))
    assert band is not None
    theme = deck.slide_master.part.part_related_by(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"
    )
    theme.blob = theme.blob.replace(b"4F81BD", b"00695C")
    out = io.BytesIO()
    deck.save(out)
    return out.getvalue()


LOOK = CompanyLook(BLUE, picture())


@pytest.fixture
def made(tmp_path: Path) -> Callable[..., Path]:
    def make(form: str, look: CompanyLook, language: Language = "zh") -> Path:
        return write(sample(), form, language, tmp_path, look)

    return make


def accent(deck: Any) -> str:
    theme = deck.slide_master.part.part_related_by(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"
    )
    return str(theme.blob.partition(b"<a:accent1>")[2][:40])


def test_slides_have_the_colour_in_their_theme_and_the_logo_on_every_page(made: Callable[..., Path]) -> None:
    deck = Presentation(str(made("pptx", LOOK)))
    assert BLUE in accent(deck)
    assert [shape.name for shape in deck.slides[0].shapes if shape.shape_type == 13] == ["Logo"]
    layout = deck.slides[3].slide_layout
    assert [shape.name for shape in layout.shapes if shape._element.tag == qn("p:pic")] == ["Logo"]
    assert layout.part.related_part(layout._element.find(f".//{qn('a:blip')}").get(qn("r:embed"))).blob == LOOK.logo


@pytest.mark.parametrize(("width", "height"), [(13.333, 7.5), (10.0, 5.625)])
def test_the_companys_own_master_carries_the_slides(made: Callable[..., Path], width: float, height: float) -> None:
    deck = Presentation(str(made("pptx", CompanyLook(BLUE, picture(), master(width, height)))))
    assert "00695C" in accent(deck)
    assert (deck.slide_width, deck.slide_height) == (Inches(13.333), Inches(7.5))
    band = next(shape for shape in deck.slide_master.shapes if shape.name == "公司色带")
    assert band.width / Inches(1) == pytest.approx(13.333, abs=0.01)
    assert len(deck.slide_layouts) == 11
    assert deck.slides[0].slide_layout.name == "Title Slide"
    assert deck.slides[3].slide_layout.name == "Title Only"
    for slide in deck.slides:
        assert slide.shapes.title.text
        assert all(shape.text_frame.text for shape in slide.placeholders)


def test_the_workbook_has_colour_and_logo(made: Callable[..., Path]) -> None:
    with zipfile.ZipFile(made("xlsx", LOOK)) as book:
        assert [name for name in book.namelist() if name.startswith("xl/media/")] == ["xl/media/image1.png"]
        assert f"FF{BLUE}".encode() in book.read("xl/styles.xml")
        charts = b"".join(book.read(name) for name in book.namelist() if "charts/chart" in name)
        assert BLUE.encode() in charts
        assert b"E0284F" not in charts


def test_paper_has_the_logo_on_its_cover(made: Callable[..., Path]) -> None:
    plain, own = (PdfReader(io.BytesIO(made("pdf", look).read_bytes())) for look in (CompanyLook(), LOOK))
    assert (len(plain.pages[0].images), len(own.pages[0].images)) == (0, 1)
    assert len(plain.pages) == len(own.pages)


def test_the_page_has_both_and_fetches_nothing(made: Callable[..., Path]) -> None:
    page = made("html", LOOK).read_text("utf-8")
    assert f"--accent: #{BLUE.lower()};" in page
    assert '<img src="data:image/png;base64,' in page
    assert page.count("--accent: #e0284f") == made("html", CompanyLook()).read_text("utf-8").count("--accent: #e0284f")


@pytest.mark.parametrize("form", ["pptx", "xlsx", "html"])
def test_without_a_look_of_its_own_nothing_changes(made: Callable[..., Path], form: str) -> None:
    whole = made(form, CompanyLook()).read_bytes()
    assert b"media/image" not in whole
    assert b"<img" not in whole


@pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice here")
@pytest.mark.parametrize("look", [LOOK, CompanyLook(BLUE, None, master(10.0, 5.625))], ids=["house", "master"])
def test_libreoffice_opens_the_slides(made: Callable[..., Path], tmp_path: Path, look: CompanyLook) -> None:
    path = made("pptx", look)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    told = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path / "out"), str(path)]
    subprocess.run(told, check=True, capture_output=True, timeout=180)
    pages = PdfReader(tmp_path / "out" / f"{path.stem}.pdf").pages
    assert len(pages) == len(Presentation(str(path)).slides)
