"""A show's review and its notes."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from ninja import Status
from pydantic import Field

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.review.actions.notes import change_note, remove_note, write_note
from kaibo.review.queries.notes import note_shown, notes
from kaibo.review.queries.review import review
from kaibo.review.replies import NoteNode, NoteOut, NotesOut, ReviewOut

router = guarded_router("review")

Text = Annotated[str, Field(max_length=2000)]
Name = Annotated[str, Field(max_length=120)]


class NewNote(Body):
    text: Text
    node: NoteNode = ""
    owner: Name | None = None
    due: date | None = None


class NoteChanges(Body):
    text: Text | None = None
    owner: Name | None = None
    due: date | None = None
    done: bool | None = None


@router.get("/shows/{id}", permission="review.shows.read", response=ReviewOut)
def read_review(request: Request, id: str) -> dict[str, Any]:
    return review(id, request.caller.scope)


@router.get("/shows/{id}/notes", permission="review.shows.read", response=NotesOut)
def read_notes(request: Request, id: str) -> dict[str, Any]:
    """`id` is a show's, or a run's of which no file tells yet."""
    return {"rows": notes(id, request.caller.scope)}


@router.post("/shows/{id}/notes", permission="review.notes.write", response={201: NoteOut})
def post_note(request: Request, id: str, body: NewNote) -> Status[Any]:
    note = write_note(request.caller, id, text=body.text, owner=body.owner or "", due=body.due, node=body.node)
    return Status(201, note_shown(note))


@router.patch("/notes/{id}", permission="review.notes.write", response=NoteOut)
def patch_note(request: Request, id: str, body: NoteChanges) -> dict[str, Any]:
    return note_shown(change_note(request.caller, id, body.model_dump(exclude_unset=True)))


@router.delete("/notes/{id}", permission="review.notes.write", response={204: None})
def delete_note(request: Request, id: str) -> Status[Any]:
    remove_note(request.caller, id)
    return Status(204, None)
