"""As much of the solver's library as the model is written with; it is imported when the first model is made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Any, Protocol, cast


class Literal(Protocol):
    """A yes or no of the model, or its opposite."""

    def __invert__(self) -> Literal: ...

    def __add__(self, other: Literal) -> Literal: ...

    def __radd__(self, other: int) -> Literal: ...

    def __le__(self, other: int) -> object: ...


class Constraint(Protocol):
    def only_enforce_if(self, literal: Literal) -> object: ...


class Model(Protocol):
    def new_bool_var(self, name: str) -> Literal: ...

    def add(self, bounded: object) -> Constraint: ...

    def add_bool_or(self, literals: Iterable[Literal]) -> Constraint: ...

    def add_exactly_one(self, literals: Iterable[Literal]) -> Constraint: ...

    def add_at_most_one(self, literals: Iterable[Literal]) -> Constraint: ...

    def add_hint(self, literal: Literal, value: bool) -> None: ...

    def clear_hints(self) -> None: ...

    def maximize(self, objective: object) -> None: ...


class Solver(Protocol):
    """Its `parameters` are a message of many fields."""

    parameters: Any

    def solve(self, model: Model) -> int: ...

    def value(self, literal: Literal) -> int: ...


def new_model() -> Model:
    return cast(Model, _library().CpModel())


def new_solver() -> Solver:
    return cast(Solver, _library().CpSolver())


def weighted(literals: Sequence[Literal], weights: Sequence[int]) -> object:
    """The sum of what is chosen, each with its weight."""
    return cast(object, _library().LinearExpr.weighted_sum(literals, weights))


def ending(status: int) -> str:
    """`best`, `found`, `infeasible` or `unknown`."""
    cp = _library()
    return {cp.OPTIMAL: "best", cp.FEASIBLE: "found", cp.INFEASIBLE: "infeasible"}.get(status, "unknown")


def _library() -> Any:
    return import_module("ortools.sat.python.cp_model")
