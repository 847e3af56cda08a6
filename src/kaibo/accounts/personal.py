"""Where people stand: every room declares its columns with purpose and basis, and how one person is taken out.

A room does so in its `personal.py`; they are found there by themselves, rooms below first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model, Q
from django.utils.module_loading import autodiscover_modules

HIDDEN = "***"


@dataclass
class Somebody:
    """A person as sources know them: `ids` (a viewer's, a buyer's), and `words` that name them in free text.

    `token` stands instead of an id where a row must stay; nothing keeps which it was. `sequences` are those of the
    signals they sent, found by the rooms below for those above. `shown`: where it is not None, each row that is found
    is kept there by its place, as the person may see it.
    """

    ids: frozenset[str]
    words: frozenset[str] = frozenset()
    token: str = ""
    sequences: set[int] = field(default_factory=set)
    shown: dict[str, list[dict[str, Any]]] | None = None

    @property
    def marks(self) -> list[str]:
        """All that is looked for in texts, longest first."""
        return sorted(self.ids | self.words, key=lambda each: (-len(each), each))

    def named_in(self, text: str) -> bool:
        return any(mark in text for mark in self.marks)

    def show(self, place: str, row: Mapping[str, Any]) -> None:
        """A row of the person's own: all of it that tells something."""
        if self.shown is not None:
            told = {name: value for name, value in row.items() if value not in (None, "", {}, [])}
            self.shown.setdefault(place, []).append(told)

    def show_words(self, place: str, row: Mapping[str, Any]) -> None:
        """A row of somebody else that names the person: only the words that do."""
        if self.shown is not None:
            named = {name: [each for each in _words(value) if self.named_in(each)] for name, value in row.items()}
            self.show(place, {name: words[0] if len(words) == 1 else words for name, words in named.items()})

    def hidden(self, value: Any) -> Any:
        """A text, or anything JSON, with every mark taken out."""
        if isinstance(value, str):
            if value in self.ids:
                return self.token
            for mark in self.marks:
                value = value.replace(mark, HIDDEN)
            return value
        if isinstance(value, dict):
            return {self.hidden(name): self.hidden(each) for name, each in value.items()}
        return [self.hidden(each) for each in value] if isinstance(value, list) else value


def _words(value: Any) -> Iterator[str]:
    """Every text in anything JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, each in value.items():
            yield from (name, *_words(each))
    elif isinstance(value, list):
        for each in value:
            yield from _words(each)


@dataclass(frozen=True)
class Place:
    """One table. `ids` hold a person's id, `told` tell of that person and are emptied with it, `texts` and `json` may
    name anybody. `wrote`: the sequence of the signal that a person wrote, whose `told` go too. `drop`: the whole row.
    `keys`: columns by which a row is known again where it cannot be changed, since a source told it or it is only
    added to; without them it is changed itself.
    """

    table: str
    purpose: tuple[str, str]
    basis: str
    kept: tuple[str, str]
    model: type[Model] | None = None
    ids: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    json: tuple[str, ...] = ()
    wrote: str = ""
    drop: bool = False
    keys: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.ids, *self.told, *self.texts, *self.json)))


Taking = Callable[[Somebody, bool], int]
_places: dict[str, Place] = {}
_takings: dict[str, Taking] = {}


def people_in(*places: Place) -> None:
    """Declare tables that hold people; those with a `model` are found and emptied by what is declared."""
    for place in places:
        _places[place.table] = place


def takes_out(name: str) -> Callable[[Taking], Taking]:
    """Register `fn(somebody, erase) -> rows` for what no model holds: how many rows there are; with `erase` they no
    longer name the person on return."""

    def register(taking: Taking) -> Taking:
        _takings[name] = taking
        return taking

    return register


def places() -> list[Place]:
    """Every place that holds personal data, of all rooms."""
    autodiscover_modules("personal")
    return list(_places.values())


def trace(somebody: Somebody, *, erase: bool) -> dict[str, int]:
    """Where the person stands, and in how many rows; with `erase` they are taken out of all of them.

    Rows counted once where they are found; files and stores of rooms first, then tables.
    """
    found = {place.table: place for place in places()}
    told = {name: taking(somebody, erase) for name, taking in _takings.items()}
    for table, place in found.items():
        if place.model is not None:
            told[table] = _rows(place, place.model, somebody, erase)
    return {name: count for name, count in told.items() if count}


def _rows(place: Place, model: type[Model], somebody: Somebody, erase: bool) -> int:
    count = 0
    for row in _near(place, model, somebody):
        own = any(getattr(row, name) in somebody.ids for name in place.ids)
        own = own or bool(place.wrote and getattr(row, place.wrote) in somebody.sequences)
        changed = _changes(place, row, somebody, own)
        if not changed:
            continue
        count += 1
        _show(place, row, somebody, own)
        if erase and own and place.drop:
            row.delete()
        elif erase:
            model._default_manager.filter(pk=row.pk).update(**changed)
    return count


def _show(place: Place, row: Model, somebody: Somebody, own: bool) -> None:
    if own:
        somebody.show(place.table, {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields})
    else:
        somebody.show_words(place.table, {name: getattr(row, name) for name in (*place.texts, *place.json)})


def _near(place: Place, model: type[Model], somebody: Somebody) -> Iterable[Model]:
    """Rows that may name the person: all, where texts must be looked into."""
    every = model._default_manager.all()
    if not (place.texts or place.json or place.wrote):
        every = every.filter(Q(*((f"{name}__in", list(somebody.ids)) for name in place.ids), _connector=Q.OR))
    return list(every) if place.drop else every.iterator(chunk_size=500)


def _changes(place: Place, row: Model, somebody: Somebody, own: bool) -> dict[str, Any]:
    """What its columns become; nothing where the row doesn't speak of the person."""
    after = {name: somebody.hidden(getattr(row, name)) for name in (*place.ids, *place.texts, *place.json)}
    if own:
        after |= dict.fromkeys(place.told, "")
        if place.drop:
            return {"pk": row.pk}
    return {name: value for name, value in after.items() if value != getattr(row, name)}


TEAM = ("团队成员登录、分工和留痕", "The team: who signs in, who does what, who did")
WORK = "个人信息保护法 第十三条第一款第（二）项"
STAY = (
    "在职期间；登录与操作日志不少于六个月",
    "While they are with the team; sign-ins and the trail six months at least",
)

people_in(
    Place("accounts_person", TEAM, WORK, STAY, told=("username", "name")),
    *(Place(f"accounts_{table}", TEAM, WORK, STAY, told=("address",)) for table in ("session", "attempt", "entry")),
)
