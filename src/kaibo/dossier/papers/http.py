"""Papers: listed, handed in, checked again, retired, read."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from django.http import FileResponse
from ninja import Query, Status
from pydantic import Field, StringConstraints

from kaibo.accounts.api import Body, Request, audit, guarded_router
from kaibo.dossier.papers.acts import NewPaper, add_paper, check_again, paper_of, retire
from kaibo.dossier.papers.reading import paper_shown, papers
from kaibo.dossier.papers.replies import PaperOut
from kaibo.files.api import open_plain
from kaibo.kit.errors import KaiboError

router = guarded_router("dossier")

Kind = Literal[
    "identity", "licence", "permit", "certification", "quality", "authorisation", "price_basis", "agreement", "other"
]
About = Literal["company", "host", "supplier", "product", "show"]
Line = Annotated[str, Field(max_length=300)]


class PaperIn(Body):
    """`data`: the file in base64, at most 12 MB of it; empty where only the check is recorded."""

    kind: Kind
    about: About
    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=128)]
    title: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
    valid_until: date | None = None
    file_name: Annotated[str, Field(max_length=200)] = ""
    data: Annotated[str, Field(max_length=17 << 20)] = ""
    note: Line = ""


class AgainIn(Body):
    note: Line = ""
    valid_until: date | None = None


class RetireIn(Body):
    why: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]


@router.get("/papers", permission="dossier.cases.read", response=list[PaperOut])
def read_papers(request: Request, name: Annotated[str, Query(max_length=128)] = "") -> list[dict[str, Any]]:
    """The most urgent first; of one subject, or all."""
    return [each for each in papers() if not name or each["name"] == name]


@router.post("/papers", permission="dossier.papers.write", response={201: PaperOut})
def post_paper(request: Request, body: PaperIn) -> Status[Any]:
    return Status(201, paper_shown(add_paper(request.caller, NewPaper(**body.model_dump()))))


@router.post("/papers/{id}/check", permission="dossier.papers.write", response=PaperOut)
def post_check(request: Request, id: str, body: AgainIn) -> dict[str, Any]:
    """It was looked at again and holds."""
    return paper_shown(check_again(request.caller, id, note=body.note, valid_until=body.valid_until))


@router.post("/papers/{id}/retire", permission="dossier.papers.write", response=PaperOut)
def post_retire(request: Request, id: str, body: RetireIn) -> dict[str, Any]:
    return paper_shown(retire(request.caller, id, body.why))


@router.get(
    "/papers/{id}/file",
    permission="dossier.papers.read",
    response={200: bytes},
    media=("application/octet-stream",),
)
def read_paper_file(request: Request, id: str) -> FileResponse:
    """The paper as it was handed in; each look leaves an entry in the trail."""
    paper = paper_of(id)
    if not paper.file:
        raise KaiboError("kit.not_found", status=404)
    content = open_plain(paper.file)
    audit(request.caller, "dossier.paper.read", paper.id)
    return FileResponse(content, as_attachment=True, filename=paper.file_name, content_type="application/octet-stream")
