"""Who may do what: one table, role -> permissions. A permission is `room.topic.verb`."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What somebody does in the company; their permissions are `permissions_of` it."""

    OWNER = "owner"
    OPERATOR = "operator"
    HOST = "host"
    CONTROLLER = "controller"
    BUYER = "buyer"
    CUSTOMER_SERVICE = "customer_service"
    COMPLIANCE = "compliance"
    FINANCE = "finance"
    VIEWER = "viewer"
    SUPPLIER = "supplier"


PUBLIC = "public"
"""What an operation says when nobody need have signed in; only the door of the house may say it."""

_SELF = {"accounts.self.read", "accounts.self.write"}
_READ_NUMBERS = {"metrics.numbers.read", "metrics.catalogue.read"}
_READ_SHOWS = {"shows.shows.read", "review.shows.read", "traffic.channels.read", *_READ_NUMBERS}
_EXPORT = {"shows.shows.export", "trade.orders.export"}
"""To take whole tables away as a file; each time leaves an entry in the trail."""
_READ_REPORTS = {"reports.reports.read", "reports.reports.export"}
_REPORTS = {*_READ_REPORTS, "reports.reports.make", "reports.reports.write"}
"""Reports show goals: who may not see those has no part in them."""
FIELDS = frozenset({"money.cost.read", "people.phone.read", "team.pay.read"})
"""What some numbers and columns need beside the page they stand on."""

_WATCH = {"live.rooms.read"}
_WRITE_WORDS = {"compliance.text.read"}
"""Whoever writes or says words may have them checked."""
_ALLOW_WORDS = "compliance.allowances.write"
"""To propose that a phrase is allowed, or end that; another person confirms."""
_KEEP_RULES = {_ALLOW_WORDS, "compliance.allowances.confirm", "compliance.packs.write"}
_ANSWER = {*_WATCH, *_WRITE_WORDS, "live.comments.write"}
_APPEALS = "live.appeals.write"
"""To decide on what viewers say against a penalty."""
_RUN = {*_ANSWER, _APPEALS, "live.rooms.write", "live.benefits.write", "live.screens.write"}
"""To see the control room; to answer there; to run it."""

_READ_PLANS = {"planning.goals.read", "planning.plans.read"}
_CHECK = {"planning.checks.write"}
_PLAN = {*_READ_PLANS, *_CHECK, "planning.plans.write", "planning.items.write"}
_LET_THROUGH = {"planning.gate.override"}
_CROSS_FLOORS = {"planning.margins.agree"}
"""To see what is planned; to do its checks; to plan a show, its rundown and its goods; to let it go on air unready; to
let another's price pass below the margin floor."""

_KEEP_SEEDS = {"planning.seeds.write"}
"""To take in who tries a new product first, and read who one of them is, with a reason."""
_READ_UPGRADES = {"planning.upgrades.read"}
_DECIDE_UPGRADES = {*_READ_UPGRADES, "planning.upgrades.decide"}
"""To see what upgrades of equipment cost; to decide on one that another asked for."""
_READ_PARTNERS = {"planning.partners.read"}
_KEEP_PARTNERS = {*_READ_PARTNERS, "planning.partners.write"}
"""To see which brands shows may be held with; to judge them and go on with them."""

_KEEP_DOSSIERS = {
    "dossier.cases.read",
    "dossier.cases.write",
    "dossier.papers.read",
    "dossier.papers.write",
    "dossier.evidence.export",
}
_ANSWER_PEOPLE = {"dossier.people.read", "dossier.people.write"}
"""To see which personal data there are, and to do what people ask of theirs."""
"""To sign what the law asks of a show, to keep its papers, to hand the proof out."""

PERMISSIONS = frozenset(
    {
        *_SELF,
        *_READ_SHOWS,
        *FIELDS,
        "accounts.audit.read",
        "accounts.company.write",
        "accounts.keys.write",
        "accounts.people.read",
        "accounts.people.write",
        "events.signals.read",
        "events.signals.write",
        "goods.stock.read",
        "goods.stock.write",
        *_RUN,
        "compliance.text.read",
        *_KEEP_RULES,
        "connectors.imports.read",
        "connectors.imports.write",
        *_KEEP_DOSSIERS,
        *_ANSWER_PEOPLE,
        "money.cost.write",
        "notify.channels.write",
        *_PLAN,
        *_LET_THROUGH,
        *_CROSS_FLOORS,
        *_KEEP_SEEDS,
        *_DECIDE_UPGRADES,
        *_KEEP_PARTNERS,
        "planning.goals.write",
        "planning.margins.write",
        "reports.schedules.write",
        "review.notes.write",
        *_REPORTS,
        "site.status.read",
        *_EXPORT,
        "trade.orders.read",
    }
)

_TABLE: dict[Role, set[str]] = {
    Role.OWNER: set(PERMISSIONS),
    Role.OPERATOR: {
        *_READ_SHOWS,
        *_RUN,
        _ALLOW_WORDS,
        *_KEEP_DOSSIERS,
        "events.signals.read",
        "events.signals.write",
        "goods.stock.read",
        "goods.stock.write",
        *_EXPORT,
        *_REPORTS,
        "accounts.keys.write",
        "connectors.imports.read",
        "connectors.imports.write",
        "notify.channels.write",
        *_PLAN,
        *_LET_THROUGH,
        *_KEEP_SEEDS,
        *_READ_UPGRADES,
        *_KEEP_PARTNERS,
        "planning.goals.write",
        "reports.schedules.write",
        "review.notes.write",
        "site.status.read",
        "trade.orders.read",
    },
    Role.HOST: {
        *_READ_SHOWS,
        *_WATCH,
        *_WRITE_WORDS,
        *_REPORTS,
        "shows.shows.export",
        *_READ_PLANS,
        *_CHECK,
        "review.notes.write",
    },
    Role.CONTROLLER: {
        *_READ_SHOWS,
        *_RUN,
        "events.signals.read",
        "goods.stock.read",
        *_REPORTS,
        "shows.shows.export",
        "connectors.imports.read",
        *_PLAN,
        *_READ_UPGRADES,
        *_READ_PARTNERS,
        "review.notes.write",
    },
    Role.BUYER: {
        *_READ_SHOWS,
        *_WATCH,
        *_WRITE_WORDS,
        "goods.stock.read",
        "goods.stock.write",
        *_READ_REPORTS,
        "shows.shows.export",
        "money.cost.read",
        *_READ_PLANS,
        "planning.items.write",
        *_CROSS_FLOORS,
        *_READ_PARTNERS,
        "trade.orders.read",
    },
    Role.CUSTOMER_SERVICE: {
        *_ANSWER,
        "goods.stock.read",
        "metrics.catalogue.read",
        "planning.plans.read",
        "shows.shows.read",
        "trade.orders.read",
    },
    Role.COMPLIANCE: {
        *_READ_SHOWS,
        *_WATCH,
        *_WRITE_WORDS,
        *_KEEP_RULES,
        _APPEALS,
        *_EXPORT,
        *_KEEP_DOSSIERS,
        *_ANSWER_PEOPLE,
        "accounts.audit.read",
        "accounts.people.read",
        "planning.plans.read",
        "connectors.imports.read",
        "trade.orders.read",
    },
    Role.FINANCE: {
        *_READ_SHOWS,
        *_EXPORT,
        *_REPORTS,
        "accounts.keys.write",
        "connectors.imports.read",
        "connectors.imports.write",
        "money.cost.read",
        "money.cost.write",
        *_READ_PLANS,
        "planning.goals.write",
        *_CROSS_FLOORS,
        *_DECIDE_UPGRADES,
        *_READ_PARTNERS,
        "team.pay.read",
        "trade.orders.read",
    },
    Role.VIEWER: {*_READ_SHOWS, *_WATCH, *_READ_PLANS, "reports.reports.read"},
    Role.SUPPLIER: {"metrics.catalogue.read"},
}


def permissions_of(role: str) -> frozenset[str]:
    """All that a role may do; its own account always belongs to it."""
    return frozenset(_TABLE[Role(role)] | _SELF)
