"""Which source answers for an account: the first in declared order that has data for it; the others are not asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from kaibo.metrics.answer.gather import Gathered, can_answer, gather
from kaibo.metrics.answer.pairing import Grains, common, mixed_up, paired, strays
from kaibo.metrics.answer.present import NOBODY, UNNAMED, Accounts, Holdings, accounts_asked, accounts_of, holdings
from kaibo.metrics.query import Query
from kaibo.metrics.recipe import Apart, Recipe, recipes, source_recipes
from kaibo.metrics.registry import sources
from kaibo.metrics.source import Observed, Source
from kaibo.metrics.sql.columns import RecipeColumns
from kaibo.metrics.visible import visible


@dataclass(frozen=True, eq=False)
class Found:
    """What one source said for a metric: ways to it, best first, and the sums they are finished from.

    For a quotient whose parts stand apart, `parts` holds the choices made for each of them instead.
    """

    source: str
    ways: tuple[Recipe, ...]
    gathered: Gathered | None = None
    parts: Mapping[str, Choices] = field(default_factory=dict)
    apart: Apart | None = None


@dataclass
class Choices:
    """For one metric: what was found for each account, and other sources that hold something for it."""

    found: dict[str, Found] = field(default_factory=dict)
    unasked: dict[str, list[str]] = field(default_factory=dict)


@dataclass
class _Stage:
    """One source of one metric, with the accounts that hold something there."""

    key: str
    source: str
    ways: tuple[Recipe, ...]
    accounts: Accounts


def choose(query: Query, keys: Iterable[str]) -> dict[str, Choices]:
    """Ask sources in turn, each only for accounts that nothing has been found for."""
    held = holdings(query.visible or visible())
    asked = accounts_asked(query, held)
    stages = {key: list(_stages(query, key, held, asked)) for key in keys}
    choices = {key: Choices() for key in stages}
    left = {key: frozenset().union(*(each.accounts for each in stages[key])) for key in stages}
    while turn := [_next(stages[key], left[key], choices[key]) for key in stages if stages[key]]:
        for stage in filter(None, turn):
            _take_unnamed(query, stage, choices[stage.key], left, held)
        _take_turn(query, [each for each in turn if each], choices, left, asked, held)
    for key in stages:
        _choose_parts(query, key, choices[key], asked, held)
    return choices


def _stages(query: Query, key: str, held: Holdings, asked: Accounts) -> Iterator[_Stage]:
    by_source: dict[str, list[Recipe]] = defaultdict(list)
    for way in source_recipes(key):
        if can_answer(sources()[way.source], query) and accounts_of(way, held) & asked:
            by_source[way.source].append(way)
    for name, ways in by_source.items():
        accounts = frozenset().union(*(accounts_of(way, held) for way in ways)) & asked
        yield _Stage(key, name, tuple(ways), accounts)


def _next(stages: list[_Stage], left: Accounts, choices: Choices) -> _Stage | None:
    """The next stage with accounts nothing was found for; what it holds for others is noted as unasked."""
    stage = stages.pop(0)
    for account in stage.accounts - left:
        choices.unasked.setdefault(account, []).append(stage.source)
    return stage if stage.accounts & left else None


def _take_unnamed(query: Query, stage: _Stage, choices: Choices, left: dict[str, Accounts], held: Holdings) -> None:
    """Rows without an account may be those of accounts that another source has told of: where a platform's accounts
    are found already they are left out, or they would count twice."""
    if UNNAMED not in stage.accounts & left[stage.key]:
        return
    told = frozenset().union(*(held.platforms.get(account, NOBODY) for account in choices.found))
    here = held.unnamed_on.get(sources()[stage.source].grain, NOBODY)
    if not told & here:
        return
    stage.accounts -= {UNNAMED}
    choices.unasked.setdefault(UNNAMED, []).append(stage.source)
    elsewhere = (here - told) & frozenset(query.values("platform") or here)
    if elsewhere:
        narrowed = query.only(account=(UNNAMED,), platform=tuple(sorted(elsewhere)))
        apart = replace(stage, accounts=frozenset({UNNAMED}))
        _keep(query, apart, gather(sources()[stage.source], narrowed, stage.ways), choices, left, held)


def _take_turn(
    query: Query,
    turn: list[_Stage],
    choices: dict[str, Choices],
    left: dict[str, Accounts],
    asked: Accounts,
    held: Holdings,
) -> None:
    for name in dict.fromkeys(stage.source for stage in turn):
        stages = [stage for stage in turn if stage.source == name]
        wanted = frozenset().union(*(stage.accounts & left[stage.key] for stage in stages))
        narrowed = query if wanted >= asked else query.only(account=tuple(sorted(wanted)))
        ways = dict.fromkeys(way for stage in stages for way in stage.ways)
        gathered = gather(sources()[name], narrowed, ways, people=len(wanted) == 1 or "show" in query.by)
        for stage in stages:
            _keep(query, stage, gathered, choices[stage.key], left, held)


def _keep(
    query: Query, stage: _Stage, gathered: Gathered, choices: Choices, left: dict[str, Accounts], held: Holdings
) -> None:
    having = {way: _accounts_that_tell(query, way, gathered, held) & left[stage.key] for way in stage.ways}
    found = frozenset().union(*having.values())
    parts = _parts_of_the_whole(query, gathered.source, found, held)
    for account in parts:
        choices.unasked.setdefault(account, []).append(stage.source)
    left[stage.key] -= parts
    for account in sorted(found - parts):
        ways = tuple(way for way in stage.ways if account in having[way])
        choices.found[account] = _shared(choices, Found(stage.source, ways, gathered))
    left[stage.key] -= choices.found.keys()


def _parts_of_the_whole(query: Query, source: Source, found: Accounts, held: Holdings) -> Accounts:
    """Accounts of whose figures a platform tells beside those of the whole shop, which has no name: they are in it,
    and would count twice."""
    if UNNAMED not in found or "account" in query.by or not (isinstance(source, Observed) and source.of_shop):
        return NOBODY
    here = held.unnamed_on.get(source.grain, NOBODY)
    return frozenset(account for account in found if held.platforms.get(account, NOBODY) & here)


def _shared(choices: Choices, found: Found) -> Found:
    """Accounts that answer alike share one finding."""
    alike = (each for each in choices.found.values() if (each.gathered, each.ways) == (found.gathered, found.ways))
    return next(alike, found)


def _accounts_that_tell(query: Query, recipe: Recipe, gathered: Gathered, held: Holdings) -> Accounts:
    """Accounts for which every leaf of the recipe has a row somewhere in the answer, or is sparse and could have one:
    where the account tells of such at any time, none here is zero."""
    names = gathered.columns[recipe]
    told = _accounts_with(names, gathered, applying=False)
    if not any(leaf.applies for leaf in names.leaves):
        return told
    silent = _accounts_with(names, gathered, applying=True) - told
    return told | (silent & _ever_told(query, recipe, gathered, held)) if silent else told


def _accounts_with(names: RecipeColumns, gathered: Gathered, *, applying: bool) -> Accounts:
    leaves = [names.single] if names.single else names.leaves
    having = [
        {
            cell.account
            for cell, record in gathered.cells.items()
            if record.get(leaf.rows) or (applying and record.get(leaf.applies))
        }
        for leaf in leaves
    ]
    return frozenset(account for account in set.intersection(*having) if account is not None)


def _ever_told(query: Query, recipe: Recipe, gathered: Gathered, held: Holdings) -> Accounts:
    """Accounts with such rows anywhere in the edition; asked once of it."""
    if recipe not in held.by_recipe:
        everything = Query(query.keys, visible=query.visible, zone=query.zone)
        found = gather(gathered.source, everything, [recipe])
        held.by_recipe[recipe] = _accounts_with(found.columns[recipe], found, applying=False)
    return held.by_recipe[recipe]


def _choose_parts(query: Query, key: str, choices: Choices, asked: Accounts, held: Holdings) -> None:
    """For accounts still without a finding, a quotient whose parts come from sources of their own."""
    one_account = "account" in query.by or bool(query.values("account"))
    for way in recipes(key):
        missing = asked - choices.found.keys()
        if isinstance(way, Apart) and missing:
            narrowed = query if missing == asked else query.only(account=tuple(sorted(missing)))
            among, parts = _parts(narrowed, way, held)
            mixed = mixed_up(among, _grains(parts), frozenset(choices.found), held)
            pairs = paired(_grains(parts), mixed, whole=not (one_account or mixed & choices.found.keys()))
            choices.found |= dict.fromkeys(sorted(pairs & missing), Found("", (), parts=parts, apart=way))


def _parts(query: Query, way: Apart, held: Holdings) -> tuple[Query, dict[str, Choices]]:
    """What both parts are told by, and the question that this answers: where rows without an account come from a
    platform that one part alone tells of, that of the platforms both tell of."""
    keys = (way.numerator, way.denominator)
    parts = choose(query, keys)
    here = common(query, _grains(parts), held)
    if not strays(query, _grains(parts), here, held):
        return query, parts
    among = query.only(platform=tuple(sorted(here)))
    return among, choose(among, keys) if here else {key: Choices() for key in keys}


def _grains(parts: Mapping[str, Choices]) -> list[Grains]:
    """Of each part, the accounts found with the grain of the source that answers; "" where that is apart again."""
    every = sources()
    return [
        {account: every[found.source].grain if found.source else "" for account, found in part.found.items()}
        for part in parts.values()
    ]
