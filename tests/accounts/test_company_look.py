"""The owner gives the company a colour, a logo and a master of slides; what is dangerous is refused in a sentence."""

from __future__ import annotations

import io
from base64 import b64encode
from typing import Any

import pytest
from PIL import Image
from pptx import Presentation

from accounts import look_files as made
from cast import Actor
from kaibo.accounts.api import HOUSE, company_look
from kaibo.accounts.models import Entry
from kaibo.files.models import StoredFile

pytestmark = pytest.mark.django_db

LOOK = "/api/v1/accounts/company/look"


def hand_in(actor: Actor, what: str, data: bytes, name: str = "x") -> Any:
    return actor.put(f"{LOOK}/{what}", {"name": name, "data": b64encode(data).decode()})


def test_before_anything_is_chosen_it_is_the_house_look(owner: Actor) -> None:
    told = owner.get(LOOK).json()
    assert (told["accent"], told["own"], told["logo"], told["master"]) == (HOUSE, False, None, None)
    assert company_look().logo is None


def test_a_colour_is_kept_shown_legibly_and_given_back(owner: Actor) -> None:
    told = owner.patch(LOOK, {"accent": "#ffd400"}).json()
    assert (told["accent"], told["own"]) == ("FFD400", True)
    assert told["tones"]["ink"] != "FFD400"
    assert company_look().accent == "FFD400"
    assert owner.get(f"{LOOK}/tones", accent="#123456").json()["ink"] == "123456"
    assert owner.patch(LOOK, {"accent": ""}).json()["own"] is False
    assert owner.patch(LOOK, {"accent": "red"}).json()["code"] == "accounts.bad_colour"


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_a_logo_is_drawn_anew_kept_sealed_and_erased_when_replaced(owner: Actor, form: str) -> None:
    told = hand_in(owner, "logo", made.picture(form, (3000, 1000))).json()
    assert (told["logo"]["width"], told["logo"]["height"]) == (1200, 400)
    answer = owner.get(f"{LOOK}/logo")
    assert answer["Content-Type"] == "image/png"
    assert Image.open(io.BytesIO(answer.content)).size == (1200, 400)
    assert company_look().logo == answer.content
    hand_in(owner, "logo", made.picture())
    assert StoredFile.objects.filter(erased_at=None).count() == 1
    assert owner.delete(f"{LOOK}/logo").json()["logo"] is None
    assert owner.get(f"{LOOK}/logo").status_code == 404
    assert StoredFile.objects.filter(erased_at=None).count() == 0
    verbs = list(Entry.objects.order_by("seq").values_list("what", flat=True))
    assert verbs == ["accounts.logo.changed", "accounts.logo.changed", "accounts.logo.removed"]


BAD_LOGOS = {
    "logo_svg": b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
    "logo_type": b"GIF89a" + b"\0" * 50,
    "logo_broken": made.picture()[:60],
    "logo_pixels": made.picture_bomb(),
    "logo_too_small": made.picture(size=(10, 10)),
    "logo_too_large": made.picture() + b"\0" * (2 << 20),
}


@pytest.mark.parametrize("code", BAD_LOGOS)
def test_what_is_no_good_logo_is_refused_and_the_old_one_stays(owner: Actor, code: str) -> None:
    hand_in(owner, "logo", made.picture())
    refused = hand_in(owner, "logo", BAD_LOGOS[code])
    assert refused.json()["code"] == f"accounts.{code}"
    assert refused.status_code in {413, 422}
    assert owner.get(LOOK).json()["logo"]["width"] == 300


@pytest.mark.parametrize("width", [13.333, 10.0])
def test_a_master_is_kept_without_its_slides(owner: Actor, width: float) -> None:
    told = hand_in(owner, "master", made.slides(width), "年会模板.pptx").json()
    assert told["master"] == {"name": "年会模板.pptx", "layouts": 11}
    kept = company_look().master
    assert kept
    assert len(Presentation(io.BytesIO(kept)).slides) == 0
    assert "内部机密".encode() not in kept
    assert owner.delete(f"{LOOK}/master").json()["master"] is None


def test_a_template_is_taken_as_a_master(owner: Actor) -> None:
    kind = b"presentationml.%s.main+xml"
    data = made.repacked(made.slides(), {}, types=(kind % b"presentation", kind % b"template"))
    assert hand_in(owner, "master", data).json()["master"]["layouts"] == 11


def _linked(deck: Any) -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    deck.slide_master.part.rels.get_or_add_ext_rel(kind, "https://example.com/spy.png")


def _untitled(deck: Any) -> None:
    for layout in deck.slide_layouts:
        for shape in list(layout.placeholders):
            shape._element.getparent().remove(shape._element)


BAD_MASTERS = {
    "master_type": b"PK\x03\x04 nothing",
    "master_old": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    "master_shape": made.slides(11.5),
    "master_macro": made.repacked(made.slides(), {"ppt/vbaProject.bin": b"\0"}),
    "master_bomb": made.repacked(made.slides(), {"ppt/media/big.png": b"\0" * (121 << 20)}),
    "master_broken": made.repacked(made.slides(), {"ppt/x.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a/>'}),
    "master_linked": made.slides(change=_linked),
    "master_title": made.slides(change=_untitled, pages=0),
    "master_too_large": made.slides() + b"\0" * (12 << 20),
}


@pytest.mark.parametrize("code", BAD_MASTERS)
def test_what_is_no_good_master_is_refused_in_a_sentence(owner: Actor, code: str) -> None:
    refused = hand_in(owner, "master", BAD_MASTERS[code])
    assert refused.json()["code"] == f"accounts.{code}"
    assert owner.get(LOOK).json()["master"] is None


def test_nobody_but_the_owner_changes_it(operator: Actor, host: Actor, stranger: Actor) -> None:
    for actor, status in ((operator, 403), (host, 403), (stranger, 401)):
        assert actor.get(LOOK).status_code == status
        assert actor.get(f"{LOOK}/logo").status_code == status
        assert actor.patch(LOOK, {"accent": "#000000"}).status_code == status
        assert hand_in(actor, "logo", made.picture()).status_code == status
        assert hand_in(actor, "master", b"x").status_code == status
        assert actor.delete(f"{LOOK}/master").status_code == status
    assert company_look().accent == HOUSE


def test_a_file_damaged_on_its_way_is_said(owner: Actor) -> None:
    assert owner.put(f"{LOOK}/logo", {"data": "??"}).json()["code"] == "accounts.bad_base64"
