"""Who may do what, written down a second time: a change of the table must be meant."""

from __future__ import annotations

from kaibo.accounts.permissions import Role

_EVERYBODY = " ".join(Role)
_READERS = "owner operator host controller buyer compliance finance viewer"

POLICY = {
    permission: {Role(role) for role in roles.split()}
    for permission, roles in {
        "accounts.audit.read": "owner compliance",
        "accounts.company.write": "owner",
        "accounts.keys.write": "owner operator finance",
        "accounts.people.read": "owner compliance",
        "accounts.people.write": "owner",
        "accounts.self.read": _EVERYBODY,
        "accounts.self.write": _EVERYBODY,
        "compliance.allowances.confirm": "owner compliance",
        "compliance.allowances.write": "owner operator compliance",
        "compliance.packs.write": "owner compliance",
        "compliance.text.read": "owner operator host controller buyer customer_service compliance",
        "connectors.imports.read": "owner operator controller compliance finance",
        "connectors.imports.write": "owner operator finance",
        "dossier.cases.read": "owner operator compliance",
        "dossier.cases.write": "owner operator compliance",
        "dossier.evidence.export": "owner operator compliance",
        "dossier.papers.read": "owner operator compliance",
        "dossier.papers.write": "owner operator compliance",
        "dossier.people.read": "owner compliance",
        "dossier.people.write": "owner compliance",
        "events.signals.read": "owner operator controller",
        "events.signals.write": "owner operator",
        "live.appeals.write": "owner operator controller compliance",
        "live.benefits.write": "owner operator controller",
        "live.comments.write": "owner operator controller customer_service",
        "live.rooms.read": "owner operator host controller buyer customer_service compliance viewer",
        "live.rooms.write": "owner operator controller",
        "live.screens.write": "owner operator controller",
        "goods.stock.read": "owner operator controller buyer customer_service",
        "goods.stock.write": "owner operator buyer",
        "metrics.catalogue.read": _EVERYBODY,
        "metrics.numbers.read": _READERS,
        "money.cost.read": "owner buyer finance",
        "money.cost.write": "owner finance",
        "notify.channels.write": "owner operator",
        "people.phone.read": "owner",
        "planning.checks.write": "owner operator host controller",
        "planning.gate.override": "owner operator",
        "planning.goals.read": "owner operator host controller buyer finance viewer",
        "planning.goals.write": "owner operator finance",
        "planning.items.write": "owner operator controller buyer",
        "planning.margins.agree": "owner buyer finance",
        "planning.margins.write": "owner",
        "planning.partners.read": "owner operator controller buyer finance",
        "planning.partners.write": "owner operator",
        "planning.plans.read": f"{_READERS} customer_service",
        "planning.plans.write": "owner operator controller",
        "planning.seeds.write": "owner operator",
        "planning.upgrades.decide": "owner finance",
        "planning.upgrades.read": "owner operator controller finance",
        "reports.reports.export": "owner operator host controller buyer finance",
        "reports.reports.make": "owner operator host controller finance",
        "reports.reports.read": "owner operator host controller buyer finance viewer",
        "reports.reports.write": "owner operator host controller finance",
        "reports.schedules.write": "owner operator",
        "review.notes.write": "owner operator host controller",
        "review.shows.read": _READERS,
        "shows.shows.export": "owner operator host controller buyer compliance finance",
        "shows.shows.read": f"{_READERS} customer_service",
        "site.status.read": "owner operator",
        "team.pay.read": "owner finance",
        "trade.orders.export": "owner operator compliance finance",
        "trade.orders.read": "owner operator buyer customer_service compliance finance",
        "traffic.channels.read": _READERS,
    }.items()
}
PUBLIC = {
    ("GET", "/api/v1/session"),
    ("POST", "/api/v1/session"),
    ("DELETE", "/api/v1/session"),
    ("POST", "/api/v1/first-run"),
}
