"""The door of the house: who am I, sign in, sign out, found the company."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpResponse
from ninja import Schema
from pydantic import Field

from kaibo import __version__
from kaibo.accounts.actions import first_run, sessions
from kaibo.accounts.caller import Caller
from kaibo.accounts.http import cookie, csrf
from kaibo.accounts.http.people import ScopeOut
from kaibo.accounts.http.request import Body, PublicRequest, origin_of
from kaibo.accounts.http.router import guarded_router
from kaibo.accounts.models import Person
from kaibo.accounts.permissions import PUBLIC
from kaibo.accounts.queries.company import company, is_founded

router = guarded_router("session")

Text = Annotated[str, Field(max_length=256)]


class Me(Schema):
    id: str
    name: str
    username: str
    role: str
    scope: ScopeOut
    permissions: list[str]


class CompanyOut(Schema):
    name: str
    zone: str
    day_start: int
    currency: str


class SessionOut(Schema):
    """Who is signed in (null for nobody), the company, and the token that changes must carry."""

    first_run: bool
    person: Me | None
    company: CompanyOut
    csrf: str
    version: str
    demo: bool


class SignIn(Body):
    username: Text
    password: Text


class Founding(Body):
    token: Text
    company: Text
    username: Text
    name: Text
    password: Text


@router.get("/session", permission=PUBLIC, response=SessionOut)
def read_session(request: PublicRequest) -> SessionOut:
    return _shape(request.caller)


@router.post("/session", permission=PUBLIC, response=SessionOut)
def sign_in(request: PublicRequest, response: HttpResponse, body: SignIn) -> SessionOut:
    opened = sessions.sign_in(body.username, body.password, origin=origin_of(request), replacing=cookie.read(request))
    cookie.write(request, response, opened.token)
    return _shape(opened.caller)


@router.delete("/session", permission=PUBLIC, response=SessionOut)
def sign_out(request: PublicRequest, response: HttpResponse) -> SessionOut:
    if request.caller and request.caller.session:
        sessions.sign_out(request.caller)
    cookie.clear(request, response)
    return _shape(None)


@router.post("/first-run", permission=PUBLIC, response=SessionOut)
def found_company(request: PublicRequest, response: HttpResponse, body: Founding) -> SessionOut:
    founding = first_run.Founding(body.company, body.username, body.name, body.password)
    opened = first_run.found(body.token, founding, origin=origin_of(request))
    cookie.write(request, response, opened.token)
    return _shape(opened.caller)


def _shape(caller: Caller | None) -> SessionOut:
    card = company()
    return SessionOut(
        first_run=not is_founded(),
        person=_me(caller) if caller else None,
        company=CompanyOut(
            name=card.name if caller else "",
            zone=card.zone,
            day_start=card.day_start,
            currency=card.currency,
        ),
        csrf=csrf.token_for(caller),
        version=__version__ if caller else "",
        demo=card.demo,
    )


def _me(caller: Caller) -> Me:
    return Me(
        id=caller.id,
        name=caller.name,
        username=Person.objects.values_list("username", flat=True).get(id=caller.id),
        role=caller.role,
        scope=ScopeOut(**caller.scope.as_dict()),
        permissions=sorted(caller.permissions),
    )
