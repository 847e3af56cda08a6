"""The pile of a room, and what it needs from the room: the model, the shelf, known people."""

from __future__ import annotations

from collections.abc import Sequence

from kaibo.events.api import Taken
from kaibo.live.comments.model import Model, decode, shipped
from kaibo.live.comments.pile import Pile
from kaibo.live.comments.triage import Shelf, shelf_of
from kaibo.live.models import TrainedModel, Viewer
from kaibo.live.room import LiveRoom

_MEMORY = "comments"


def pile_of(room: LiveRoom, before: int | None = None) -> Pile:
    """The run's pile; after a restart it begins with those comments that the room's state kept, up to a sequence."""
    found = room.memory.get(_MEMORY)
    if found is None:
        found = room.memory[_MEMORY] = Pile()
        model, shelf = model_of(room), shelf_here(room)
        for each in (one for one in room.state.comments if before is None or one.sequence < before):
            found.add(each.sequence, each.at, each.source, each.person, each.text, model, shelf)
        know(room, found, [each.person for each in room.state.comments])
    return found


def add(room: LiveRoom, taken: Sequence[Taken]) -> None:
    """Sort the comments among these signals, and remember who bought."""
    pile, model, shelf = pile_of(room, taken[0].sequence), model_of(room), shelf_here(room)
    people: list[str] = []
    for each in taken:
        signal = each.signal
        if signal.kind == "comment":
            pile.add(each.sequence, signal.at, each.source, signal.person, signal.text, model, shelf)
            people.append(signal.person)
        elif signal.kind == "purchase" and signal.person:
            pile.buyers.add(signal.person)
            people.append(signal.person)
    know(room, pile, people)


def model_of(room: LiveRoom) -> Model:
    """The team's newest model where it has one that is no worse than the shipped one, else the shipped one."""

    def newest() -> tuple[int, Model]:
        row = TrainedModel.objects.order_by("-id").values_list("id", "accuracy", "shipped").first()
        if row is None or row[1] < row[2]:
            return 0, shipped()
        held: tuple[int, Model] | None = room.memory.get("comments.model")
        return held if held and held[0] == row[0] else (row[0], _decoded(row[0]))

    found = room.memory["comments.model"] = room.kept("comments.model", newest)
    return found[1]


def shelf_here(room: LiveRoom) -> Shelf:
    def asked() -> Shelf:
        rows = [(each.product, each.name, each.position + 1) for each in room.rows.shelf]
        pitched = next((each.product for each in room.rows.shelf if each.pitching_since), "")
        running = next((each.product for each in room.rows.segments if each.state == "running"), "")
        return shelf_of(rows, pitched or running)

    return room.kept("comments.shelf", asked)


def know(room: LiveRoom, pile: Pile, people: Sequence[str]) -> None:
    """Ask once about each person whether an earlier run knew them; who is new is written down."""
    new = {each for each in people if each} - pile.asked
    if not new:
        return
    pile.asked |= new
    rows = Viewer.objects.filter(account=room.run.account_id, person__in=new).values_list("person", "first_run")
    known = dict(rows)
    pile.old |= {person for person, first in known.items() if first != room.id}
    met = [
        Viewer(account=room.run.account_id, person=person, first_run=room.id, first_at=room.at)
        for person in sorted(new - set(known))
    ]
    Viewer.objects.bulk_create(met, ignore_conflicts=True, batch_size=200)


def _decoded(id: int) -> Model:
    return decode(bytes(TrainedModel.objects.values_list("weights", flat=True).get(id=id)))
