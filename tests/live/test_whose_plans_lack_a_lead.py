"""A contingency plan that the team left without a lead is named before the show, in the reader's language."""

from __future__ import annotations

import pytest

from cast import Actor
from kaibo.kit.clock import now
from kaibo.live.incidents.plans import scheme_of, schemes
from kaibo.live.models import Plan as Written
from planning.rundown.rehearsal import PLANS, make_plan_of

pytestmark = pytest.mark.django_db


def test_a_plan_without_a_lead_is_named_in_both(operator: Actor) -> None:
    shipped = scheme_of("network")
    words = {"title": shipped.title["zh"], "owner": "", "within_s": 60, "by": "周琦", "at": now()}
    steps = [{"role": "host", "text": shipped.steps[0].text["zh"]}, {"role": "host", "text": "自己加的一步"}]
    Written.objects.create(kind="network", steps=steps, **words)
    told = operator.get(f"{PLANS}/{make_plan_of(operator).id}/readiness").json()["known"]
    line = next(each for each in told if each["key"] == "incidents")
    assert not line["fine"] and shipped.title["zh"] in line["zh"]
    assert shipped.title["en"] in line["en"] and shipped.title["zh"] not in line["en"]
    own = next(each for each in schemes() if each.kind == "network")
    assert own.own and own.steps[0].text == shipped.steps[0].text
    assert own.steps[1].text == {"zh": "自己加的一步", "en": "自己加的一步"}
