"""Labels of the team make a model of its own, judged on labels it had not seen."""

from __future__ import annotations

from threading import Event

import pytest

from cast import Actor
from kaibo.events.api import read
from kaibo.jobs.api import enqueue, find, work
from kaibo.kit.clock import now
from kaibo.live.comments import phrases
from kaibo.live.comments import work as registered
from kaibo.live.comments.acts import TRAIN
from kaibo.live.models import Label, Run, TrainedModel
from live.evening import Evening

pytestmark = pytest.mark.django_db(transaction=True)

WORDS = {
    "price": "几个大洋",
    "stock": "还捞得着吗",
    "delivery": "啥日子动身",
    "after_sale": "给不给倒回去",
    "spec": "啥料子",
}


def test_a_team_that_talks_its_own_way_is_understood_after_some_labels(
    evening: Evening, operator: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(phrases, "FILLED", 1)
    run = Run.objects.get(id=evening.id)
    for place, (intent, words) in enumerate(list(WORDS.items()) * 6):
        told = {"intent": intent, "sentiment": 0, "question": True, "abuse": False, "guessed": "other"}
        Label.objects.create(run=run, sequence=1000 + place, text=f"{words}{place}", by="周琦", at=now(), **told)
    job = enqueue(TRAIN)
    assert registered.FOLDS == 5
    stop = Event()
    work(stop, between=[lambda: stop.set() if find(job.id).state not in {"ready", "running"} else None])
    assert find(job.id).state == "done", find(job.id).error
    model = operator.get("/api/v1/live/comment-model").json()
    assert model["rows"] == 30 and model["own"] and model["accuracy"] >= 0.9 > model["shipped"]
    assert sum(sum(row.values()) for row in model["matrix"].values()) == 30
    assert read(subject=str(TrainedModel.objects.get().pk))[0].kind == "live.model_trained"
    evening.act("start")
    evening.told({"kind": "comment", "text": "啥日子动身呀"})
    told = evening.now()["comments"][0]
    assert told["intent"] == "delivery", told
