"""The door of the room: who calls, what they may do, and the trail of what they did."""

from kaibo.accounts.actions.first_run import Founding, found, issue_token
from kaibo.accounts.actions.keys import make_owners_key
from kaibo.accounts.actions.people import NewPerson, add_person
from kaibo.accounts.actions.sessions import Origin
from kaibo.accounts.caller import CLI, Caller, Scope
from kaibo.accounts.http.guard import authorise, deny, identify
from kaibo.accounts.http.handing import hand_out
from kaibo.accounts.http.request import Body, Request
from kaibo.accounts.http.router import GuardedRouter, guarded_router
from kaibo.accounts.keeping import Overdue, lets_go, overdue
from kaibo.accounts.permissions import FIELDS, Role
from kaibo.accounts.personal import Place, Somebody, people_in, places, takes_out, trace
from kaibo.accounts.queries.company import CompanyCard, company, is_founded
from kaibo.accounts.queries.look import HOUSE, CompanyLook, company_look
from kaibo.accounts.queries.people import people_names, person_caller
from kaibo.accounts.trail import audit, entry_hash, trail_head
from kaibo.accounts.trail import verify as verify_trail

__all__ = [
    "CLI",
    "FIELDS",
    "HOUSE",
    "Body",
    "Caller",
    "CompanyCard",
    "CompanyLook",
    "Founding",
    "GuardedRouter",
    "NewPerson",
    "Origin",
    "Overdue",
    "Place",
    "Request",
    "Role",
    "Scope",
    "Somebody",
    "add_person",
    "audit",
    "authorise",
    "company",
    "company_look",
    "deny",
    "entry_hash",
    "found",
    "guarded_router",
    "hand_out",
    "identify",
    "is_founded",
    "issue_token",
    "lets_go",
    "make_owners_key",
    "overdue",
    "people_in",
    "people_names",
    "person_caller",
    "places",
    "takes_out",
    "trace",
    "trail_head",
    "verify_trail",
]
