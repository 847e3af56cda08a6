"""Somebody downloads a report: in every form, in either language, under its own name, and it is on record."""

from __future__ import annotations

import io
from urllib.parse import unquote

import pytest
from openpyxl import load_workbook
from pptx import Presentation

from cast import Actor
from kaibo.accounts.models import Entry
from kaibo.accounts.permissions import Role
from reports.editions.bench import API, made

pytestmark = pytest.mark.usefixtures("two_months")


def test_every_form_opens_and_has_its_name(operator: Actor) -> None:
    id = made(operator)["edition"]["id"]
    bodies = {}
    for form in ("pptx", "xlsx", "pdf", "html"):
        answer = operator.get(f"{API}/editions/{id}/file", form=form)
        assert answer.status_code == 200, form
        bodies[form] = answer.getvalue()
        assert f"2026-09 直播工作汇报 v1.{form}" in unquote(answer["Content-Disposition"])
    assert len(Presentation(io.BytesIO(bodies["pptx"])).slides) > 6
    assert load_workbook(io.BytesIO(bodies["xlsx"])).sheetnames
    assert bodies["pdf"].startswith(b"%PDF") and "直播数据总结" in bodies["html"].decode()


def test_in_english_too(operator: Actor) -> None:
    id = made(operator)["edition"]["id"]
    answer = operator.get(f"{API}/editions/{id}/file", form="html", lang="en")
    assert "Live commerce report 2026-09 v1.html" in unquote(answer["Content-Disposition"])
    assert "Next steps" in answer.getvalue().decode()


def test_each_time_is_on_record(operator: Actor) -> None:
    id = made(operator)["edition"]["id"]
    operator.get(f"{API}/editions/{id}/file", form="html").getvalue()
    entry = Entry.objects.order_by("-seq")[0]
    assert (entry.what, entry.of, entry.who) == ("reports.edition.exported", id, operator.caller.id)
    assert '"form": "html"' in entry.detail


def test_who_may_and_who_may_not(cast: dict[Role, Actor], owner: Actor, stranger: Actor) -> None:
    path = f"{API}/editions/{made(owner)['edition']['id']}/file"
    for role, actor in cast.items():
        may = role in {Role.OWNER, Role.OPERATOR, Role.CONTROLLER, Role.BUYER, Role.FINANCE}
        expected = 200 if may else 404 if role is Role.HOST else 403
        assert actor.get(path, form="html").status_code == expected, role
    assert stranger.get(path, form="html").status_code == 401


def test_a_form_nobody_writes(operator: Actor) -> None:
    path = f"{API}/editions/{made(operator)['edition']['id']}/file"
    assert operator.get(path, form="docx").status_code == 422


def test_while_it_is_being_made_there_is_no_file(operator: Actor) -> None:
    asked = operator.post(f"{API}/editions", {"kind": "month", "subject": "2026-09"}).json()
    assert operator.get(f"{API}/editions/{asked['id']}/file", form="html").status_code == 409
