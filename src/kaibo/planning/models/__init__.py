"""The tables of the planning room."""

from kaibo.planning.models.asset import Asset, AssetFile
from kaibo.planning.models.card import Card
from kaibo.planning.models.cobrand import Cobrand, MarkWeights, Partner, PartnerMark, PartnerStep, SharedTask
from kaibo.planning.models.crew import CrewMember, CrewNeed, CrewRole
from kaibo.planning.models.device import Device, DeviceKind, Upgrade
from kaibo.planning.models.goal import Goal
from kaibo.planning.models.item import Item
from kaibo.planning.models.launch import Booking, CodeUse, Launch, SeedUser
from kaibo.planning.models.lineup import LineUp
from kaibo.planning.models.own_day import OwnDay
from kaibo.planning.models.phrase import Favourite, Phrase, PhraseChange
from kaibo.planning.models.plan import Plan, Version
from kaibo.planning.models.plan_row import PlanRow
from kaibo.planning.models.pricing import Crossing, MarginFloor, Mechanics, SeenPrice
from kaibo.planning.models.readiness import Check, Checked, CheckList, LineHost, Override
from kaibo.planning.models.rehearsal import Finding, Rehearsal
from kaibo.planning.models.script import Script, ScriptTemplate
from kaibo.planning.models.segment import Segment
from kaibo.planning.models.selling import PointForm, SellingPoints
from kaibo.planning.models.stock import PlanHold, Preparation, StockRequest
from kaibo.planning.models.studio import SceneModule, Studio
from kaibo.planning.models.task import Task
from kaibo.planning.models.template import Template

__all__ = [
    "Asset",
    "AssetFile",
    "Booking",
    "Card",
    "Check",
    "CheckList",
    "Checked",
    "Cobrand",
    "CodeUse",
    "CrewMember",
    "CrewNeed",
    "CrewRole",
    "Crossing",
    "Device",
    "DeviceKind",
    "Favourite",
    "Finding",
    "Goal",
    "Item",
    "Launch",
    "LineHost",
    "LineUp",
    "MarginFloor",
    "MarkWeights",
    "Mechanics",
    "Override",
    "OwnDay",
    "Partner",
    "PartnerMark",
    "PartnerStep",
    "Phrase",
    "PhraseChange",
    "Plan",
    "PlanHold",
    "PlanRow",
    "PointForm",
    "Preparation",
    "Rehearsal",
    "SceneModule",
    "Script",
    "ScriptTemplate",
    "SeedUser",
    "SeenPrice",
    "Segment",
    "SellingPoints",
    "SharedTask",
    "StockRequest",
    "Studio",
    "Task",
    "Template",
    "Upgrade",
    "Version",
]
