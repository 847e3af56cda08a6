"""A company with an inbox of its own, and webhooks that its operator has set up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cast import Actor
from connectors.webhooks.signers import Spoken
from kaibo.connectors.models import Webhook
from kaibo.connectors.webhooks.endpoints import Wanted, add_webhook
from kaibo.events.inbox.inbox import inbox

Setup = Callable[[Spoken], Webhook]


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("KAIBO_HOME", str(tmp_path / "home"))
    yield
    inbox().close()


@pytest.fixture
def set_up(operator: Actor) -> Setup:
    def made(spoken: Spoken) -> Webhook:
        wanted = Wanted("回调", app=spoken.app, secrets=spoken.secrets)
        return add_webhook(operator.caller, spoken.platform, wanted)

    return made
