"""Every declared kind can still read every version of itself that was ever written."""

from __future__ import annotations

import json
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest
from django.conf import settings

from events.kinds import SOLD, SampleSold
from kaibo.events.api import Kind, kinds

GOLDEN = Path(__file__).parent / "golden"

for app in settings.INSTALLED_APPS:
    package = app.partition(".apps")[0]
    if package.startswith("kaibo.") and package != "kaibo.events" and find_spec(f"{package}.events"):
        import_module(f"{package}.events")

VERSIONS = [(kind, version) for kind in kinds().values() for version in range(1, kind.version + 1)]


def golden(kind: Kind[SampleSold], version: int) -> Path:
    return GOLDEN / f"{kind.name}.v{version}.json"


@pytest.mark.parametrize(("kind", "version"), VERSIONS, ids=lambda each: getattr(each, "name", f"v{each}"))
def test_a_payload_of_every_version_becomes_the_current_one(kind: Kind[SampleSold], version: int) -> None:
    path = golden(kind, version)
    assert path.exists(), f"write {path}: a payload as version {version} of {kind.name} stores it"
    lifted = kind.decode(json.loads(path.read_text("utf-8")), version)
    assert isinstance(lifted, kind.struct)
    assert kind.decode(kind.encode(lifted), kind.version) == lifted


@pytest.mark.parametrize("kind", kinds().values(), ids=lambda kind: kind.name)
def test_the_current_golden_payload_is_what_is_written_today(kind: Kind[SampleSold]) -> None:
    """A field added, renamed or dropped without a new version changes what is written: this fails then."""
    stored = json.loads(golden(kind, kind.version).read_text("utf-8"))
    assert kind.encode(kind.decode(stored, kind.version)) == stored


def test_no_golden_payload_is_of_a_kind_nobody_declares() -> None:
    declared = {golden(kind, version).name for kind, version in VERSIONS}
    assert {path.name for path in GOLDEN.iterdir()} <= declared


def test_all_versions_of_the_same_thing_are_equal_today() -> None:
    lifted = [SOLD.decode(json.loads(golden(SOLD, version).read_text("utf-8")), version) for version in (1, 2, 3)]
    assert lifted[0] == lifted[1] == lifted[2]
    assert lifted[0].amount_minor == 1230
