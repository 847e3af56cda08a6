"""Every room's operations, in one list: (prefix, router)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ninja import NinjaAPI

from kaibo.accounts.api import GuardedRouter
from kaibo.accounts.http import audit, keys, look, own, people, session
from kaibo.accounts.http import company as company_card
from kaibo.compliance import http as compliance
from kaibo.compliance.allowed import http as allowed_words
from kaibo.compliance.own import http as own_rules
from kaibo.connectors.http import batches, uploads, webhooks
from kaibo.dossier.cases import http as dossier_cases
from kaibo.dossier.consents import http as dossier_consents
from kaibo.dossier.evidence import http as dossier_evidence
from kaibo.dossier.papers import http as dossier_papers
from kaibo.dossier.people import correction_http as dossier_corrections
from kaibo.dossier.people import http as dossier_people
from kaibo.dossier.retention import http as dossier_retention
from kaibo.events.http import sources as signal_sources
from kaibo.goods.http import reserving as stock_reserving
from kaibo.goods.http import stock, stock_sheet
from kaibo.live.advice import http as advice
from kaibo.live.benefits import http as benefits
from kaibo.live.comments import http as comments
from kaibo.live.comments import penalty_http as penalties
from kaibo.live.incidents import http as incidents
from kaibo.live.own import http as figures
from kaibo.live.presence import http as presence
from kaibo.live.rundown import http as rundown
from kaibo.live.runs import http as runs
from kaibo.live.scenes import http as scenes
from kaibo.live.screens import http as screens
from kaibo.live.shelf import http as shelf
from kaibo.live.timeline import http as timeline
from kaibo.live.viewers import http as viewers
from kaibo.metrics import http as metrics
from kaibo.notify.http import channels, deliveries
from kaibo.planning.assets import files_http as asset_files
from kaibo.planning.assets import http as plan_assets
from kaibo.planning.becoming import http as plan_from_show
from kaibo.planning.calendar import http as show_calendar
from kaibo.planning.cards import http as explanation_cards
from kaibo.planning.cobrands import http as cobrands
from kaibo.planning.crew import http as plan_crew
from kaibo.planning.devices import http as devices
from kaibo.planning.drafts import http as plans
from kaibo.planning.fit import http as host_fit
from kaibo.planning.goals import grid_http as goal_grid
from kaibo.planning.goals import http as goals
from kaibo.planning.goals.sheet import http as goal_sheet
from kaibo.planning.items import http as plan_items
from kaibo.planning.launches import http as product_launches
from kaibo.planning.launches.seeds import http as seed_users
from kaibo.planning.lineup import http as line_ups
from kaibo.planning.marketing import http as marketing
from kaibo.planning.phrases import http as phrases
from kaibo.planning.pricing import http as pricing
from kaibo.planning.proposals import http as proposals
from kaibo.planning.readiness import http as plan_readiness
from kaibo.planning.readiness.line import http as line_host
from kaibo.planning.rehearsals import http as plan_rehearsals
from kaibo.planning.rundown import http as planned_rundown
from kaibo.planning.rundown.sheet import http as rundown_sheet
from kaibo.planning.scripts import http as scripts
from kaibo.planning.selling import http as selling_points
from kaibo.planning.stock import http as plan_goods
from kaibo.planning.studios import http as studios
from kaibo.planning.templates import http as plan_templates
from kaibo.profit.http import costs, statement
from kaibo.reports.http import content, editions, schedules
from kaibo.review.audience import http as audience
from kaibo.review.carried import http as carried
from kaibo.review.compare import http as compare
from kaibo.review.editions import http as review_editions
from kaibo.review.heat import http as heat
from kaibo.review.http import reviews
from kaibo.review.nodes import http as review_nodes
from kaibo.review.overview import http as overview
from kaibo.review.plan import http as review_plan
from kaibo.review.points import http as points
from kaibo.review.reconcile import http as reconcile
from kaibo.review.replay import http as replay
from kaibo.review.speech import http as review_speech
from kaibo.shows.http import shows
from kaibo.site import http as own_operations
from kaibo.trade.http import after_payment, orders
from kaibo.traffic.http import traffic

ROUTES: list[tuple[str, GuardedRouter]] = [
    ("", session.router),
    ("", own_operations.router),
    ("/accounts", people.router),
    ("/accounts", keys.router),
    ("/accounts", own.router),
    ("/accounts", company_card.router),
    ("/accounts", look.router),
    ("/accounts", audit.router),
    ("/compliance", compliance.router),
    ("/compliance", own_rules.router),
    ("/compliance", allowed_words.router),
    ("/connectors", uploads.router),
    ("/connectors", batches.router),
    ("/connectors", webhooks.router),
    ("/goods", stock_reserving.router),
    ("/goods", stock.router),
    ("/goods", stock_sheet.router),
    ("/live", advice.router),
    ("/live", benefits.router),
    ("/live", comments.router),
    ("/live", penalties.router),
    ("/live", viewers.router),
    ("/live", incidents.router),
    ("/live", runs.router),
    ("/live", figures.router),
    ("/live", rundown.router),
    ("/live", timeline.router),
    ("/live", shelf.router),
    ("/live", presence.router),
    ("/live", screens.router),
    ("/live", scenes.router),
    ("/dossier", dossier_cases.router),
    ("/dossier", dossier_evidence.router),
    ("/dossier", dossier_papers.router),
    ("/dossier", dossier_people.router),
    ("/dossier", dossier_corrections.router),
    ("/dossier", dossier_consents.router),
    ("/dossier", dossier_retention.router),
    ("/events", signal_sources.router),
    ("/metrics", metrics.router),
    ("/notify", channels.router),
    ("/notify", deliveries.router),
    ("/shows", shows.router),
    ("/trade", orders.router),
    ("/trade", after_payment.router),
    ("/traffic", traffic.router),
    ("/planning", goals.router),
    ("/planning", goal_grid.router),
    ("/planning", goal_sheet.router),
    ("/planning", plan_items.router),
    ("/planning", line_ups.router),
    ("/planning", product_launches.router),
    ("/planning", seed_users.router),
    ("/planning", plans.router),
    ("/planning", plan_from_show.router),
    ("/planning", plan_crew.router),
    ("/planning", plan_goods.router),
    ("/planning", plan_assets.router),
    ("/planning", asset_files.router),
    ("/planning", studios.router),
    ("/planning", devices.router),
    ("/planning", cobrands.router),
    ("/planning", proposals.router),
    ("/planning", host_fit.router),
    ("/planning", show_calendar.router),
    ("/planning", marketing.router),
    ("/planning", plan_templates.router),
    ("/planning", phrases.router),
    ("/planning", plan_readiness.router),
    ("/planning", line_host.router),
    ("/planning", plan_rehearsals.router),
    ("/planning", pricing.router),
    ("/planning", selling_points.router),
    ("/planning", rundown_sheet.router),
    ("/planning", planned_rundown.router),
    ("/planning", scripts.router),
    ("/planning", explanation_cards.router),
    ("/reports", editions.router),
    ("/reports", content.router),
    ("/reports", schedules.router),
    ("/profit", statement.router),
    ("/profit", costs.router),
    ("/review", overview.router),
    ("/review", reviews.router),
    ("/review", review_plan.router),
    ("/review", heat.router),
    ("/review", points.router),
    ("/review", audience.router),
    ("/review", replay.router),
    ("/review", review_speech.router),
    ("/review", carried.router),
    ("/review", review_nodes.router),
    ("/review", review_editions.router),
    ("/review", compare.router),
    ("/review", reconcile.router),
]


@dataclass(frozen=True)
class Route:
    """One operation: `path` as in OpenAPI, `permission` as declared, empty where somebody forgot."""

    method: str
    path: str
    permission: str


def routes(api: NinjaAPI, *, prefix: str = "/api/v1") -> Iterator[Route]:
    """The route table as it is served."""
    for path, operations in api.get_openapi_schema(path_prefix=prefix)["paths"].items():
        for method, operation in operations.items():
            yield Route(method.upper(), path, operation.get("x-permission", ""))
