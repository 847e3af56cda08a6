"""Channels that lead to machines of the test's own, and a worker that delivers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Event
from typing import Any

import pytest

from cast import Actor
from kaibo.jobs.api import Job, work
from kaibo.kit.clock import now
from kaibo.notify import work as kinds
from kaibo.notify.models import Delivery
from notify.fakes.post_office import PostOffice, post_office_open
from notify.fakes.robots import Robots, robots_serving

API = "/api/v1/notify"
assert kinds.deliver


@pytest.fixture
def robots() -> Iterator[Robots]:
    with robots_serving() as serving:
        yield serving


@pytest.fixture
def post_office() -> Iterator[PostOffice]:
    with post_office_open(PostOffice(user="kaibo", password="pw-of-the-post-office")) as office:
        yield office


def deliver(*, until: Callable[[], bool] | None = None) -> None:
    """Let a worker do what is due, or work until something is so."""
    stop = Event()

    def look() -> None:
        due = Job.objects.filter(state__in=Job.OPEN, not_before__lte=now(), kind__startswith="notify.")
        if until() if until else not due.exists():
            stop.set()

    work(stop, between=[look])


def later() -> None:
    """Let the time pass until every waiting attempt is due."""
    Job.objects.filter(state=Job.State.READY).update(not_before=now())


def robot(actor: Actor, platform: str, url: str, **secrets: str) -> str:
    """Set up a robot as the page does; its id."""
    body = {"kind": platform, "name": f"{platform} 群", "secrets": {"url": url, **secrets}}
    made = actor.post(f"{API}/channels", body)
    assert made.status_code == 201, made.content
    return str(made.json()["id"])


def mailbox(actor: Actor, office: PostOffice, **changes: Any) -> str:
    """Set up e-mail to this post office; its id."""
    settings = {
        "host": "127.0.0.1",
        "port": office.port,
        "security": "plain",
        "user": office.user,
        "from": "kaibo@example.com",
        "to": ["linyue@example.com", "zhouqi@example.com"],
    } | changes
    body = {"kind": "email", "name": "老板邮箱", "settings": settings, "secrets": {"password": office.password}}
    made = actor.post(f"{API}/channels", body)
    assert made.status_code == 201, made.content
    return str(made.json()["id"])


def tried(actor: Actor, channel: str) -> dict[str, Any]:
    """Press the try button, let the worker work, and read what the page says."""
    delivery = actor.post(f"{API}/channels/{channel}/try", {"language": "zh"}).json()
    deliver()
    told: dict[str, Any] = actor.get(f"{API}/deliveries/{delivery['id']}").json()
    return told


def states() -> set[str]:
    return set(Delivery.objects.values_list("state", flat=True))
