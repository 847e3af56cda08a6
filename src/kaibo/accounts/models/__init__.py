"""The tables of the room."""

from kaibo.accounts.models.company import Company, FirstRun
from kaibo.accounts.models.key import Key
from kaibo.accounts.models.look import Look
from kaibo.accounts.models.person import Person
from kaibo.accounts.models.session import Attempt, Session
from kaibo.accounts.models.trail import Entry, Head

__all__ = ["Attempt", "Company", "Entry", "FirstRun", "Head", "Key", "Look", "Person", "Session"]
