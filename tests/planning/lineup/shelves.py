"""Problems to line up, made of little or by chance."""

from __future__ import annotations

from hypothesis import strategies as st

from kaibo.planning.lineup.problem import RULES, Fixed, Good, Problem, Slot

ROLES = ["hook", "welfare", "hit", "profit", "image", ""]


def good(at: int, role: str = "profit", category: str = "", **told: object) -> Good:
    given = {"price": 9_900, "margin": 4_000, "stock": None, "bought": 5.0, "shown": 1000.0} | told
    return Good(product=f"p{at}", name=f"商品{at}", role=role, category=category, **given)  # type: ignore[arg-type]


def problem(
    *goods: Good, slots: int = 12, rules: frozenset[str] = frozenset(RULES), fixed: tuple[Fixed, ...] = ()
) -> Problem:
    told = tuple(Slot(at * 300, 300, 100.0, 0) for at in range(slots))
    return Problem(goods, told, slots * 300, fixed, rules)


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    goods = tuple(
        good(
            at,
            draw(st.sampled_from(ROLES)),
            draw(st.sampled_from(["", "项链", "耳饰", "戒指"])),
            price=draw(st.integers(0, 10**7)),
            margin=draw(st.none() | st.integers(-(10**5), 10**6)),
            stock=draw(st.none() | st.integers(0, 50)),
            bought=draw(st.floats(0.01, 50)),
        )
        for at in range(draw(st.integers(0, 9)))
    )
    slots, fixed, at = [], [], 0
    for piece in range(draw(st.integers(0, 3))):
        if draw(st.booleans()):
            role, category = draw(st.sampled_from(ROLES)), draw(st.sampled_from(["", "项链"]))
            fixed.append(Fixed(f"f{piece}", role, category, at, 600))
            at += 600
        for _ in range(draw(st.integers(1, 6))):
            slots.append(Slot(at, 300, draw(st.floats(0, 5000)), piece))
            at += 300
    rules = draw(st.frozensets(st.sampled_from(RULES)))
    objective = draw(st.sampled_from(["profit", "gmv"]))
    return Problem(goods, tuple(slots), at, tuple(fixed), rules, objective)  # type: ignore[arg-type]
