"""The tables of the planning room."""

from kaibo.planning.models.asset import Asset
from kaibo.planning.models.card import Card
from kaibo.planning.models.crew import CrewMember, CrewNeed, CrewRole
from kaibo.planning.models.goal import Goal
from kaibo.planning.models.item import Item
from kaibo.planning.models.lineup import LineUp
from kaibo.planning.models.own_day import OwnDay
from kaibo.planning.models.phrase import Favourite, Phrase, PhraseChange
from kaibo.planning.models.plan import Plan, Version
from kaibo.planning.models.pricing import Crossing, MarginFloor, Mechanics, SeenPrice
from kaibo.planning.models.readiness import Check, Checked, CheckList, Override
from kaibo.planning.models.rehearsal import Finding, Rehearsal
from kaibo.planning.models.script import Script, ScriptTemplate
from kaibo.planning.models.segment import Segment
from kaibo.planning.models.selling import PointForm, SellingPoints
from kaibo.planning.models.stock import PlanHold, Preparation, StockRequest
from kaibo.planning.models.task import Task
from kaibo.planning.models.template import Template

__all__ = [
    "Asset",
    "Card",
    "Check",
    "CheckList",
    "Checked",
    "CrewMember",
    "CrewNeed",
    "CrewRole",
    "Crossing",
    "Favourite",
    "Finding",
    "Goal",
    "Item",
    "LineUp",
    "MarginFloor",
    "Mechanics",
    "Override",
    "OwnDay",
    "Phrase",
    "PhraseChange",
    "Plan",
    "PlanHold",
    "PointForm",
    "Preparation",
    "Rehearsal",
    "Script",
    "ScriptTemplate",
    "SeenPrice",
    "Segment",
    "SellingPoints",
    "StockRequest",
    "Task",
    "Template",
    "Version",
]
