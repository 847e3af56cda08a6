"""Every column that holds people is declared, with what it is for."""

from __future__ import annotations

import re
from datetime import date, timedelta

from django.apps import apps
from hypothesis import given
from hypothesis import strategies as st

from cast import Actor
from dossier.desk import API
from kaibo.accounts.api import Somebody, places
from kaibo.dossier.people.asking import working_days_after
from kaibo.store.api import query_rows

NOBODY = {
    "compliance_allowance",
    "connectors_webhook",
    "dossier_correction",
    "dossier_reveal",
    "dossier_signoff",
    "live_presence",
    "planning_check",
    "planning_favourite",
    "planning_partnermark",
    "planning_segment",
}
"""One of the team stands there, or an address of a machine."""
PERSONAL = re.compile("^(person|customer|customer_id|buyer|viewer|nickname|phone|mobile|address|recipient)$")


def test_each_column_of_people_has_a_purpose_and_a_basis(compliance: Actor) -> None:
    told = {row["table"]: row for row in compliance.get(f"{API}/people/fields").json()}
    for model in apps.get_models():
        table = model._meta.db_table
        for field in model._meta.get_fields():
            if table not in NOBODY and not field.is_relation and PERSONAL.match(field.name):
                assert field.name in told[table]["columns"], f"{table}.{field.name} is declared nowhere"
    assert all(row["purpose"]["zh"] and row["basis"].startswith("个人信息保护法") for row in told.values())


def test_each_column_of_people_in_the_store_is_declared(store_home: object) -> None:
    known = {place.table: place.columns for place in places()}
    asked = """SELECT table, name FROM system.columns
               WHERE database = currentDatabase() AND name IN ('person', 'customer_id')"""
    for row in query_rows(asked):
        assert row["name"] in known[row["table"]], f"{row['table']}.{row['name']} is declared nowhere"


def test_what_is_declared_is_there() -> None:
    for place in places():
        if place.model is not None:
            assert place.table == place.model._meta.db_table
            assert set(place.columns) <= {field.name for field in place.model._meta.concrete_fields}


@given(st.text(min_size=2, max_size=6), st.text(max_size=40), st.text(max_size=40))
def test_a_name_is_taken_out_of_any_text(name: str, before: str, after: str) -> None:
    who = Somebody(frozenset(), frozenset({name}))
    hidden = who.hidden({"text": [before + name + after]})["text"][0]
    assert name not in hidden or name in f"{before}***{after}"


@given(st.dates(date(2026, 1, 1), date(2030, 1, 1)))
def test_fifteen_working_days_are_three_weeks(day: date) -> None:
    due = working_days_after(day, 15)
    assert timedelta(days=19) <= due - day <= timedelta(days=21) and due.weekday() < 5
